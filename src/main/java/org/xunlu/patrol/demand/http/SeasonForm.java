package org.xunlu.patrol.demand.http;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.network.RoadClass;
import org.xunlu.patrol.demand.Season;
import org.xunlu.refusal.Refusal;

/** A season as the page sends and shows it: days as {@code MM-DD}, the place in WGS84. */
record SeasonForm(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String from,
        @Nullable String to,
        @Nullable List<Integer> lunarDigits,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Double radiusMeters,
        @Nullable Integer fromHour,
        @Nullable Integer toHour,
        @Nullable List<RoadClass> classes,
        @Nullable String source,
        @Nullable Boolean assumed) {
    private static final double MOST_METERS = 50_000;

    Season season() {
        String given = Calls.required(name, "name").strip();
        if (given.isEmpty() || given.length() > 100) {
            throw Refusal.invalid("text_length", "name", Map.of("min", 1, "max", 100, "value", given.length()));
        }
        int first = fromHour == null ? 0 : fromHour;
        int last = toHour == null ? 24 : toHour;
        if (first < 0 || last > 24 || first >= last) {
            throw Refusal.invalid("patrol.season_hours", "toHour", Map.of("from", first, "to", last));
        }
        Set<Integer> digits = lunarDigits == null ? Set.of() : Set.copyOf(lunarDigits);
        if (digits.stream().anyMatch(digit -> digit < 0 || digit > 9)) {
            throw Refusal.invalid("patrol.season_digits", "lunarDigits", Map.of("value", digits.toString()));
        }
        return new Season(
                0,
                given,
                day(from, "from", MonthDay.of(1, 1)),
                day(to, "to", MonthDay.of(12, 31)),
                digits,
                place(),
                radius(),
                first,
                last,
                classes == null ? Set.of() : Set.copyOf(classes),
                Sources.required(source),
                false);
    }

    private static MonthDay day(@Nullable String text, String field, MonthDay otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return MonthDay.parse("--" + text.strip());
        } catch (DateTimeException e) {
            throw Refusal.invalid("not_a_time", field, Map.of("value", text));
        }
    }

    private @Nullable LonLat place() {
        if (lon == null && lat == null) {
            return null;
        }
        double x = Calls.required(lon, "lon");
        double y = Calls.required(lat, "lat");
        if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
            throw Refusal.invalid("out_of_range", "lat", Map.of("min", -90, "max", 90, "value", y));
        }
        return new LonLat(x, y);
    }

    private double radius() {
        if (lon == null) {
            return 0;
        }
        double meters = Calls.required(radiusMeters, "radiusMeters");
        if (!(meters > 0 && meters <= MOST_METERS)) {
            throw Refusal.invalid(
                    "out_of_range", "radiusMeters", Map.of("min", 1, "max", MOST_METERS, "value", meters));
        }
        return meters;
    }

    static SeasonForm of(Season season) {
        LonLat place = season.place();
        return new SeasonForm(
                season.id(),
                season.name(),
                season.from().toString().substring(2),
                season.to().toString().substring(2),
                season.lunarDigits().stream().sorted().toList(),
                place == null ? null : (Double) place.lon(),
                place == null ? null : (Double) place.lat(),
                place == null ? null : (Double) season.radiusMeters(),
                season.fromHour(),
                season.toHour(),
                season.classes().stream().sorted().toList(),
                season.source(),
                season.assumed());
    }
}
