package org.xunlu.overload.evidence.importing;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xunlu.overload.evidence.WorkCalendar;

/** Reads {@code gis-data/rules/holidays.csv}: day, and {@code OFF} or {@code WORKED}. */
public final class HolidayFile {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private HolidayFile() {}

    /**
     * Reads all days.
     *
     * @throws IOException when the text cannot be read
     */
    public static WorkCalendar read(Reader csv) throws IOException {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        try (CSVParser rows = FORMAT.parse(csv)) {
            for (CSVRecord row : rows) {
                (row.get("kind").equals("OFF") ? off : worked).add(LocalDate.parse(row.get("day")));
            }
        }
        return new WorkCalendar(off, worked);
    }
}
