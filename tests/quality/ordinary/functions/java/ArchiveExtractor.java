package com.example.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

public final class ArchiveExtractor {
    private static final int MAX_ENTRIES = 1_000;
    private static final long MAX_BYTES = 100L * 1024 * 1024;

    public void extract(InputStream in, Path folder) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        long remaining = MAX_BYTES;
        int entries = 0;
        byte[] buffer = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) throw new IOException("too many entries");
                Path target = root.resolve(entry.getName()).normalize();
                if (!target.startsWith(root)) throw new IOException("bad entry: " + entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (OutputStream out = Files.newOutputStream(target)) {
                    for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
                        remaining -= count;
                        if (remaining < 0) throw new IOException("archive is too large");
                        out.write(buffer, 0, count);
                    }
                }
            }
        }
    }
}
