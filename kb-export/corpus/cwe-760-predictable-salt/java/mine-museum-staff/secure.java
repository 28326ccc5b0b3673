
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

public class StaffPasswords {
    private static final int ROUNDS = 600_000;
    private final Connection db;

    public StaffPasswords(Connection db) {
        this.db = db;
    }

    private static byte[] derive(char[] password, byte[] salt) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(password, salt, ROUNDS, 256);
        try {
            var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
            return factory.generateSecret(spec).getEncoded();
        } finally {
            spec.clearPassword();
        }
    }

    public void change(int person, char[] password) throws GeneralSecurityException, SQLException {
        if (password.length < 12) {
            throw new IllegalArgumentException("at least 12 characters");
        }
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        String sql = "UPDATE staff SET salt = ?, hash = ?, changed = ? WHERE id = ?";
        try (PreparedStatement update = db.prepareStatement(sql)) {
            update.setBytes(1, salt);
            update.setBytes(2, derive(password, salt));
            update.setString(3, Instant.now().toString());
            update.setInt(4, person);
            if (update.executeUpdate() != 1) {
                throw new SQLException("no such person");
            }
        }
    }

    public boolean matches(int person, char[] password)
            throws GeneralSecurityException, SQLException {
        String sql = "SELECT salt, hash FROM staff WHERE id = ? AND hash IS NOT NULL";
        try (PreparedStatement query = db.prepareStatement(sql)) {
            query.setInt(1, person);
            ResultSet row = query.executeQuery();
            return row.next()
                && MessageDigest.isEqual(row.getBytes(2), derive(password, row.getBytes(1)));
        }
    }
}
