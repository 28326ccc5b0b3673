import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import java.util.logging.Logger;

public class LetterLinks {
    private static final Logger LOG = Logger.getLogger(LetterLinks.class.getName());
    private static final Duration LIFETIME = Duration.ofHours(6);
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    private record Entry(long letter, Instant until) {
    }

    private String token() {
        byte[] token = new byte[32];
        random.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    public String create(long letter, String base) {
        Instant now = Instant.now();
        int before = entries.size();
        entries.values().removeIf(entry -> entry.until().isBefore(now));
        String token = token();
        entries.put(token, new Entry(letter, now.plus(LIFETIME)));
        LOG.info("link created, " + before + " before, " + entries.size() + " now");
        return base + (base.endsWith("/") ? "" : "/") + "letter/" + token;
    }

    public Optional<Long> redeem(String token) {
        Entry entry = entries.remove(token);
        if (entry == null || entry.until().isBefore(Instant.now())) {
            LOG.info("link not valid");
            return Optional.empty();
        }
        return Optional.of(entry.letter());
    }
}
