package shop.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

public final class LetterPreview {
    private static final Logger LOG = Logger.getLogger(LetterPreview.class.getName());
    private final Path inbox;
    private final Duration limit;

    public LetterPreview(Path inbox, Duration limit) {
        this.inbox = inbox;
        this.limit = limit;
    }

    /** Converts one file of the inbox and returns the finished PDF. */
    public Path convert(String fileName) throws IOException, InterruptedException {
        Path source = inbox.resolve(fileName).normalize();
        if (!source.getParent().equals(inbox) || !Files.isRegularFile(source)) {
            throw new IOException("no such letter");
        }
        Path output = Files.createTempDirectory("preview");
        List<String> command = List.of("soffice", "--headless", "--convert-to", "pdf",
            "--outdir", output.toString(), source.toAbsolutePath().toString());
        Process process = new ProcessBuilder(command)
            .directory(inbox.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
        if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("conversion took too long");
        }
        try (var files = Files.list(output)) {
            Path result = files.findFirst().orElseThrow(() -> new IOException("no result"));
            LOG.info(() -> "preview made, status " + process.exitValue());
            return result;
        }
    }
}
