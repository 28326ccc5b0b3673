import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/poll")
class PollController {
    private static final Logger log = LoggerFactory.getLogger(PollController.class);
    private static final Set<String> ANSWERS = Set.of("yes", "no", "later");
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final Map<String, LocalDate> voted = new ConcurrentHashMap<>();

    private String address(HttpServletRequest request) {
        return request.getRemoteAddr();
    }

    @PostMapping("/{answer}")
    ResponseEntity<String> vote(@PathVariable String answer, HttpServletRequest request) {
        if (!ANSWERS.contains(answer)) {
            return ResponseEntity.notFound().build();
        }
        LocalDate today = LocalDate.now();
        LocalDate last = voted.put(address(request), today);
        if (today.equals(last)) {
            return ResponseEntity.status(429).body("voted already");
        }
        counts.computeIfAbsent(answer, key -> new LongAdder()).increment();
        log.info("{} addresses voted", voted.size());
        return ResponseEntity.ok("counted");
    }

    @GetMapping
    Map<String, LongAdder> result() {
        return counts;
    }
}
