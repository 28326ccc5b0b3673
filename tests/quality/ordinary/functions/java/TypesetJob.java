package com.example.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

public final class TypesetJob {
    private final Path program;
    private final Path projectRoot;

    public TypesetJob(Path program, Path projectRoot) {
        this.program = program;
        this.projectRoot = projectRoot;
    }

    public void run(long orderNumber, Path pdf) throws IOException, InterruptedException {
        Path source = projectRoot.resolve("order-" + orderNumber + ".typ");
        Path log = Files.createTempFile("typeset", ".log");
        try {
            Process process = new ProcessBuilder(
                    List.of(program.toString(), "compile", "--root", projectRoot.toString(), source.toString(), pdf.toAbsolutePath().toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("typesetting took too long");
            }
            if (process.exitValue() != 0) {
                throw new IOException("typesetting ended with " + process.exitValue());
            }
        } finally {
            Files.deleteIfExists(log);
        }
    }
}
