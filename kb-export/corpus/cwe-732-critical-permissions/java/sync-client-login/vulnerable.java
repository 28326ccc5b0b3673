package sync.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Properties;

public final class LoginStore {
    private static final DateTimeFormatter SHORT =
        DateTimeFormatter.ofPattern("d MMM uuuu HH:mm").withZone(ZoneId.systemDefault());
    private final Path file;

    public LoginStore(Path home) throws IOException {
        Path folder = home.resolve(".sync-client");
        if (Files.notExists(folder)) {
            var open = PosixFilePermissions.fromString("rwxr-xr-x");
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(open));
        }
        file = folder.resolve("login");
    }

    public void save(String account, String refreshToken, Instant expires) throws IOException {
        String text = "account=" + account + "\n"
            + "token=" + refreshToken + "\n"
            + "expires=" + expires.getEpochSecond() + "\n";
        Files.deleteIfExists(file);
        var mode = PosixFilePermissions.fromString("rw-r--r--");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(mode));
        Files.writeString(file, text, StandardCharsets.UTF_8);
        System.out.println("Signed in as " + account + " until " + SHORT.format(expires));
    }

    public Optional<String> token() throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Properties values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        long expires = Long.parseLong(values.getProperty("expires", "0"));
        boolean valid = Instant.ofEpochSecond(expires).isAfter(Instant.now());
        return valid ? Optional.ofNullable(values.getProperty("token")) : Optional.empty();
    }
}
