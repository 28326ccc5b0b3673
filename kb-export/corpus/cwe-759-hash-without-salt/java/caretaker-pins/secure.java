
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Logger;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

public class CaretakerPasswords {
    private static final Logger LOG = Logger.getLogger(CaretakerPasswords.class.getName());
    private static final int ROUNDS = 1_000_000;
    private static final List<String> COMMON = List.of("schluessel123", "passwort1234");

    public static void check(String password) {
        if (password.length() < 12 || COMMON.contains(password.toLowerCase())) {
            throw new IllegalArgumentException("please choose another password");
        }
    }

    private static byte[] stretch(String password, byte[] salt) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, 256);
        var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512");
        return factory.generateSecret(spec).getEncoded();
    }

    public static String encode(String password) throws GeneralSecurityException {
        check(password);
        long started = System.nanoTime();
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        HexFormat hex = HexFormat.of();
        String stored = hex.formatHex(salt) + ":" + hex.formatHex(stretch(password, salt));
        LOG.fine("hashed in " + (System.nanoTime() - started) / 1_000_000 + " ms");
        return stored;
    }

    public static boolean matches(String password, String stored) throws GeneralSecurityException {
        if (password.length() > 200) {
            return false;
        }
        String[] parts = stored.split(":");
        byte[] salt = HexFormat.of().parseHex(parts[0]);
        byte[] expected = HexFormat.of().parseHex(parts[1]);
        return MessageDigest.isEqual(expected, stretch(password, salt));
    }
}
