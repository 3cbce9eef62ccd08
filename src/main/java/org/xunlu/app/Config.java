package org.xunlu.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.DatabaseSettings;

/**
 * What a deployer may set. Each value is looked for in the environment ({@code XUNLU_HTTP_PORT} for {@code http.port}),
 * then in the file {@code xunlu.properties} of the data folder, then has a default.
 */
public final class Config {
    private final Function<String, @Nullable String> values;
    private final Path dataFolder;

    private Config(Function<String, @Nullable String> values, Path dataFolder) {
        this.values = values;
        this.dataFolder = dataFolder;
    }

    /**
     * Reads the configuration.
     *
     * @param dataFolder folder of the embedded database, photos and {@code xunlu.properties}
     * @param environment usually {@link System#getenv()}
     * @throws IOException when the file is there and cannot be read
     */
    public static Config load(Path dataFolder, Map<String, String> environment) throws IOException {
        Properties file = new Properties();
        Path path = dataFolder.resolve("xunlu.properties");
        if (Files.exists(path)) {
            try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                file.load(reader);
            }
        }
        return new Config(
                key -> {
                    String fromEnvironment = environment.get(
                            "XUNLU_" + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
                    return fromEnvironment != null ? fromEnvironment : file.getProperty(key);
                },
                dataFolder.toAbsolutePath().normalize());
    }

    /** The same configuration with other defaults; what is set in environment or file still goes first. */
    Config withDefaults(Map<String, String> defaults) {
        return new Config(
                key -> {
                    String set = values.apply(key);
                    return set != null ? set : defaults.get(key);
                },
                dataFolder);
    }

    /** A text value. */
    public String text(String key, String otherwise) {
        String value = values.apply(key);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    /**
     * A whole number.
     *
     * @throws IllegalArgumentException when the value is none; the key is named
     */
    public int number(String key, int otherwise) {
        String value = text(key, Integer.toString(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("setting " + key + " must be a whole number, but is " + value, e);
        }
    }

    /** Folder of the embedded database, photos and {@code xunlu.properties}. */
    public Path dataFolder() {
        return dataFolder;
    }

    /** Where the data live: {@code database.url}, else the embedded database in the data folder. */
    public DatabaseSettings database() {
        String url = text("database.url", "");
        if (url.isEmpty()) {
            return DatabaseSettings.embedded(dataFolder.resolve("xunlu").toString());
        }
        return new DatabaseSettings(
                url,
                values.apply("database.user"),
                values.apply("database.password"),
                number("database.pool-size", 10));
    }
}
