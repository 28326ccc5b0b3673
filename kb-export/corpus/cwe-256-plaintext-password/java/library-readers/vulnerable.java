import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.logging.Logger;
import javax.sql.DataSource;

public class ReaderAccounts {
    private static final Logger LOG = Logger.getLogger(ReaderAccounts.class.getName());
    private final DataSource source;

    public ReaderAccounts(DataSource source) {
        this.source = source;
    }

    public void register(String card, String name, String password) throws SQLException {
        if (!card.matches("[0-9]{10}") || password.length() < 10) {
            throw new IllegalArgumentException("card or password does not fit the rules");
        }
        String shown = name.strip().replaceAll("\\s+", " ");
        LocalDate until = LocalDate.now().plusYears(1).withDayOfMonth(1);
        String sql = "INSERT INTO readers (card, name, password, valid_until) VALUES (?, ?, ?, ?)";
        try (Connection db = source.getConnection();
             PreparedStatement insert = db.prepareStatement(sql)) {
            insert.setString(1, card);
            insert.setString(2, shown);
            insert.setString(3, password);
            insert.setObject(4, until);
            insert.executeUpdate();
        }
        LOG.info("reader registered, valid until " + until);
    }

    public boolean mayEnter(String card, String password) throws SQLException {
        String sql = "SELECT password, valid_until FROM readers WHERE card = ?";
        try (Connection db = source.getConnection();
             PreparedStatement query = db.prepareStatement(sql)) {
            query.setString(1, card);
            ResultSet row = query.executeQuery();
            if (!row.next() || row.getObject(2, LocalDate.class).isBefore(LocalDate.now())) {
                return false;
            }
            return row.getString(1).equals(password);
        }
    }
}
