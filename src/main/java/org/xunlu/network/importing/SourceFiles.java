package org.xunlu.network.importing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;

/** Finds out by its first bytes what kind of file was brought, whatever its name says. */
final class SourceFiles {
    private static final long MOST_UNPACKED = 4L << 30;
    private static final int MOST_ENTRIES = 1000;
    /** What is unpacked; a zip may hold much else that nobody reads. */
    private static final Pattern PART = Pattern.compile(".*\\.(shp|dbf|prj|cpg|geojson|json|gz|pbf)");

    private SourceFiles() {}

    /**
     * Opens a file of roads or outlines.
     *
     * @param file an OSM extract, GeoJSON (gzipped or not), a .shp with its siblings beside it, or a zip of one of them
     * @param folder an empty folder for unpacking
     * @param encoding of a shapefile's table; null where the file shall tell it
     * @param wanted roads, or outlines of what stands beside them
     * @throws Refusal when it is none of these, or several
     */
    static RoadSource open(Path file, Path folder, @Nullable Charset encoding, Wanted wanted) throws IOException {
        byte[] start = start(file);
        if (start.length == 0) {
            throw Refusal.invalid("import.empty", "file");
        }
        if (start[0] == 'P' && start.length > 3 && start[1] == 'K') {
            Path inside = unpacked(file, folder);
            byte[] again = start(inside);
            if (again.length > 1 && again[0] == 'P' && again[1] == 'K') {
                throw zipInZip(inside);
            }
            return open(inside, folder, encoding, wanted);
        }
        if ((start[0] & 0xff) == 0x1f && start.length > 1 && (start[1] & 0xff) == 0x8b) {
            return gzipped(file, wanted);
        }
        if (contains(start, "OSMHeader")) {
            return new OsmPbfSource(file, wanted);
        }
        if (start.length > 3 && start[0] == 0 && start[1] == 0 && start[2] == 0x27 && start[3] == 0x0a) {
            return new ShapefileSource(file, encoding, wanted);
        }
        if (looksLikeJson(start)) {
            return new GeoJsonSource(file, false, wanted);
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        throw Refusal.invalid(
                name.matches(".*\\.(dbf|prj|shx|cpg|sbn|sbx|qpj)") ? "import.only_sibling" : "import.unknown_kind",
                "file",
                Map.of("file", String.valueOf(file.getFileName())));
    }

    private static RoadSource gzipped(Path file, Wanted wanted) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            if (looksLikeJson(in.readNBytes(64))) {
                return new GeoJsonSource(file, true, wanted);
            }
        } catch (ZipException broken) {
            throw Refusal.invalid("import.damaged", "file", Map.of("at", 0));
        } catch (EOFException cut) {
            throw Refusal.invalid("import.truncated", "file", Map.of("at", 0, "size", Files.size(file)));
        }
        throw Refusal.invalid("import.unknown_kind", "file", Map.of("file", String.valueOf(file.getFileName())));
    }

    /** Unpacks flat, so that no name in the zip can lead out of the folder. */
    private static Path unpacked(Path zip, Path folder) throws IOException {
        List<Path> sources = new ArrayList<>();
        long left = MOST_UNPACKED;
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip), namesOf(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName().replaceAll("^.*[/\\\\]", "");
                if (entry.isDirectory() || name.isEmpty() || name.startsWith(".")) {
                    continue;
                }
                if (++entries > MOST_ENTRIES) {
                    throw Refusal.invalid("import.zip_too_large", "file");
                }
                if (!PART.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                    continue;
                }
                Path target = folder.resolve(name);
                if (target.toAbsolutePath().equals(zip.toAbsolutePath())) {
                    throw zipInZip(target);
                }
                left -= copy(in, target, left);
                if (name.toLowerCase(Locale.ROOT).matches(".*\\.(shp|geojson|json|gz|pbf)")) {
                    sources.add(target);
                }
            }
        } catch (ZipException | IllegalArgumentException | FileSystemException broken) {
            throw Refusal.invalid("import.damaged", "file", Map.of("at", 0));
        } catch (EOFException cut) {
            throw Refusal.invalid("import.truncated", "file", Map.of("at", 0, "size", Files.size(zip)));
        }
        if (sources.size() != 1) {
            throw Refusal.invalid("import.zip_content", "file", Map.of("count", sources.size()));
        }
        return sources.get(0);
    }

    private static Refusal zipInZip(Path inside) {
        return Refusal.invalid("import.zip_in_zip", "file", Map.of("file", String.valueOf(inside.getFileName())));
    }

    private static long copy(InputStream in, Path target, long most) throws IOException {
        long written = 0;
        byte[] buffer = new byte[1 << 16];
        try (var out = Files.newOutputStream(target)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > most) {
                    throw Refusal.invalid("import.zip_too_large", "file");
                }
                out.write(buffer, 0, read);
            }
        }
        return written;
    }

    /** Chinese Windows writes names in GBK. */
    private static Charset namesOf(Path zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip), StandardCharsets.UTF_8)) {
            while (in.getNextEntry() != null) {
                in.closeEntry();
            }
            return StandardCharsets.UTF_8;
        } catch (IllegalArgumentException | ZipException notUtf8) {
            return Charset.forName("GB18030");
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(64);
        }
    }

    private static boolean looksLikeJson(byte[] start) {
        String text =
                new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        return text.startsWith("{");
    }

    private static boolean contains(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }
}
