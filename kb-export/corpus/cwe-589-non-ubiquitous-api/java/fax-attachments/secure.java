import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

public class FaxAttachments {
    private static final Logger LOG = Logger.getLogger("fax");
    private static final Map<String, String> SUFFIXES = Map.of("image/tiff", ".tif", "application/pdf", ".pdf");
    private static final int LARGEST = 4_000_000;
    private final Path folder;
    private long next;

    public FaxAttachments(Path folder, long first) {
        this.folder = folder;
        this.next = first;
    }

    private byte[] decode(String text) throws IOException {
        return Base64.getMimeDecoder().decode(text);
    }

    public List<Path> store(Map<String, String> parts) throws IOException {
        List<Path> stored = new ArrayList<>();
        for (Map.Entry<String, String> part : parts.entrySet()) {
            String suffix = SUFFIXES.get(part.getValue().substring(0, part.getValue().indexOf('\n')));
            String body = part.getValue().substring(part.getValue().indexOf('\n') + 1);
            if (suffix == null || body.length() > LARGEST) {
                LOG.warning("attachment refused");
                continue;
            }
            Path file = folder.resolve("fax-" + next++ + suffix);
            Files.write(file, decode(body), StandardOpenOption.CREATE_NEW);
            stored.add(file);
        }
        LOG.info(stored.size() + " of " + parts.size() + " attachments stored");
        return stored;
    }
}
