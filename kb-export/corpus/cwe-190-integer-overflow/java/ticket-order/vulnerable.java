import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

public class TicketServlet extends HttpServlet {
    private static final Logger LOG = Logger.getLogger("tickets");
    private static final Map<String, Integer> CENTS = Map.of("stalls", 4900, "circle", 7900);
    private final AtomicInteger orders = new AtomicInteger();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Account account = (Account) request.getAttribute("account");
        Integer price = CENTS.get(String.valueOf(request.getParameter("area")));
        int tickets;
        try {
            tickets = Integer.parseInt(request.getParameter("tickets"));
        } catch (NumberFormatException e) {
            tickets = 0;
        }
        if (price == null || tickets < 1) {
            response.sendError(400, "area and number of tickets, please");
            return;
        }
        int total = price * tickets;
        if (!account.withdraw(total)) {
            response.sendError(402, "credit is too low");
            return;
        }
        LOG.info("order " + orders.incrementAndGet() + ": " + tickets + " tickets");
        response.setContentType("text/plain");
        response.getWriter().printf("%d tickets, %d.%02d%n", tickets, total / 100, total % 100);
    }

    public interface Account {
        boolean withdraw(long cents);
    }
}
