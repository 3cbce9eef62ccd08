package org.xunlu.exchange.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.xunlu.exchange.Table;
import org.xunlu.refusal.Refusal;

/** Finds out by its content what a file is, and reads it as a table. */
public final class TableFile {
    /** So many rows at once. */
    static final int MOST_ROWS = 100_000;

    private static final int ZIP = 'P';
    private static final int OLE = 0xD0;

    private TableFile() {}

    /**
     * Reads a file.
     *
     * @param scratch an empty folder for unpacking
     * @throws Refusal where it is none of the kinds, is broken, or has too many rows
     */
    public static Table read(Path file, Path scratch) throws IOException {
        byte[] start = start(file);
        if (start.length == 0) {
            throw Refusal.invalid("import.empty", "file");
        }
        int first = Byte.toUnsignedInt(start[0]);
        if (first == OLE) {
            throw Refusal.invalid("exchange.old_excel", "file");
        }
        if (first == ZIP && start.length > 1 && start[1] == 'K') {
            return isWorkbook(file) ? SheetTable.read(file) : ShapeTable.read(file, scratch);
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String text = new String(start, java.nio.charset.StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        if (text.startsWith("{") || name.endsWith(".shp")) {
            return ShapeTable.read(file, scratch);
        }
        return CsvTable.read(file);
    }

    /** Refuses a table of too many rows. */
    static void refuseMany(int rows) {
        if (rows > MOST_ROWS) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "exchange.too_many_rows", Map.of("rows", rows, "most", MOST_ROWS));
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(64);
        }
    }

    private static boolean isWorkbook(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                if (entries.nextElement().getName().startsWith("xl/")) {
                    return true;
                }
            }
            return false;
        } catch (ZipException broken) {
            throw Refusal.invalid("import.damaged", "file", Map.of("at", 0));
        }
    }
}
