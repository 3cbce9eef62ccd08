package org.xunlu.overload.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.PassField;
import org.xunlu.overload.PassLoader;
import org.xunlu.overload.Units;
import org.xunlu.refusal.Refusal;

/** Reads passes from the first sheet of an XLSX workbook, as a stream; its first row names the columns. */
public final class PassSheet {
    private static final int MOST_ROWS = 1_000_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private PassSheet() {}

    /**
     * Loads a whole workbook.
     *
     * @throws Refusal where it is no workbook, swells beyond reason, or lacks a needed column
     */
    public static PassCsv.Report load(
            Path file, @Nullable String stationCode, Units units, PassLoader loader, PassCsv.Watcher watcher)
            throws IOException {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            ArchiveRules.check(parts);
        } catch (java.util.zip.ZipException e) {
            throw Refusal.invalid("overload.sheet_unreadable", "file");
        }
        long size = Files.size(file);
        List<String> ignored = List.of();
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            Iterator<Row> each = rows.iterator();
            if (!each.hasNext()) {
                throw Refusal.invalid("overload.sheet_unreadable", "file");
            }
            List<String> headings = texts(each.next(), List.of());
            PassTable table = new PassTable(headings, stationCode, units, loader);
            ignored = table.ignored();
            boolean[] times = times(headings);
            while (each.hasNext()) {
                List<String> cells = cells(each.next(), headings.size(), times);
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    table.take(cells);
                    watcher.at(loader.rows(), size / 2);
                }
                if (loader.rows() > MOST_ROWS) {
                    throw Refusal.of(
                            Refusal.Kind.TOO_LARGE,
                            "overload.too_many_rows",
                            Map.of("rows", loader.rows(), "most", MOST_ROWS));
                }
            }
        } catch (ExcelReaderException | UncheckedIOException | IOException broken) {
            // the parts are read from a copy on this disk: what fails is the workbook
            if (loader.rows() == 0) {
                throw Refusal.invalid("overload.sheet_unreadable", "file");
            }
            // rows before are kept already, as those of a broken text are
            loader.addUnreadable(Refusal.invalid("overload.sheet_broken", "row", Map.of("row", loader.rows() + 1)));
        }
        return new PassCsv.Report(loader.finish(), ignored);
    }

    private static boolean[] times(List<String> headings) {
        boolean[] times = new boolean[headings.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = PassColumn.find(headings.get(i), Units.BASE)
                    .filter(column -> column.field() == PassField.CAPTURED_AT)
                    .isPresent();
        }
        return times;
    }

    private static List<String> cells(Row row, int columns, boolean[] times) {
        List<Integer> asTime = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            if (times[i]) {
                asTime.add(i);
            }
        }
        List<String> cells = texts(row, asTime);
        // formatted but empty cells right of the table are no cells
        int end = cells.size();
        while (end > columns && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private static List<String> texts(Row row, List<Integer> times) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            texts.add(cell == null ? "" : text(cell, times.contains(i)));
        }
        return texts;
    }

    private static String text(Cell cell, boolean time) {
        if (time && cell.getType() == CellType.NUMBER) {
            LocalDateTime at = cell.asDate();
            // days are kept as fractions: half a millisecond must not become the second before
            return at.plusNanos(500_000_000).withNano(0).format(TIME);
        }
        return switch (cell.getType()) {
            case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
            case EMPTY -> "";
            default -> cell.getText();
        };
    }
}
