package field.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

public final class BundleIntake {
    private static final Logger LOG = Logger.getLogger(BundleIntake.class.getName());
    private static final int MAX_ENTRIES = 500;
    private final Path base;
    private long bundles;

    public BundleIntake(Path base) {
        this.base = base.toAbsolutePath().normalize();
    }

    /** The upload filter has limited the stream to a few megabytes, packed and unpacked. */
    public int store(int sensor, InputStream upload) throws IOException {
        Path folder = base.resolve(String.format("sensor-%05d", sensor));
        Files.createDirectories(folder);
        int entries = 0;
        int pictures = 0;
        try (ZipInputStream zip = new ZipInputStream(upload)) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                if (++entries > MAX_ENTRIES) {
                    throw new IOException("too many entries");
                }
                if (entry.isDirectory()) {
                    continue;
                }
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry lies outside the bundle");
                }
                Files.createDirectories(target.getParent());
                Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
                if (entry.getName().endsWith(".jpg")) {
                    pictures++;
                }
            }
        }
        bundles++;
        LOG.info("sensor " + sensor + ": " + entries + " entries, " + pictures + " pictures");
        LOG.fine(() -> bundles + " bundles since start");
        return entries;
    }
}
