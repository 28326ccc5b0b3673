package ledger.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.logging.Logger;

@WebServlet("/internal/statements")
public class StatementExport extends HttpServlet {
    private static final Logger LOG = Logger.getLogger(StatementExport.class.getName());
    private static final Path OUTBOX = Path.of("/var/lib/ledger/outbox");
    private final transient BookingStore store = BookingStore.shared();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!request.isUserInRole("accountant")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        YearMonth month = YearMonth.parse(request.getParameter("month"));
        Path target = Path.of(request.getParameter("target"));
        BigDecimal total = BigDecimal.ZERO;
        int rows = 0;
        try (PrintWriter out = new PrintWriter(
                Files.newBufferedWriter(target, StandardCharsets.UTF_8))) {
            out.println("day;account;cents");
            for (Booking booking : store.of(month)) {
                out.printf("%s;%d;%d%n", booking.day(), booking.account(), booking.cents());
                total = total.add(BigDecimal.valueOf(booking.cents(), 2));
                rows++;
            }
        }
        LOG.info("statement of " + month + " written, rows: " + rows);
        response.setContentType("text/plain");
        response.getWriter().printf("%d rows, sum %s%n", rows, total.toPlainString());
    }
}
