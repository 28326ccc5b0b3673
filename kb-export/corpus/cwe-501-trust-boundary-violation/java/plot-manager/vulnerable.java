import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Logger;

public class PlotServlet extends HttpServlet {
    private static final Logger log = Logger.getLogger(PlotServlet.class.getName());
    private final PlotRegister register = PlotRegister.open();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute("tenant") == null) {
            response.sendError(401);
            return;
        }
        List<String> own = register.plotsOf((Long) session.getAttribute("tenant"), LocalDate.now());
        if (own.isEmpty()) {
            response.sendRedirect("/waiting-list");
            return;
        }
        String plot = request.getParameter("plot");
        session.setAttribute("plot", plot);
        log.info("one of " + own.size() + " plots chosen");
        response.sendRedirect("/plot/overview");
    }

    static String season(LocalDate day) {
        int month = day.getMonthValue();
        return month >= 4 && month <= 10 ? "open" : "closed";
    }
}
