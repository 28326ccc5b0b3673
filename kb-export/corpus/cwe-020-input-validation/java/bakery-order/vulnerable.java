package bakery;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

public class OrderServlet extends HttpServlet {
    private static final Map<String, Integer> CENTS = Map.of("nut", 2450, "apple", 1990);
    private final AtomicLong numbers = new AtomicLong(1000);
    private final OrderBook book = OrderBook.open();

    private static String euros(long cents) {
        return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse res) throws IOException {
        Integer each = CENTS.get(String.valueOf(req.getParameter("cake")));
        if (each == null) {
            res.sendError(404, "no such cake");
            return;
        }
        int count;
        try {
            count = Integer.parseInt(String.valueOf(req.getParameter("count")));
        } catch (NumberFormatException e) {
            res.sendError(422, "how many?");
            return;
        }
        long total = (long) count * each;
        long number = numbers.incrementAndGet();
        book.add(number, req.getRemoteUser(), count, total);
        log("order " + number);
        res.setContentType("text/plain");
        res.getWriter().println("Order " + number + ": " + euros(total));
    }
}
