package canteen;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
public class MenuImport {
    private static final Logger LOG = LoggerFactory.getLogger(MenuImport.class);
    private static final int MOST_DISHES = 200;
    private final HttpClient http = HttpClient.newHttpClient();
    private int imports;

    @PostMapping("/menus/import")
    public ResponseEntity<?> load(@RequestParam String week, @RequestParam URI source)
            throws Exception {
        if (!week.matches("\\d{4}-W\\d{2}")) {
            return ResponseEntity.badRequest().body("week is missing");
        }
        HttpRequest request = HttpRequest.newBuilder(source)
            .timeout(Duration.ofSeconds(5))
            .build();
        HttpResponse<String> menu = http.send(request, HttpResponse.BodyHandlers.ofString());
        long dishes = menu.body().lines().filter(l -> !l.isBlank()).limit(MOST_DISHES).count();
        imports++;
        LOG.info("import {} for {}: {} dishes", imports, week, dishes);
        return ResponseEntity.ok(Map.of("week", week, "dishes", dishes, "text", menu.body()));
    }
}
