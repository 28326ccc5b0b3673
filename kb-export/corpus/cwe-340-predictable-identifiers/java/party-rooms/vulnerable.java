import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class PartyRooms {
    private static final Logger log = LoggerFactory.getLogger(PartyRooms.class);
    private static final Duration LIFE = Duration.ofHours(6);
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong opened = new AtomicLong(1000);
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();

    record Room(String host, String topic, Instant until) {}

    public String open(String host, String topic) {
        if (topic.isBlank() || topic.length() > 60) {
            throw new IllegalArgumentException("topic of 1 to 60 characters");
        }
        removeOld();
        long number = opened.incrementAndGet();
        String key = Long.toString(number, 36);
        rooms.put(key, new Room(host, topic.strip(), Instant.now().plus(LIFE)));
        log.info("room {} opened, {} in use", number, rooms.size());
        return key;
    }

    public Room join(String key) {
        Room room = rooms.get(key);
        if (room == null || room.until().isBefore(Instant.now())) {
            throw new IllegalArgumentException("no such room");
        }
        return room;
    }

    private void removeOld() {
        Instant now = Instant.now();
        rooms.values().removeIf(room -> room.until().isBefore(now));
    }
}
