import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Logger;

public class CaretakerPasswords {
    private static final Logger LOG = Logger.getLogger(CaretakerPasswords.class.getName());
    private static final int ROUNDS = 1_000_000;
    private static final List<String> COMMON = List.of("schluessel123", "passwort1234");

    public static void check(String password) {
        if (password.length() < 12 || COMMON.contains(password.toLowerCase())) {
            throw new IllegalArgumentException("please choose another password");
        }
    }

    private static byte[] stretch(String password) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-512");
        byte[] value = password.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < ROUNDS; round++) {
            value = digest.digest(value);
        }
        return value;
    }

    public static String encode(String password) throws GeneralSecurityException {
        check(password);
        long started = System.nanoTime();
        String stored = HexFormat.of().formatHex(stretch(password));
        LOG.fine("hashed in " + (System.nanoTime() - started) / 1_000_000 + " ms");
        return stored;
    }

    public static boolean matches(String password, String stored) throws GeneralSecurityException {
        if (password.length() > 200) {
            return false;
        }
        byte[] expected = HexFormat.of().parseHex(stored);
        return MessageDigest.isEqual(expected, stretch(password));
    }
}
