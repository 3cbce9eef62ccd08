package org.xunlu.zone.importing;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xunlu.zone.Matter;
import org.xunlu.zone.MeasuredFrom;
import org.xunlu.zone.ZoneObject;
import org.xunlu.zone.ZoneRule;

/** Reads the first zone rules from {@code gis-data/rules/zone-rules.csv}. */
public final class ZoneRuleSeed {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private ZoneRuleSeed() {}

    /**
     * Reads all rows.
     *
     * @throws IOException when the text cannot be read
     */
    public static List<ZoneRule> read(Reader csv) throws IOException {
        try (CSVParser rows = FORMAT.parse(csv)) {
            return rows.stream().map(ZoneRuleSeed::rule).toList();
        }
    }

    private static ZoneRule rule(CSVRecord row) {
        String up = row.get("up_m").strip();
        String validTo = row.get("valid_to").strip();
        return new ZoneRule(
                0,
                Matter.valueOf(row.get("matter")),
                ZoneObject.valueOf(row.get("object")),
                MeasuredFrom.valueOf(row.get("measured_from")),
                Double.parseDouble(row.get("distance_m")),
                up.isEmpty() ? null : Double.valueOf(up),
                row.get("province"),
                row.get("article"),
                row.get("source"),
                Boolean.parseBoolean(row.get("verified")),
                LocalDate.parse(row.get("valid_from")),
                validTo.isEmpty() ? null : LocalDate.parse(validTo),
                1);
    }
}
