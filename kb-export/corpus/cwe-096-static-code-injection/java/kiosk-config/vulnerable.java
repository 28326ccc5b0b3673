package museum.kiosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public final class KioskConfig {
    public record Screen(int number, String title, String greeting, int seconds) {}

    private static final Logger LOG = LoggerFactory.getLogger(KioskConfig.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path folder;
    private final Clock clock;

    public KioskConfig(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    public Path write(Screen screen) throws IOException {
        if (screen.number() < 1 || screen.seconds() < 5) {
            throw new IllegalArgumentException("number or seconds too small");
        }
        String text = source(screen);
        Path target = folder.resolve("kiosk-" + screen.number() + ".js");
        Path fresh = Files.createTempFile(folder, "kiosk", ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        LOG.info("configuration of screen {} written", screen.number());
        return target;
    }

    private static String source(Screen screen) throws JsonProcessingException {
        return "window.kiosk = { title: \"" + screen.title() + "\", greeting: \""
            + screen.greeting() + "\", seconds: " + screen.seconds() + " };\n";
    }

    public Duration untilNight() {
        Instant now = clock.instant();
        Instant night = now.truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.HOURS);
        return Duration.between(now, night.isAfter(now) ? night : night.plus(1, ChronoUnit.DAYS));
    }

    public boolean stale(Path file) throws IOException {
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        return Duration.between(changed, clock.instant()).toDays() > 30;
    }
}
