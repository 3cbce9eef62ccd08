package org.xunlu;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Real files that lie beside the project and are not part of it. They are looked for in the folder of the environment
 * variable {@code XUNLU_SHARED}, else in {@code ../shared}.
 */
public final class SharedData {
    private SharedData() {}

    /** A file, e.g. {@code data/osm/andorra.osm.pbf}, if it is there. */
    public static Optional<Path> find(String path) {
        String folder = System.getenv().getOrDefault("XUNLU_SHARED", "../shared");
        Path file = Path.of(folder).resolve(path);
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    /** A file; without it the test is skipped, and says so. */
    public static Path require(String path) {
        Optional<Path> file = find(path);
        if (file.isEmpty()) {
            System.err.println("SKIPPED: no " + path + " beside the project (set XUNLU_SHARED)");
        }
        Assumptions.assumeTrue(file.isPresent(), "no " + path + " beside the project");
        return file.orElseThrow();
    }
}
