import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.logging.Logger;

public class CheckoutServlet extends HttpServlet {
    private static final Logger log = Logger.getLogger(CheckoutServlet.class.getName());
    private final PrintCatalogue catalogue = PrintCatalogue.load();
    private final Payments payments = Payments.connect();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String customer = (String) request.getSession().getAttribute("customer");
        if (customer == null) {
            response.sendError(401);
            return;
        }
        Print print = catalogue.find(request.getParameter("print"));
        int copies = Integer.parseInt(request.getParameter("copies"));
        if (print == null || copies < 1 || copies > 20) {
            response.sendError(400, "1 to 20 copies of a print");
            return;
        }
        BigDecimal total = print.price().multiply(BigDecimal.valueOf(copies));
        String payment = payments.start(customer, total, "EUR");
        log.info(copies + " copies of " + print.id() + " ordered");
        response.setContentType("text/plain");
        response.getWriter().println(payment);
    }
}
