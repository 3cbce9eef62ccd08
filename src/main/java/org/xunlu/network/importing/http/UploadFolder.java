package org.xunlu.network.importing.http;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xunlu.refusal.Refusal;

/** A folder of its own for one upload's files, deleted when its job has ended. */
public final class UploadFolder {
    private static final Pattern COMPANION = Pattern.compile(".*\\.(dbf|prj|shx|cpg|sbn|sbx|qpj|shp\\.xml|qmd|fix)");

    /** Of three bytes each, fewer than the 255 bytes a disk takes. */
    private static final int MOST_CHARACTERS = 80;

    private final Path folder;

    private UploadFolder(Path folder) {
        this.folder = folder;
    }

    /** A new folder below this one. */
    public static UploadFolder create(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new UploadFolder(Files.createTempDirectory(parent, "import-"));
    }

    /**
     * Saves the files side by side.
     *
     * @return the one that holds the roads; a shapefile's companions lie beside it
     * @throws Refusal when there is none, or more than one
     */
    public Path save(List<UploadedFile> files) throws IOException {
        Path main = null;
        Path companion = null;
        for (UploadedFile file : files) {
            // the name is what the browser says; nothing of it may lead out of the folder
            String name = file.filename().replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}:*?\"<>|]", "_");
            Path target = place(name.isEmpty() || name.startsWith(".") ? "file" + name : name);
            if (Files.exists(target)) {
                throw Refusal.invalid("import.several_files", "file");
            }
            try (InputStream in = file.content()) {
                Files.copy(in, target);
            }
            if (COMPANION.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                companion = target;
            } else if (main == null) {
                main = target;
            } else {
                throw Refusal.invalid("import.several_files", "file");
            }
        }
        if (main == null && companion != null) {
            throw Refusal.invalid(
                    "import.only_sibling", "file", Map.of("file", String.valueOf(companion.getFileName())));
        }
        if (main == null) {
            throw Refusal.invalid("import.no_file", "file");
        }
        if (Files.size(main) == 0) {
            throw Refusal.invalid("import.empty", "file");
        }
        return main;
    }

    /** Where a name goes that the disk may find too long or cannot write; its ending stays. */
    private Path place(String name) {
        String kept = name.length() <= MOST_CHARACTERS ? name : name.substring(name.length() - MOST_CHARACTERS);
        try {
            return folder.resolve(kept);
        } catch (InvalidPathException foreign) {
            return folder.resolve(kept.replaceAll("[^ -~]", "_"));
        }
    }

    /** Deletes it with all that lies in it. */
    public void delete() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
