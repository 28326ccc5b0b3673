package school.evening.booking;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.logging.Logger;

@WebServlet("/seminars/book")
public class BookSeminar extends HttpServlet {
    private static final Logger LOG = Logger.getLogger(BookSeminar.class.getName());
    private static final BigDecimal MEMBER_RATE = new BigDecimal("0.40");

    @Inject
    private SeminarStore seminars;

    @Inject
    private FormTokens tokens;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute("seminars", seminars.upcoming(30));
        request.setAttribute("title", "Seminars of this term");
        response.setHeader("Cache-Control", "private, max-age=120");
        LOG.fine("list of seminars shown");
        request.getRequestDispatcher("/WEB-INF/seminars.jsp").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Student student = (Student) request.getSession().getAttribute("student");
        if (student == null || !tokens.matches(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Seminar seminar = seminars.findByCode(request.getParameter("code"));
        if (seminar == null || seminar.freePlaces() == 0) {
            response.sendRedirect("/seminars?full=1");
            return;
        }
        boolean member = student.isMember();
        BigDecimal fee = seminar.fee();
        if (member) {
            fee = fee.multiply(MEMBER_RATE).setScale(2, RoundingMode.HALF_UP);
        }
        String comment = request.getParameter("comment");
        if (comment != null && comment.length() > 300) {
            comment = comment.substring(0, 300);
        }
        long booking = seminars.book(seminar.id(), student.id(), fee, comment);
        LOG.info(() -> "booking " + booking + " of seminar " + seminar.id());
        response.sendRedirect("/seminars/bookings/" + booking);
    }
}
