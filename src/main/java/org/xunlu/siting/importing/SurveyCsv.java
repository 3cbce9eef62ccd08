package org.xunlu.siting.importing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.flow.CountSource;
import org.xunlu.siting.flow.FreightKind;
import org.xunlu.siting.flow.FreightPlaceDetails;
import org.xunlu.siting.flow.FreightPlaceId;
import org.xunlu.siting.flow.OdFlow;
import org.xunlu.siting.flow.TrafficCount;

/** Freight places, counts and flows from files. Headings may be English or Chinese. */
public final class SurveyCsv {
    private static final Map<String, String> PLACE = Map.ofEntries(
            Map.entry("code", "code"),
            Map.entry("编号", "code"),
            Map.entry("name", "name"),
            Map.entry("名称", "name"),
            Map.entry("kind", "kind"),
            Map.entry("类别", "kind"),
            Map.entry("lon", "lon"),
            Map.entry("经度", "lon"),
            Map.entry("lat", "lat"),
            Map.entry("纬度", "lat"),
            Map.entry("trucks_out", "trucks_out"),
            Map.entry("日发车", "trucks_out"),
            Map.entry("trucks_in", "trucks_in"),
            Map.entry("日到车", "trucks_in"),
            Map.entry("over_share", "over_share"),
            Map.entry("超限比例", "over_share"),
            Map.entry("note", "note"),
            Map.entry("备注", "note"));
    private static final Map<String, String> COUNT = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("地点", "name"),
            Map.entry("lon", "lon"),
            Map.entry("经度", "lon"),
            Map.entry("lat", "lat"),
            Map.entry("纬度", "lat"),
            Map.entry("trucks", "trucks"),
            Map.entry("货车", "trucks"),
            Map.entry("over", "over"),
            Map.entry("超限", "over"),
            Map.entry("date", "date"),
            Map.entry("日期", "date"));
    private static final Map<String, String> FLOW = Map.of(
            "from", "from", "起点", "from", "to", "to", "终点", "to", "trucks", "trucks", "货车", "trucks", "over", "over",
            "超限", "over");

    private SurveyCsv() {}

    /** Freight places: {@code code, name, kind, lon, lat, trucks_out, trucks_in, over_share}. */
    public static Loaded<FreightPlaceDetails> places(byte[] file) {
        return CsvFile.read(
                file,
                PLACE,
                List.of("code", "name", "kind", "lon", "lat"),
                row -> new FreightPlaceDetails(
                        row.text("code"),
                        row.text("name"),
                        row.constant("kind", FreightKind.class),
                        row.position(),
                        row.number("trucks_out", 0),
                        row.number("trucks_in", 0),
                        row.number("over_share", 0),
                        row.find("note") == null ? "" : row.text("note")));
    }

    /** Counts: {@code name, lon, lat, trucks, over, date}; a row without a date is of {@code today}. */
    public static Loaded<TrafficCount> counts(byte[] file, LocalDate today) {
        return CsvFile.read(file, COUNT, List.of("lon", "lat", "trucks"), row -> {
            double trucks = positive(row, "trucks");
            double over = row.number("over", 0);
            within(over, trucks);
            String name = row.find("name");
            return new TrafficCount(
                    0,
                    name == null ? "–" : name.substring(0, Math.min(100, name.length())),
                    row.position(),
                    trucks,
                    over,
                    row.day("date", today),
                    CountSource.SURVEY);
        });
    }

    /**
     * Flows: {@code from, to, trucks, over}, places by their codes.
     *
     * @param places keys of the places by code
     */
    public static Loaded<OdFlow> flows(byte[] file, Map<String, FreightPlaceId> places) {
        Set<String> seen = new HashSet<>();
        return CsvFile.read(file, FLOW, List.of("from", "to", "trucks"), row -> {
            FreightPlaceId from = place(row, "from", places);
            FreightPlaceId to = place(row, "to", places);
            if (from.equals(to)) {
                throw Refusal.invalid("siting.same_place", "to", Map.of("code", row.text("to")));
            }
            double trucks = positive(row, "trucks");
            double over = row.number("over", 0);
            within(over, trucks);
            if (!seen.add(from.value() + ">" + to.value())) {
                throw Refusal.invalid(
                        "siting.flow_twice", "to", Map.of("from", row.text("from"), "to", row.text("to")));
            }
            return new OdFlow(from, to, trucks, over);
        });
    }

    private static double positive(CsvRow row, String column) {
        double value = row.number(column);
        if (value <= 0) {
            throw Refusal.invalid("siting.flow_not_positive", column, Map.of("value", value));
        }
        return value;
    }

    private static void within(double over, double trucks) {
        if (over < 0 || over > trucks) {
            throw Refusal.invalid("out_of_range", "over", Map.of("min", 0, "max", trucks, "value", over));
        }
    }

    private static FreightPlaceId place(CsvRow row, String column, Map<String, FreightPlaceId> places) {
        String code = row.text(column);
        FreightPlaceId place = places.get(code);
        if (place == null) {
            throw Refusal.invalid("siting.place_unknown", column, Map.of("code", code));
        }
        return place;
    }
}
