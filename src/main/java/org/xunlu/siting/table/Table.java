package org.xunlu.siting.table;

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
final class Table {
    private final String file;
    private final List<String> headings;
    private final List<CSVRecord> records;

    private Table(String file, List<String> headings, List<CSVRecord> records) {
        this.file = file;
        this.headings = headings;
        this.records = records;
    }

    /**
     * Reads it whole.
     *
     * @param file name for messages
     */
    static Table read(Reader text, String file) throws IOException {
        String all = new BufferedReader(text).lines().collect(Collectors.joining("\n"));
        String clean = all.startsWith("\ufeff") ? all.substring(1) : all;
        String first = clean.lines().findFirst().orElse("");
        char separator = first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .get();
        List<CSVRecord> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(clean), format)) {
            parser.forEach(rows::add);
        } catch (UncheckedIOException broken) {
            throw Refusal.invalid("siting_file.broken", "file", Map.of("file", file, "row", rows.size() + 1));
        }
        if (rows.isEmpty() || isBlank(rows.get(0))) {
            throw Refusal.invalid("siting_file.empty", "file", Map.of("file", file));
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

    String file() {
        return file;
    }

    /** The column of the first of these names that is there. */
    OptionalInt find(String... names) {
        for (String name : names) {
            int column = headings.indexOf(name);
            if (column >= 0) {
                return OptionalInt.of(column);
            }
        }
        return OptionalInt.empty();
    }

    /** The column of the first of these names; refused when there is none. */
    int get(String... names) {
        return find(names)
                .orElseThrow(() -> Refusal.invalid(
                        "siting_file.column_missing",
                        "file",
                        Map.of(
                                "file",
                                file,
                                "columns",
                                String.join(" | ", names),
                                "found",
                                String.join(", ", headings))));
    }

    /** The rows below the headings that hold anything. */
    List<Row> rows() {
        return records.stream().map(Row::new).toList();
    }

    /** One row. */
    final class Row {
        private final CSVRecord cells;

        private Row(CSVRecord cells) {
            this.cells = cells;
        }

        /** What stands in the column; refused when nothing does. */
        String text(int column) {
            String text = optional(column);
            if (text.isEmpty()) {
                throw refusal("siting_file.cell_empty", column, "");
            }
            return text;
        }

        /** What stands in the column, perhaps nothing. */
        String optional(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        /** The number in the column; refused when it is none. */
        double number(int column) {
            String text = text(column);
            try {
                double number = Double.parseDouble(text);
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw refusal("siting_file.not_a_number", column, text);
        }

        /** The number in the column, which must not be negative. */
        double positive(int column) {
            double number = number(column);
            if (number < 0) {
                throw refusal("siting_file.negative", column, text(column));
            }
            return number;
        }

        /** Whether the column says yes. */
        boolean yes(int column) {
            String text = optional(column).toLowerCase(Locale.ROOT);
            return switch (text) {
                case "yes", "y", "true", "1", "是", "both", "two-way" -> true;
                case "no", "n", "false", "0", "否", "one", "one-way", "" -> false;
                default -> throw refusal("siting_file.not_yes_or_no", column, text);
            };
        }

        /** A refusal of this cell. */
        Refusal refusal(String code, int column, String text) {
            return Refusal.invalid(
                    code,
                    headings.get(column),
                    Map.of("file", file, "row", cells.getRecordNumber(), "column", headings.get(column), "text", text));
        }
    }
}
