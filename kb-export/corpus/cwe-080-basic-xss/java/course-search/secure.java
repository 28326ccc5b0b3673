import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import org.owasp.encoder.Encode;

public class CourseSearch extends HttpServlet {
    private static final Logger LOG = Logger.getLogger("courses");
    private final transient CourseList courses = CourseList.load();

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse res) throws IOException {
        String word = req.getParameter("q");
        if (word == null || word.isBlank() || word.length() > 60) {
            res.sendRedirect("/courses");
            return;
        }
        long begin = System.nanoTime();
        List<Course> found = courses.search(word.toLowerCase(Locale.ROOT));
        res.setContentType("text/html");
        res.setCharacterEncoding("UTF-8");
        PrintWriter out = res.getWriter();
        out.println("<!doctype html><title>Courses</title>");
        out.println("<h1>" + found.size() + " courses with " + Encode.forHtml(word) + "</h1>");
        out.println("<ul>");
        for (Course course : found) {
            out.printf("<li><a href=\"/courses/%d\">%s</a>, %d places%n",
                course.id(), Encode.forHtml(course.title()), course.places());
        }
        out.println("</ul>");
        LOG.fine(found.size() + " found in " + (System.nanoTime() - begin) / 1000 + " us");
    }
}
