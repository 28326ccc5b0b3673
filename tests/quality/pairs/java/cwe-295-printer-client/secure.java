package labels;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

public class LabelPrinterClient {

    private final SSLContext context;

    /** @param store PKCS12 file with the certificates exported from the printers */
    public LabelPrinterClient(Path store, char[] password) throws GeneralSecurityException, IOException {
        KeyStore printers = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            printers.load(in, password);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(printers);
        context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
    }

    public int print(String printerHost, byte[] label) throws Exception {
        HttpsURLConnection c = (HttpsURLConnection) new URL("https", printerHost, "/print").openConnection();
        c.setSSLSocketFactory(context.getSocketFactory());
        c.setDoOutput(true);
        try (OutputStream out = c.getOutputStream()) {
            out.write(label);
        }
        return c.getResponseCode();
    }
}
