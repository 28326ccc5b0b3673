import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

public class StockReport extends HttpServlet {
    private static final Logger LOG = Logger.getLogger("stock");
    private static final Map<String, String> SITES = Map.of(
        "north", "java:comp/env/jdbc/north", "harbour", "java:comp/env/jdbc/harbour");

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse res) throws IOException {
        long begin = System.nanoTime();
        String site = req.getParameter("site");
        String name = SITES.get(site == null ? "north" : site);
        if (name == null) {
            res.sendError(404);
            return;
        }
        try {
            InitialContext context = new InitialContext();
            DataSource source = (DataSource) context.lookup(name);
            res.setContentType("text/csv");
            int rows = write(source, res.getWriter());
            LOG.info(rows + " rows in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        } catch (NamingException | SQLException e) {
            LOG.warning("stock report failed");
            res.sendError(503);
        }
    }

    private int write(DataSource source, PrintWriter out) throws SQLException {
        int rows = 0;
        try (Connection c = source.getConnection();
             ResultSet r = c.createStatement().executeQuery("SELECT article, pieces FROM stock ORDER BY article")) {
            while (r.next()) {
                out.println(r.getInt(1) + ";" + r.getInt(2));
                rows++;
            }
        }
        return rows;
    }
}
