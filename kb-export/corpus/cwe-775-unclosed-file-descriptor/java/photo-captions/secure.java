import java.io.BufferedReader;
import java.io.FileReader;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.logging.Logger;

public class Captions {
    private static final Logger LOG = Logger.getLogger("captions");
    private final File folder;
    private int missing;

    public Captions(File folder) {
        this.folder = folder;
    }

    private String caption(File photo) throws IOException {
        String name = photo.getName().replaceFirst("\\.jpe?g$", ".txt");
        File text = new File(folder, name);
        if (!text.isFile()) {
            missing++;
            return "";
        }
        try (BufferedReader reader = new BufferedReader(new FileReader(text))) {
            String line = reader.readLine();
            return line == null ? "" : line.strip();
        }
    }

    public String page() throws IOException {
        File[] photos = folder.listFiles((dir, name) -> name.matches("(?i).*\\.jpe?g"));
        if (photos == null) {
            throw new IOException("no folder " + folder.getName());
        }
        Arrays.sort(photos);
        StringBuilder page = new StringBuilder();
        for (File photo : photos) {
            page.append(photo.getName()).append(": ").append(caption(photo)).append('\n');
        }
        LOG.info(photos.length + " photos, " + missing + " without caption");
        return page.toString();
    }
}
