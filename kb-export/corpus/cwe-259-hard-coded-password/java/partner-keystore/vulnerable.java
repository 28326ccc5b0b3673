import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.logging.Logger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

public final class TaxServiceTls {
    private static final Logger LOG = Logger.getLogger(TaxServiceTls.class.getName());
    private static final Duration WARN_BEFORE = Duration.ofDays(30);

    private TaxServiceTls() {
    }

    public static SSLContext create(Path file) throws IOException, GeneralSecurityException {
        char[] password = "elster-Kanzlei-04".toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        warnIfExpiring(store);
        KeyManagerFactory keys =
            KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static void warnIfExpiring(KeyStore store) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                Instant end = certificate.getNotAfter().toInstant();
                if (end.isBefore(Instant.now().plus(WARN_BEFORE))) {
                    LOG.warning("certificate " + alias + " expires on " + end);
                }
            }
        }
    }
}
