package org.xunlu.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** Versions of the browser's libraries, written by the build from the pom. */
final class LibraryVersions {
    private static final Properties VERSIONS = read();

    private LibraryVersions() {}

    /** The version of a WebJar, e.g. {@code leaflet}. */
    static Optional<String> find(String name) {
        return Optional.ofNullable(VERSIONS.getProperty(name));
    }

    private static Properties read() {
        Properties versions = new Properties();
        try (InputStream in = LibraryVersions.class.getClassLoader().getResourceAsStream("webjars.properties")) {
            if (in != null) {
                versions.load(in);
            }
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
