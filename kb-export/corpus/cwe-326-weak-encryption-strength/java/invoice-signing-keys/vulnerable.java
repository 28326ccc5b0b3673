import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import java.util.logging.Logger;

public class InvoiceKeys {
    private static final Logger LOG = Logger.getLogger(InvoiceKeys.class.getName());
    private final Path folder;

    public InvoiceKeys(Path folder) {
        this.folder = folder;
    }

    private static String pem(byte[] encoded) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN PUBLIC KEY-----\n" + lines.encodeToString(encoded)
            + "\n-----END PUBLIC KEY-----\n";
    }

    public KeyPair create(String client) throws GeneralSecurityException, IOException {
        if (!client.matches("[a-z0-9-]{3,40}")) {
            throw new IllegalArgumentException("short name of the client");
        }
        long started = System.nanoTime();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        KeyPair pair = generator.generateKeyPair();
        String year = String.valueOf(LocalDate.now().getYear());
        Path file = folder.resolve(client + "-" + year + ".pem");
        if (Files.exists(file)) {
            throw new IOException("there is a key of " + client + " for " + year);
        }
        Files.writeString(file, pem(pair.getPublic().getEncoded()), StandardCharsets.US_ASCII);
        LOG.info("key pair created in " + (System.nanoTime() - started) / 1_000_000 + " ms");
        return pair;
    }
}
