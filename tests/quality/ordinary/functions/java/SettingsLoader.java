package com.example.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

public final class SettingsLoader {
    private SettingsLoader() {}

    public static Settings load(Path file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(10);
        options.setCodePointLimit(64 * 1024);
        Yaml yaml = new Yaml(new SafeConstructor(options));
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, Object> values = yaml.load(reader);
            int threads = values.get("threads") instanceof Integer number ? number : 4;
            String queue = values.get("queue") instanceof String name ? name : "default";
            if (threads < 1 || threads > 64) {
                throw new IOException("threads must be between 1 and 64");
            }
            return new Settings(threads, queue);
        }
    }

    public record Settings(int threads, String queue) {}
}
