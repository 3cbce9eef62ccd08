package org.xunlu.exchange.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.xunlu.exchange.Remark;
import org.xunlu.exchange.Table;
import org.xunlu.refusal.Refusal;

/** The first sheet of an XLSX workbook. A cell merged over rows counts for each of them, and that is told. */
final class SheetTable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int MOST_COLUMNS = 400;

    private SheetTable() {}

    static Table read(Path file) throws IOException {
        List<MergedCells.Range> merged = MergedCells.ofFirstSheet(file);
        List<TableRows.Line> lines = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book =
                        new ReadableWorkbook(in, new ReadingOptions(MergedCells.hasStyles(file), true));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                lines.add(new TableRows.Line(row.getRowNum(), cells(row)));
                TableFile.refuseMany(lines.size() - 1);
            });
        } catch (ExcelReaderException | java.util.zip.ZipException broken) {
            throw Refusal.invalid("exchange.sheet_broken", "file");
        }
        List<Remark> remarks = new ArrayList<>();
        return TableRows.table("xlsx", filled(lines, merged, remarks), remarks);
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_COLUMNS, row.getCellCount()); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        // null also where the workbook has no styles
        String format = cell.getDataFormatString();
        boolean isDate = format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*[ymdh年月日].*");
        if (isDate) {
            // days are kept as fractions: half a millisecond must not become the second before
            LocalDateTime at = cell.asDate().plusNanos(500_000_000).withNano(0);
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : at.format(TIME);
        }
        return cell.asNumber().stripTrailingZeros().toPlainString();
    }

    /** Lines in which the first cell of a range merged over rows stands in all of them. */
    private static List<TableRows.Line> filled(
            List<TableRows.Line> lines, List<MergedCells.Range> merged, List<Remark> remarks) {
        if (merged.isEmpty()) {
            return lines;
        }
        List<TableRows.Line> all = new ArrayList<>();
        for (TableRows.Line line : lines) {
            List<String> cells = new ArrayList<>(line.cells());
            for (MergedCells.Range range : merged) {
                boolean below = line.number() > range.firstRow() && line.number() <= range.lastRow();
                if (below) {
                    String value = value(lines, range);
                    while (cells.size() <= range.firstColumn()) {
                        cells.add("");
                    }
                    if (!value.isBlank() && cells.get(range.firstColumn()).isBlank()) {
                        cells.set(range.firstColumn(), value);
                        remarks.add(new Remark(
                                line.number(),
                                MergedCells.letters(range.firstColumn()),
                                Remark.Level.REPAIRED,
                                "exchange.merged_cell",
                                Map.of("value", value)));
                    }
                }
            }
            all.add(new TableRows.Line(line.number(), cells));
        }
        return all;
    }

    private static String value(List<TableRows.Line> lines, MergedCells.Range range) {
        return lines.stream()
                .filter(line -> line.number() == range.firstRow())
                .filter(line -> line.cells().size() > range.firstColumn())
                .map(line -> line.cells().get(range.firstColumn()))
                .findFirst()
                .orElse("");
    }
}
