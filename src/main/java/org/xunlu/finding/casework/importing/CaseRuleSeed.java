package org.xunlu.finding.casework.importing;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xunlu.finding.casework.CaseRule;

/** Reads {@code gis-data/rules/casework.csv}. */
public final class CaseRuleSeed {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private CaseRuleSeed() {}

    /**
     * Reads all rows.
     *
     * @throws IOException when the text cannot be read
     * @throws IllegalArgumentException when a row is not as it should be
     */
    public static List<CaseRule> read(Reader csv) throws IOException {
        try (CSVParser rows = FORMAT.parse(csv)) {
            return rows.stream().map(CaseRuleSeed::rule).toList();
        }
    }

    private static CaseRule rule(CSVRecord row) {
        String amount = row.get("amount").strip();
        String validTo = row.get("valid_to").strip();
        return new CaseRule(
                0,
                row.get("name"),
                amount.isEmpty() ? null : Integer.valueOf(amount),
                CaseRule.Unit.valueOf(row.get("unit")),
                row.get("basis"),
                LocalDate.parse(row.get("valid_from")),
                validTo.isEmpty() ? null : LocalDate.parse(validTo),
                row.get("source"),
                Boolean.parseBoolean(row.get("assumed")),
                1);
    }
}
