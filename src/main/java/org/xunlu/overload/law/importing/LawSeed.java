package org.xunlu.overload.law.importing;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.law.DayCounting;
import org.xunlu.overload.law.LawRule;
import org.xunlu.overload.law.RuleKind;

/** Reads the first rows of law from {@code gis-data/rules/overload-law.csv}. */
public final class LawSeed {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private LawSeed() {}

    /**
     * Reads all rows.
     *
     * @throws IOException when the text cannot be read
     */
    public static List<LawRule> read(Reader csv) throws IOException {
        try (CSVParser rows = FORMAT.parse(csv)) {
            return rows.stream().map(LawSeed::rule).toList();
        }
    }

    private static LawRule rule(CSVRecord row) {
        String validTo = row.get("valid_to").strip();
        return new LawRule(
                0,
                RuleKind.valueOf(row.get("kind")),
                row.get("name"),
                row.get("province"),
                whole(row, "from_value"),
                whole(row, "to_value"),
                whole(row, "height_mm"),
                whole(row, "width_mm"),
                whole(row, "length_mm"),
                amount(row, "least"),
                amount(row, "most"),
                LocalDate.parse(row.get("valid_from")),
                validTo.isEmpty() ? null : LocalDate.parse(validTo),
                row.get("source"),
                Boolean.parseBoolean(row.get("verified")),
                1,
                row.get("counting").isBlank()
                        ? null
                        : DayCounting.valueOf(row.get("counting").strip()));
    }

    private static @Nullable Integer whole(CSVRecord row, String column) {
        String text = row.get(column).strip();
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static @Nullable Long amount(CSVRecord row, String column) {
        String text = row.get(column).strip();
        return text.isEmpty() ? null : Long.valueOf(text);
    }
}
