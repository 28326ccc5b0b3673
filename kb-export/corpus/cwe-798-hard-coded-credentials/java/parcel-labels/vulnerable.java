import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class CarrierClient {
    private static final Pattern TRACKING = Pattern.compile("\"tracking\":\"([0-9A-Z]{12,20})\"");
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI labels;

    public CarrierClient(URI base) {
        this.labels = base.resolve("/v2/labels");
    }

    private static String body(String order, int grams, String country) {
        if (grams < 1 || grams > 31_500) {
            throw new IllegalArgumentException("weight of the parcel: " + grams);
        }
        String size = grams > 5_000 ? "L" : grams > 2_000 ? "M" : "S";
        return "{\"reference\":\"%s\",\"grams\":%d,\"size\":\"%s\",\"country\":\"%s\"}"
            .formatted(order.replaceAll("[^A-Z0-9-]", ""), grams, size, country.toUpperCase());
    }

    public String label(String order, int grams, String country)
            throws IOException, InterruptedException {
        String token = "crr_live_9f2Kq7ZtVb31mXwPeLs0";
        HttpRequest request = HttpRequest.newBuilder(labels)
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body(order, grams, country)))
            .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 201) {
            throw new IOException("carrier answered " + response.statusCode());
        }
        Matcher matcher = TRACKING.matcher(response.body());
        return matcher.find() ? matcher.group(1) : "";
    }
}
