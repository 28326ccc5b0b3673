import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/gates")
class GateController {
    private static final Logger log = LoggerFactory.getLogger(GateController.class);
    private final Map<String, AtomicInteger> occupied = new ConcurrentHashMap<>();
    private final GateKeys keys;

    GateController(GateKeys keys) {
        this.keys = keys;
    }

    @PostMapping("/{gate}/{direction}")
    ResponseEntity<String> passage(@PathVariable String gate,
            @PathVariable String direction, @RequestHeader("X-Gate-Code") String code,
            @RequestBody String message) throws Exception {
        byte[] key = keys.forGate(gate);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] expected = mac.doFinal(
            (gate + "/" + direction + "\n" + message).getBytes(StandardCharsets.UTF_8));
        byte[] given = HexFormat.of().parseHex(code);
        if (!MessageDigest.isEqual(expected, given)) {
            log.warn("message of a gate rejected");
            return ResponseEntity.status(403).body("rejected");
        }
        String park = gate.substring(0, 2);
        AtomicInteger cars = occupied.computeIfAbsent(park, id -> new AtomicInteger());
        int now = direction.equals("in") ? cars.incrementAndGet() : cars.decrementAndGet();
        if (now < 0) {
            log.warn("counter below zero, reset");
            cars.set(0);
        }
        return ResponseEntity.ok("occupied: " + Math.max(now, 0));
    }
}
