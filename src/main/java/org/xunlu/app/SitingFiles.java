package org.xunlu.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;

/** Opens the files of {@code xunlu siting}, and says clearly which one is not there. */
final class SitingFiles {
    /** Makes something of a file's text. */
    @FunctionalInterface
    interface Use<T> {
        T of(Reader text, String name) throws IOException;
    }

    private SitingFiles() {}

    /**
     * Reads one.
     *
     * @param option the option that names it, for the message when it is not given
     */
    static <T> T read(@Nullable Path file, String option, Use<T> use) throws IOException {
        if (file == null) {
            throw Refusal.invalid("siting_file.option_missing", option, Map.of("option", option));
        }
        if (!Files.isRegularFile(file)) {
            throw Refusal.invalid("siting_file.not_there", option, Map.of("file", file, "option", option));
        }
        try (BufferedReader text = Files.newBufferedReader(file)) {
            return use.of(text, file.toString());
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("siting_file.not_utf8", option, Map.of("file", file));
        }
    }
}
