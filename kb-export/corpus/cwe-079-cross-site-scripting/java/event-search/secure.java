package town.calendar;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.owasp.encoder.Encode;

public class EventSearchServlet extends HttpServlet {
    private static final DateTimeFormatter DAY =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);
    private final transient EventIndex index;

    public EventSearchServlet(EventIndex index) {
        this.index = index;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String words = request.getParameter("q");
        if (words == null || words.isBlank()) {
            response.sendRedirect("/calendar");
            return;
        }
        long started = System.currentTimeMillis();
        List<Event> events = index.search(words, LocalDate.now());
        response.setContentType("text/html; charset=utf-8");
        PrintWriter out = response.getWriter();
        out.println("<!doctype html><title>Events</title><link rel=stylesheet href=/town.css>");
        out.println("<h1>Events for " + Encode.forHtml(words) + "</h1>");
        out.printf("<p>%d found in %d ms</p>%n<ul>%n", events.size(),
            System.currentTimeMillis() - started);
        for (Event event : events) {
            out.printf("<li>%s: %s, %s</li>%n", DAY.format(event.day()),
                Encode.forHtml(event.title()), Encode.forHtml(event.place()));
        }
        out.println(events.isEmpty() ? "</ul><p>Please try other words.</p>" : "</ul>");
    }
}
