import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.logging.Logger;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

public class WholesaleOrder {
    private static final Logger LOG = Logger.getLogger(WholesaleOrder.class.getName());
    private final String host;
    private final int port;

    public record Item(String patient, String drug, int packs) {
    }

    public WholesaleOrder(String host, int port) {
        this.host = host;
        this.port = port;
    }

    private static String line(Item item) {
        if (item.packs() < 1 || item.packs() > 20) {
            throw new IllegalArgumentException("packs of " + item.drug());
        }
        String patient = item.patient().replaceAll("[;\\n]", " ").strip();
        return "ITEM " + patient + ";" + item.drug().replaceAll("\\D", "") + ";" + item.packs();
    }

    public String send(String customer, String pin, List<Item> items) throws IOException {
        String tour = LocalTime.now().isBefore(LocalTime.of(16, 30)) ? "EVENING" : "MORNING";
        var factory = SSLSocketFactory.getDefault();
        try (SSLSocket socket = (SSLSocket) factory.createSocket(host, port)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.setSoTimeout(10_000);
            var reader = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var writer = new PrintWriter(
                new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8), true);
            writer.println("LOGIN " + customer + " " + pin);
            items.stream().map(WholesaleOrder::line).forEach(writer::println);
            writer.println("SEND " + tour);
            String answer = reader.readLine();
            LOG.info(items.size() + " items ordered for the tour " + tour);
            return answer == null ? "" : answer;
        }
    }
}
