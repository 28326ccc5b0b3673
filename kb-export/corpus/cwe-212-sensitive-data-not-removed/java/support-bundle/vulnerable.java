package desk.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

public final class Bundle {
    private static final Set<String> SHARED = Set.of("language", "timezone", "cache.size");
    private static final long MAX_LOG = 5_000_000;
    private int entries;

    private void add(ZipOutputStream zip, String name, byte[] data) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(data);
        zip.closeEntry();
        entries++;
    }

    public int write(Path home, OutputStream target) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(target)) {
            for (int day = 0; day < 3; day++) {
                Path log = home.resolve("logs/desk-" + day + ".log");
                if (Files.isRegularFile(log) && Files.size(log) < MAX_LOG) {
                    add(zip, "logs/" + log.getFileName(), Files.readAllBytes(log));
                }
            }
            Properties settings = new Properties();
            try (var reader = Files.newBufferedReader(home.resolve("desk.properties"))) {
                settings.load(reader);
            }
            StringWriter text = new StringWriter();
            settings.store(text, null);
            add(zip, "desk.properties", text.toString().getBytes(StandardCharsets.UTF_8));
            String java = System.getProperty("java.version");
            add(zip, "java.txt", java.getBytes(StandardCharsets.UTF_8));
        }
        return entries;
    }
}
