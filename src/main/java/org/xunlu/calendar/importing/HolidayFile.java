package org.xunlu.calendar.importing;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.xunlu.calendar.Holiday;

/** Reads {@code gis-data/rules/holidays.csv}: day, {@code OFF} or {@code WORKED}, name. */
public final class HolidayFile {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private HolidayFile() {}

    /**
     * Reads all days.
     *
     * @throws IOException when the text cannot be read
     */
    public static List<Holiday> read(Reader csv) throws IOException {
        try (CSVParser rows = FORMAT.parse(csv)) {
            return rows.stream()
                    .map(row -> new Holiday(
                            LocalDate.parse(row.get("day")), Holiday.Kind.valueOf(row.get("kind")), row.get("name")))
                    .toList();
        }
    }
}
