package library.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

public class LoansServlet extends HttpServlet {
    private final transient DataSource source;

    public LoansServlet(DataSource source) {
        this.source = source;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String title = request.getParameter("title") == null ? "" : request.getParameter("title");
        String order = "title".equals(request.getParameter("sort")) ? "title" : "due";
        LocalDate today = LocalDate.now();
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        PrintWriter out = response.getWriter();
        int overdue = 0;
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            String sql = "SELECT title, due FROM loans WHERE returned IS NULL AND title LIKE '%"
                + title + "%' ORDER BY " + order;
            ResultSet rows = statement.executeQuery(sql);
            while (rows.next()) {
                LocalDate due = rows.getDate("due").toLocalDate();
                long days = ChronoUnit.DAYS.between(today, due);
                overdue += days < 0 ? 1 : 0;
                out.printf("%-50s %s (%d days)%n", rows.getString("title"), due, days);
            }
        } catch (SQLException error) {
            log("loans", error);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        out.printf("%d overdue%n", overdue);
    }
}
