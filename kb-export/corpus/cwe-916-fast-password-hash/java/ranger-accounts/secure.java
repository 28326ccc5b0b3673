import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.bouncycastle.crypto.generators.SCrypt;

public class RangerAccounts {
    private static final Logger LOG = Logger.getLogger(RangerAccounts.class.getName());
    private final Map<String, Ranger> rangers = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    private record Ranger(String district, String stored) {
    }

    private String encode(String password) throws NoSuchAlgorithmException {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt) + ":" + digest(salt, password);
    }

    private static String digest(byte[] salt, String password) throws NoSuchAlgorithmException {
        byte[] hash = SCrypt.generate(
            password.getBytes(StandardCharsets.UTF_8), salt, 1 << 17, 8, 1, 32);
        return HexFormat.of().formatHex(hash);
    }

    public void create(String name, String district, String password)
            throws NoSuchAlgorithmException {
        String login = name.strip().toLowerCase().replace(' ', '.');
        if (!login.matches("[a-z]+(\\.[a-z]+)+") || password.length() < 12) {
            throw new IllegalArgumentException("name or password");
        }
        Ranger ranger = new Ranger(district.strip(), encode(password));
        if (rangers.putIfAbsent(login, ranger) != null) {
            throw new IllegalStateException(login + " has an account");
        }
        LOG.info("account for district " + ranger.district() + ", " + rangers.size() + " in all");
    }

    public boolean matches(String login, String password) throws NoSuchAlgorithmException {
        Ranger ranger = rangers.get(login);
        if (ranger == null || password.length() > 200) {
            return false;
        }
        String[] parts = ranger.stored().split(":");
        String given = digest(HexFormat.of().parseHex(parts[0]), password);
        return MessageDigest.isEqual(given.getBytes(), parts[1].getBytes());
    }
}
