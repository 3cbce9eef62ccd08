package org.xunlu.overload.importing;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.MassLimitRule;
import org.xunlu.overload.VehicleType;

/** Reads the first rows of the mass-limit table from {@code gis-data/rules/mass-limits.csv}. */
public final class MassLimitSeed {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private MassLimitSeed() {}

    /**
     * Reads all rows.
     *
     * @throws IOException when the text cannot be read
     * @throws IllegalArgumentException when a row is not as it should be
     */
    public static List<MassLimitRule> read(Reader csv) throws IOException {
        try (CSVParser rows = FORMAT.parse(csv)) {
            return rows.stream().map(MassLimitSeed::rule).toList();
        }
    }

    private static MassLimitRule rule(CSVRecord row) {
        String axlesTo = optional(row, "axles_to");
        String single = optional(row, "single_drive_axle");
        String validTo = optional(row, "valid_to");
        return new MassLimitRule(
                Integer.parseInt(row.get("axles_from")),
                axlesTo == null ? null : Integer.valueOf(axlesTo),
                VehicleType.valueOf(row.get("vehicle_type")),
                single == null ? null : Boolean.valueOf(single),
                Integer.parseInt(row.get("limit_kg")),
                LocalDate.parse(row.get("valid_from")),
                validTo == null ? null : LocalDate.parse(validTo),
                row.get("source"));
    }

    private static @Nullable String optional(CSVRecord row, String column) {
        String text = row.get(column).strip();
        return text.isEmpty() ? null : text;
    }
}
