import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public class StatementServlet extends HttpServlet {
    private final DataSource source = Databases.savings();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Long customer = (Long) request.getSession().getAttribute("customer");
        if (customer == null) {
            response.sendError(401);
            return;
        }
        long number = Long.parseLong(request.getParameter("statement"));
        try (Connection db = source.getConnection();
             PreparedStatement query = db.prepareStatement(
                 "SELECT month, balance FROM statements WHERE id = ? AND customer_id = ?")) {
            query.setLong(1, number);
            query.setLong(2, customer);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    response.sendError(404);
                    return;
                }
                response.setContentType("text/plain");
                PrintWriter out = response.getWriter();
                out.printf("%s: %s EUR%n", row.getString("month"), row.getBigDecimal("balance"));
            }
        } catch (SQLException failure) {
            log("statement not loaded", failure);
            response.sendError(500);
        }
    }
}
