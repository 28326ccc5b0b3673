package bank.branch.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalTime;
import java.util.Map;
import java.util.logging.Logger;

@WebServlet("/teller/start")
public class TellerStart extends HttpServlet {
    private static final Logger LOG = Logger.getLogger(TellerStart.class.getName());
    private static final Map<String, String> COUNTERS =
            Map.of("1", "cash", "2", "savings", "3", "loans");

    private String shift(LocalTime time) {
        if (time.isBefore(LocalTime.of(13, 0))) {
            return "morning";
        }
        return time.isBefore(LocalTime.of(19, 0)) ? "afternoon" : "evening";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Principal teller = request.getUserPrincipal();
        if (teller == null || !request.isUserInRole("teller")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        request.changeSessionId();
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval(-1);
        String counter = COUNTERS.getOrDefault(request.getParameter("counter"), "cash");
        session.setAttribute("counter", counter);
        session.setAttribute("shift", shift(LocalTime.now()));
        LOG.info(() -> "teller started at counter " + counter);
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(request.getContextPath() + "/teller/" + counter);
    }
}
