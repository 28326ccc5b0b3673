import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

public class TreeRegister {
    public record Tree(int number, String kind, int planted) {}

    private final DataSource source;
    private int lookups;

    public TreeRegister(DataSource source) {
        this.source = source;
    }

    public Optional<Tree> find(int number) throws SQLException {
        lookups++;
        Connection connection = source.getConnection();
        PreparedStatement query = connection.prepareStatement("SELECT number, kind, planted FROM trees WHERE number = ?");
        query.setInt(1, number);
        ResultSet row = query.executeQuery();
        if (!row.next()) {
            return Optional.empty();
        }
        Tree tree = new Tree(row.getInt(1), row.getString(2), row.getInt(3));
        connection.close();
        return Optional.of(tree);
    }

    public List<Tree> street(String name) throws SQLException {
        List<Tree> trees = new ArrayList<>();
        try (Connection connection = source.getConnection();
             PreparedStatement query = connection.prepareStatement("SELECT number, kind, planted FROM trees WHERE street = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    trees.add(new Tree(rows.getInt(1), rows.getString(2), rows.getInt(3)));
                }
            }
        }
        return trees;
    }

    public int lookups() {
        return lookups;
    }
}
