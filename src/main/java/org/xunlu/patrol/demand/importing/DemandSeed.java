package org.xunlu.patrol.demand.importing;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xunlu.network.RoadClass;
import org.xunlu.patrol.demand.RiskKind;
import org.xunlu.patrol.demand.RiskRule;
import org.xunlu.patrol.demand.Season;
import org.xunlu.patrol.demand.VisitRule;

/** Reads {@code gis-data/rules/patrol-visits.csv}, {@code patrol-risks.csv} and {@code patrol-seasons.csv}. */
public final class DemandSeed {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private DemandSeed() {}

    /** Visit rules. */
    public static List<VisitRule> visits(Reader csv) throws IOException {
        try (CSVParser rows = FORMAT.parse(csv)) {
            return rows.stream()
                    .map(row -> new VisitRule(
                            0,
                            RoadClass.valueOf(row.get("road_class")),
                            row.get("route_code"),
                            Integer.parseInt(row.get("every_days")),
                            LocalDate.parse(row.get("valid_from")),
                            null,
                            row.get("source"),
                            assumed(row)))
                    .toList();
        }
    }

    /** Risk rules. */
    public static List<RiskRule> risks(Reader csv) throws IOException {
        try (CSVParser rows = FORMAT.parse(csv)) {
            return rows.stream()
                    .map(row -> new RiskRule(
                            0,
                            RiskKind.valueOf(row.get("kind")),
                            Double.parseDouble(row.get("factor")),
                            LocalDate.parse(row.get("valid_from")),
                            null,
                            row.get("source"),
                            assumed(row)))
                    .toList();
        }
    }

    /** Seasons of the whole county. */
    public static List<Season> seasons(Reader csv) throws IOException {
        try (CSVParser rows = FORMAT.parse(csv)) {
            return rows.stream()
                    .map(row -> new Season(
                            0,
                            row.get("name"),
                            MonthDay.parse("--" + row.get("from_day")),
                            MonthDay.parse("--" + row.get("to_day")),
                            set(row.get("lunar_digits"), Integer::valueOf),
                            null,
                            0,
                            Integer.parseInt(row.get("from_hour")),
                            Integer.parseInt(row.get("to_hour")),
                            set(row.get("classes"), RoadClass::valueOf),
                            row.get("source"),
                            assumed(row)))
                    .toList();
        }
    }

    private static boolean assumed(CSVRecord row) {
        return Boolean.parseBoolean(row.get("assumed"));
    }

    private static <T> Set<T> set(String list, Function<String, T> read) {
        return Arrays.stream(list.split(" ", -1))
                .filter(each -> !each.isEmpty())
                .map(read)
                .collect(Collectors.toSet());
    }
}
