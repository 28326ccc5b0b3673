import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;

public class ArchiveReport extends HttpServlet {
    private static final Logger LOG = Logger.getLogger("archive");
    private static final Map<String, String> CATALOGS = Map.of("town", "archive_town", "port", "archive_port");
    private final transient DataSource source = Archive.source();

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse res) throws IOException {
        long begin = System.nanoTime();
        String catalog = CATALOGS.getOrDefault(String.valueOf(req.getParameter("archive")), "archive_town");
        res.setContentType("text/csv");
        try (Connection connection = source.getConnection()) {
            connection.setCatalog(catalog);
            try (Statement query = connection.createStatement();
                 ResultSet rows = query.executeQuery("SELECT year, COUNT(*) FROM documents GROUP BY year ORDER BY year")) {
                print(rows, res.getWriter());
            }
        } catch (SQLException e) {
            LOG.warning("report failed");
            res.sendError(500);
        }
        LOG.fine("report in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
    }

    private void print(ResultSet rows, PrintWriter out) throws SQLException {
        int total = 0;
        while (rows.next()) {
            total += rows.getInt(2);
            out.println(rows.getInt(1) + ";" + rows.getInt(2));
        }
        out.println("total;" + total);
    }
}
