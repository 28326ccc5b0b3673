package com.example.tickets;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

public final class AttachmentStore {
    private static final long MAX_SIZE = 10L * 1024 * 1024;
    private final Path root;

    public AttachmentStore(Path root) {
        this.root = root;
    }

    public UUID save(InputStream in) throws IOException {
        UUID id = UUID.randomUUID();
        byte[] content = in.readNBytes((int) MAX_SIZE + 1);
        if (content.length > MAX_SIZE) {
            throw new IOException("attachment is larger than 10 MB");
        }
        Files.write(root.resolve(id.toString()), content, java.nio.file.StandardOpenOption.CREATE_NEW);
        return id;
    }

    public InputStream open(UUID id) throws IOException {
        Path file = root.resolve(id.toString());
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException(id.toString());
        }
        return Files.newInputStream(file);
    }
}
