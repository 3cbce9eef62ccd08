package org.xunlu.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was planted in the data, by file name, so that analyses can be proven on them.
 *
 * @param files content by name, CSV or Markdown
 */
public record Truth(Map<String, String> files) {
    public Truth {
        files = Map.copyOf(files);
    }

    /** Writes the files into a folder, over older ones. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }
}
