package org.xunlu.overload.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.LoadReport;
import org.xunlu.overload.PassLoader;
import org.xunlu.overload.Units;
import org.xunlu.refusal.Refusal;

/**
 * Reads passes from comma-, semicolon- or tab-separated text in UTF-8 or GB18030, as spreadsheets save it. The first line
 * names the columns in Chinese or English, with the unit of masses and lengths where it is not the declared one.
 */
public final class PassCsv {
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

    /** Loads a whole file whose headings name every unit that is not kilogram or millimetre. */
    public static Report load(InputStream file, @Nullable String stationCode, PassLoader loader, Watcher watcher)
            throws IOException {
        return load(file, stationCode, Units.BASE, loader, watcher);
    }

    /**
     * Loads a whole file.
     *
     * @param stationCode the station of rows that name none, or null
     * @param units the units of columns whose headings name none
     * @throws Refusal where a needed column is missing; nothing is taken then
     * @throws IOException when the file cannot be read
     */
    public static Report load(
            InputStream file, @Nullable String stationCode, Units units, PassLoader loader, Watcher watcher)
            throws IOException {
        BoundedInputStream bytes =
                BoundedInputStream.builder().setInputStream(file).get();
        List<String> ignored = List.of();
        try (Reader text = TextFile.open(bytes);
                CSVParser rows = format(text).parse(text)) {
            PassTable table = new PassTable(rows.getHeaderNames(), stationCode, units, loader);
            ignored = table.ignored();
            for (CSVRecord row : rows) {
                table.take(row.toList());
                watcher.at(loader.rows(), bytes.getCount());
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
}
