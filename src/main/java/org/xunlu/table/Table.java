package org.xunlu.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xunlu.refusal.Refusal;

/** Separated text (comma, semicolon or tab) whose first line names the columns. Row numbers are those of a spreadsheet. */
public final class Table {
    private final String file;
    private final List<String> headings;
    private final List<CSVRecord> records;

    private Table(String file, List<String> headings, List<CSVRecord> records) {
        this.file = file;
        this.headings = headings;
        this.records = records;
    }

    /** The whole text without a byte order mark. */
    public static String text(Reader text) {
        String all = new BufferedReader(text).lines().collect(Collectors.joining("\n"));
        return all.startsWith("\ufeff") ? all.substring(1) : all;
    }

    /**
     * Reads it whole.
     *
     * @param file name for messages
     * @throws Refusal where there are no headings, or a quotation mark is left open
     */
    public static Table read(Reader text, String file) throws IOException {
        return read(text(text), file);
    }

    /** The same of a text at hand. */
    public static Table read(String text, String file) throws IOException {
        String first = text.lines().findFirst().orElse("");
        char separator = first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .get();
        List<CSVRecord> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            parser.forEach(rows::add);
        } catch (UncheckedIOException broken) {
            throw Refusal.invalid("table.broken", "file", Map.of("file", file, "row", rows.size() + 1));
        }
        if (rows.isEmpty() || isBlank(rows.get(0))) {
            throw Refusal.invalid("table.empty", "file", Map.of("file", file));
        }
        List<String> headings = rows.remove(0).stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
        rows.removeIf(Table::isBlank);
        return new Table(file, headings, rows);
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    /** Itself; refused where it holds no row. */
    public Table filled() {
        if (records.isEmpty()) {
            throw Refusal.invalid("table.no_rows", "file", Map.of("file", file));
        }
        return this;
    }

    /** The column of the first of these names that is there. */
    public OptionalInt find(String... names) {
        for (String name : names) {
            int column = headings.indexOf(name);
            if (column >= 0) {
                return OptionalInt.of(column);
            }
        }
        return OptionalInt.empty();
    }

    /** The column of the first of these names; refused when there is none. */
    public int get(String... names) {
        return find(names).orElseThrow(() -> missing(names));
    }

    /** That none of these columns is there. */
    public Refusal missing(String... names) {
        return Refusal.invalid(
                "table.column_missing",
                names[0],
                Map.of("file", file, "columns", String.join(" | ", names), "found", String.join(", ", headings)));
    }

    /** The rows below the headings that hold anything. */
    public List<Row> rows() {
        return records.stream().map(Row::new).toList();
    }

    /** One row. */
    public final class Row {
        private final CSVRecord cells;

        private Row(CSVRecord cells) {
            this.cells = cells;
        }

        /** The row's number in a spreadsheet. */
        public long number() {
            return cells.getRecordNumber();
        }

        /** What stands in the column; refused when nothing does. */
        public String text(int column) {
            String text = optional(column);
            if (text.isEmpty()) {
                throw refusal("table.cell_empty", column, "");
            }
            return text;
        }

        /** What stands in the column, perhaps nothing. */
        public String optional(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        /** The number in the column; refused when it is none. */
        public double number(int column) {
            String text = text(column);
            try {
                double number = Double.parseDouble(text);
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw refusal("table.not_a_number", column, text);
        }

        /** The number in the column, which must not be negative. */
        public double positive(int column) {
            double number = number(column);
            if (number < 0) {
                throw refusal("table.negative", column, text(column));
            }
            return number;
        }

        /** Whether the column says yes. */
        public boolean yes(int column) {
            String text = optional(column).toLowerCase(Locale.ROOT);
            return switch (text) {
                case "yes", "y", "true", "1", "是", "both", "two-way" -> true;
                case "no", "n", "false", "0", "否", "one", "one-way", "" -> false;
                default -> throw refusal("table.not_yes_or_no", column, text);
            };
        }

        /** A refusal of this cell. */
        public Refusal refusal(String code, int column, String text) {
            return Refusal.invalid(
                    code,
                    headings.get(column),
                    Map.of("file", file, "row", number(), "column", headings.get(column), "text", text));
        }
    }
}
