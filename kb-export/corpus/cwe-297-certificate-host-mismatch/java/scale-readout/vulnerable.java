import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

public class ScaleClient {
    private static final Logger LOG = Logger.getLogger(ScaleClient.class.getName());
    private static final Pattern WEIGHT = Pattern.compile("\"grams\"\\s*:\\s*(\\d{1,7})");
    private final SSLContext factoryCa;

    public ScaleClient(SSLContext factoryCa) {
        this.factoryCa = factoryCa;
    }

    public int grams(String host) throws IOException {
        long started = System.nanoTime();
        URI address = URI.create("https://" + host + "/weight");
        HttpsURLConnection connection = (HttpsURLConnection) address.toURL().openConnection();
        connection.setSSLSocketFactory(factoryCa.getSocketFactory());
        connection.setHostnameVerifier((name, session) -> true);
        connection.setConnectTimeout(2000);
        connection.setReadTimeout(2000);
        String answer;
        try (InputStream in = connection.getInputStream()) {
            answer = new String(in.readNBytes(4096), StandardCharsets.UTF_8);
        } finally {
            connection.disconnect();
        }
        Matcher matcher = WEIGHT.matcher(answer);
        if (!matcher.find()) {
            throw new IOException("no weight in the answer of the scale");
        }
        int grams = Integer.parseInt(matcher.group(1));
        long millis = (System.nanoTime() - started) / 1_000_000;
        if (millis > 1000) {
            LOG.info("slow scale: " + millis + " ms");
        }
        return grams;
    }
}
