package org.xunlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no compiler checks: files of one idea, and rooms that say what they are for. */
final class HouseRulesTest {
    private static final int LONGEST_FILE = 300;
    private static final Path MAIN = Path.of("src/main/java");

    @Test
    void no_file_is_longer_than_300_lines() throws IOException {
        try (Stream<Path> files = Stream.of(MAIN, Path.of("src/test/java"), Path.of("web"), Path.of("scripts"))
                .flatMap(HouseRulesTest::walk)) {
            List<String> tooLong = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|js|css)|scripts/[a-z-]+"))
                    .filter(file -> lines(file) > LONGEST_FILE)
                    .map(file -> file + ": " + lines(file))
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    @Test
    void every_package_says_what_it_is() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            Set<Path> folders = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .collect(Collectors.toSet());
            assertThat(folders).hasSizeGreaterThan(4);
            assertThat(folders.stream()
                            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                            .toList())
                    .isEmpty();
        }
    }

    private static Stream<Path> walk(Path root) {
        try {
            return Files.walk(root).filter(file -> !file.toString().contains("node_modules"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
