package rates;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class RateImport {

    private final DataSource dataSource;

    public RateImport(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public int load(Path csv) throws IOException, SQLException {
        try (BufferedReader reader = Files.newBufferedReader(csv);
                Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO rate (currency, value) VALUES (?, ?)")) {
            int count = 0;
            String line;
            while ((line = reader.readLine()) != null) {
                String[] parts = line.split(";");
                insert.setString(1, parts[0]);
                insert.setBigDecimal(2, new java.math.BigDecimal(parts[1]));
                count += insert.executeUpdate();
            }
            return count;
        }
    }
}
