package hours.web;

import hours.Exporter;
import hours.Month;
import hours.MonthRepository;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

import java.util.Map;
import java.util.function.Supplier;

public class ExportServlet extends HttpServlet {
    private static final Map<String, Supplier<Exporter>> EXPORTERS = Map.of(
        "csv", hours.CsvExporter::new, "pdf", hours.PdfExporter::new);
    private final MonthRepository months;

    public ExportServlet(MonthRepository months) {
        this.months = months;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String format = request.getParameter("format");
        Supplier<Exporter> supplier = EXPORTERS.get(String.valueOf(format));
        if (supplier == null) {
            response.sendError(404, "unknown format");
            return;
        }
        Exporter exporter = supplier.get();
        YearMonth wanted;
        try {
            wanted = YearMonth.parse(String.valueOf(request.getParameter("month")));
        } catch (DateTimeParseException error) {
            response.sendError(422, "the month must look like 2024-05");
            return;
        }
        Month month = months.find(request.getUserPrincipal().getName(), wanted);
        if (month == null || month.entries().isEmpty()) {
            response.sendError(404, "no hours in this month");
            return;
        }
        long minutes = month.entries().stream().mapToLong(e -> e.duration().toMinutes()).sum();
        response.setHeader("X-Total-Hours", String.format("%d:%02d", minutes / 60, minutes % 60));
        response.setContentType(exporter.contentType());
        exporter.write(month, response.getOutputStream());
    }
}
