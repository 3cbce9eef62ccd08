package org.xunlu.overload.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.LoadReport;
import org.xunlu.overload.PassField;
import org.xunlu.overload.PassLoader;
import org.xunlu.refusal.Refusal;

/**
 * Reads passes from comma-, semicolon- or tab-separated text in UTF-8 or GB18030, as spreadsheets save it. The first line
 * names the columns in Chinese or English, with the unit of masses and lengths where it is not kilogram and millimetre.
 */
public final class PassCsv {
    private static final Set<PassField> NEEDED =
            EnumSet.of(PassField.RECORD_CODE, PassField.CAPTURED_AT, PassField.AXLES, PassField.TOTAL_KG);

    private PassCsv() {}

    /**
     * What became of a file.
     *
     * @param load what became of its rows
     * @param ignoredColumns headings that mean nothing to us
     */
    public record Report(LoadReport load, List<String> ignoredColumns) {
        public Report {
            ignoredColumns = List.copyOf(ignoredColumns);
        }
    }

    /** Told of the rows while they are read. */
    @FunctionalInterface
    public interface Watcher {
        /** So many rows are done, at this byte of the file. */
        void at(int rows, long byteOfFile);
    }

    /**
     * Loads a whole file.
     *
     * @param stationCode the station of rows that name none, or null
     * @throws Refusal where a needed column is missing; nothing is taken then
     * @throws IOException when the file cannot be read
     */
    public static Report load(InputStream file, @Nullable String stationCode, PassLoader loader, Watcher watcher)
            throws IOException {
        CountedBytes bytes = new CountedBytes(file);
        List<String> ignored = new ArrayList<>();
        try (Reader text = TextFile.open(bytes);
                CSVParser rows = format(text).parse(text)) {
            List<@Nullable PassColumn> columns = columns(rows.getHeaderNames(), stationCode != null, ignored);
            for (CSVRecord row : rows) {
                take(row, columns, stationCode, loader);
                watcher.at(loader.rows(), bytes.count());
            }
        } catch (UncheckedIOException broken) {
            // an open quotation mark: where the next row starts cannot be known
            loader.addUnreadable(Refusal.invalid("overload.csv_broken", "row", Map.of("row", loader.rows() + 1)));
        }
        return new Report(loader.finish(), ignored);
    }

    private static CSVFormat format(Reader text) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(TextFile.delimiter(text))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true)
                .get();
    }

    private static List<@Nullable PassColumn> columns(List<String> names, boolean stationKnown, List<String> ignored) {
        List<@Nullable PassColumn> columns = new ArrayList<>();
        Set<PassField> missing = EnumSet.copyOf(NEEDED);
        if (!stationKnown) {
            missing.add(PassField.STATION_CODE);
        }
        for (String name : names) {
            PassColumn column = PassColumn.find(name).orElse(null);
            columns.add(column);
            if (column == null) {
                ignored.add(name);
            } else {
                missing.remove(column.field());
            }
        }
        if (!missing.isEmpty()) {
            String words = missing.stream()
                    .map(field -> field.chinese().get(0) + " " + field.key())
                    .collect(Collectors.joining(", "));
            throw Refusal.invalid("overload.columns_missing", "file", Map.of("columns", words));
        }
        return columns;
    }

    private static void take(
            CSVRecord row, List<@Nullable PassColumn> columns, @Nullable String stationCode, PassLoader loader) {
        if (row.size() > columns.size()) {
            loader.addUnreadable(Refusal.invalid(
                    "overload.too_many_cells", "row", Map.of("cells", row.size(), "columns", columns.size())));
            return;
        }
        Map<PassField, String> texts = new EnumMap<>(PassField.class);
        for (int i = 0; i < row.size(); i++) {
            PassColumn column = columns.get(i);
            if (column != null && !row.get(i).isBlank()) {
                texts.put(column.field(), column.inBaseUnit(row.get(i)));
            }
        }
        if (stationCode != null) {
            texts.putIfAbsent(PassField.STATION_CODE, stationCode);
        }
        loader.add(texts);
    }
}
