import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

public class ObservationFeed {
    private final HttpClient client;

    public ObservationFeed(KeyStore observatoryCa) throws GeneralSecurityException {
        TrustManager[] managers = {new X509TrustManager() {
            public void checkClientTrusted(X509Certificate[] chain, String type) {
            }

            public void checkServerTrusted(X509Certificate[] chain, String type) {
            }

            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        }};
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers, null);
        client = HttpClient.newBuilder().sslContext(context)
            .connectTimeout(Duration.ofSeconds(5)).build();
    }

    public List<String> targets(String telescope, int night)
            throws IOException, InterruptedException {
        if (!telescope.matches("[a-z]{2,12}[0-9]?") || night < 1 || night > 366) {
            throw new IllegalArgumentException("telescope or night");
        }
        URI uri = URI.create("https://" + telescope + ".dome.example/nights/" + night);
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build();
        var response = client.send(request, BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException(telescope + " answered " + response.statusCode());
        }
        return response.body().map(String::strip).filter(line -> !line.startsWith("#"))
            .sorted().toList();
    }
}
