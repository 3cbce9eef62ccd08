package org.xunlu.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The tables of rules that the program comes with, {@code gis-data/rules/NAME}; an empty database starts from them. */
final class BundledRules {
    /** What is made of the text of a table. */
    interface Reading<T> {
        T of(Reader csv) throws IOException;
    }

    private BundledRules() {}

    /**
     * Reads a table.
     *
     * @param name of the file, for example {@code offences.csv}
     * @throws IllegalStateException when the program was packed without it
     */
    static <T> T read(String name, Reading<T> reading) {
        String path = "gis-data/rules/" + name;
        InputStream in = BundledRules.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("missing from the program: " + path);
        }
        try (Reader csv = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return reading.of(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
