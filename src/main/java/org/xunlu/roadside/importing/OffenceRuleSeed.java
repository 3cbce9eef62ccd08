package org.xunlu.roadside.importing;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xunlu.roadside.stop.Offence;
import org.xunlu.roadside.stop.OffenceRule;

/** Reads the first rows of the articles' table from {@code gis-data/rules/offences.csv}. */
public final class OffenceRuleSeed {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private OffenceRuleSeed() {}

    /**
     * Reads all rows.
     *
     * @throws IOException when the text cannot be read
     * @throws IllegalArgumentException when a row is not as it should be
     */
    public static List<OffenceRule> read(Reader csv) throws IOException {
        try (CSVParser rows = FORMAT.parse(csv)) {
            return rows.stream().map(OffenceRuleSeed::rule).toList();
        }
    }

    private static OffenceRule rule(CSVRecord row) {
        String fine = row.get("most_fine_cny").strip();
        String validTo = row.get("valid_to").strip();
        return new OffenceRule(
                Offence.valueOf(row.get("offence")),
                row.get("prohibition"),
                row.get("sanction"),
                fine.isEmpty() ? null : Integer.valueOf(fine),
                LocalDate.parse(row.get("valid_from")),
                validTo.isEmpty() ? null : LocalDate.parse(validTo),
                row.get("source"));
    }
}
