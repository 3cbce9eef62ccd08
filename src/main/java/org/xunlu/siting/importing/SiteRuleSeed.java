package org.xunlu.siting.importing;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.xunlu.siting.candidate.CostRule;
import org.xunlu.siting.candidate.Criterion;
import org.xunlu.siting.candidate.SiteRule;

/** Reads the first rows of {@code gis-data/rules/site-rules.csv} and {@code site-costs.csv}. */
public final class SiteRuleSeed {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private SiteRuleSeed() {}

    /** Rules of site quality. */
    public static List<SiteRule> rules(Reader csv) throws IOException {
        try (CSVParser rows = FORMAT.parse(csv)) {
            return rows.stream()
                    .map(row -> new SiteRule(
                            0,
                            Criterion.valueOf(row.get("criterion")),
                            Double.parseDouble(row.get("threshold")),
                            Boolean.parseBoolean(row.get("required")),
                            LocalDate.parse(row.get("valid_from")),
                            day(row, "valid_to"),
                            row.get("source")))
                    .toList();
        }
    }

    /** Costs. */
    public static List<CostRule> costs(Reader csv) throws IOException {
        try (CSVParser rows = FORMAT.parse(csv)) {
            return rows.stream()
                    .map(row -> new CostRule(
                            0,
                            Long.parseLong(row.get("fixed_cents")),
                            Long.parseLong(row.get("per_lane_cents")),
                            LocalDate.parse(row.get("valid_from")),
                            day(row, "valid_to"),
                            row.get("source")))
                    .toList();
        }
    }

    private static @Nullable LocalDate day(CSVRecord row, String column) {
        String text = row.get(column).strip();
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
