package org.xunlu.finding.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.Observation;
import org.xunlu.geo.Datum;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.refusal.Refusal;

/**
 * A finding as people send it: JSON, or a form with a photo.
 *
 * @param datum of the position; WGS84 where not told
 */
record FindingForm(
        @Nullable FindingKind kind,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Datum datum,
        @Nullable String note,
        @Nullable Instant foundAt) {

    /** The body of a request, whichever of the two it is. */
    static FindingForm of(Context context) {
        if (!context.isMultipart()) {
            return Calls.body(context, FindingForm.class);
        }
        String kind = context.formParam("kind");
        String datum = context.formParam("datum");
        String foundAt = context.formParam("foundAt");
        return new FindingForm(
                blank(kind) ? null : oneOf(FindingKind.class, "kind", kind),
                number("lon", context.formParam("lon")),
                number("lat", context.formParam("lat")),
                blank(datum) ? null : oneOf(Datum.class, "datum", datum),
                context.formParam("note"),
                blank(foundAt) ? null : time(foundAt));
    }

    /** What it says; a missing time is now. */
    Observation observation(Instant now) {
        return new Observation(
                Calls.required(kind, "kind"),
                position(Calls.required(lon, "lon"), Calls.required(lat, "lat")),
                note == null ? "" : note,
                foundAt == null ? now : foundAt);
    }

    /** What it says where a former observation fills what is not told. */
    Observation correction(Observation former) {
        LonLat position = lon == null && lat == null
                ? former.position()
                : position(Calls.required(lon, "lon"), Calls.required(lat, "lat"));
        return new Observation(
                kind == null ? former.kind() : kind,
                position,
                note == null ? former.note() : note,
                foundAt == null ? former.foundAt() : foundAt);
    }

    private LonLat position(double east, double north) {
        try {
            LonLat given = new LonLat(east, north);
            return datum == null ? given : datum.toWgs84(given);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("not_a_position", "lon");
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable Double number(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_a_number", field, Map.of("value", text));
        }
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String field, @Nullable String text) {
        try {
            return Enum.valueOf(type, String.valueOf(text).strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("not_one_of", field, Map.of("value", String.valueOf(text)));
        }
    }

    private static Instant time(@Nullable String text) {
        try {
            return OffsetDateTime.parse(String.valueOf(text)).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid("not_a_time", "foundAt", Map.of("value", String.valueOf(text)));
        }
    }
}
