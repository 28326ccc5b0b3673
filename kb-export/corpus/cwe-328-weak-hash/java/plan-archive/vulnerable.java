import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.logging.Logger;

public class PlanArchive {
    private static final Logger LOG = Logger.getLogger(PlanArchive.class.getName());
    private final Path journal;

    public PlanArchive(Path journal) {
        this.journal = journal;
    }

    private static String digest(Path plan) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("MD5");
        try (InputStream in = new DigestInputStream(Files.newInputStream(plan), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public String file(int number, Path plan) throws IOException, NoSuchAlgorithmException {
        if (Files.size(plan) == 0) {
            throw new IOException("the plan is empty");
        }
        String seal = digest(plan);
        String line = "%06d %s %s%n".formatted(number, LocalDate.now(), seal);
        Files.writeString(journal, line, StandardCharsets.US_ASCII,
            StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        LOG.info("plan " + number + " filed, " + Files.size(plan) / 1024 + " KB");
        return seal;
    }

    public boolean unchanged(int number, Path plan) throws IOException, NoSuchAlgorithmException {
        String start = "%06d ".formatted(number);
        String seal = digest(plan);
        try (var lines = Files.lines(journal)) {
            return lines.anyMatch(line -> line.startsWith(start) && line.endsWith(seal));
        }
    }
}
