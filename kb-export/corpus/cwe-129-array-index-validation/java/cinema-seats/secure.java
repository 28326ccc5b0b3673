import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.logging.Logger;

public class SeatServlet extends HttpServlet {
    private static final Logger LOG = Logger.getLogger("seats");
    private final boolean[][] taken = new boolean[18][24];

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        int row;
        int seat;
        try {
            row = Integer.parseInt(request.getParameter("row"));
            seat = Integer.parseInt(request.getParameter("seat"));
        } catch (NumberFormatException e) {
            response.sendError(400, "row and seat must be numbers");
            return;
        }
        if (row < 0 || row >= taken.length || seat < 0 || seat >= taken[row].length) {
            response.sendError(400, "no such seat");
            return;
        }
        synchronized (taken) {
            if (taken[row][seat]) {
                response.sendError(409, "seat is taken");
                return;
            }
            taken[row][seat] = true;
        }
        LOG.info("seat reserved at " + LocalDateTime.now());
        response.setStatus(201);
        response.getWriter().printf("Row %d, seat %d%n", row + 1, seat + 1);
        response.getWriter().println("Please collect the ticket 15 minutes before the film.");
    }
}
