package org.xunlu.finding.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.field.Standpoint;
import org.xunlu.finding.field.Visit;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.refusal.Refusal;

/** The parts of a form that only a phone on the spot sends. */
final class FieldForm {
    private static final int LONGEST_KEY = 100;

    private FieldForm() {}

    /** Where the phone was: {@code standLon}, {@code standLat}, {@code accuracyMeters}, {@code headingDegrees}. */
    static @Nullable Standpoint standpoint(Context context) {
        Double lon = number(context, "standLon");
        Double lat = number(context, "standLat");
        if (lon == null || lat == null) {
            return null;
        }
        try {
            return new Standpoint(
                    new LonLat(lon, lat), number(context, "accuracyMeters"), number(context, "headingDegrees"));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("not_a_position", "standLon");
        }
    }

    /** What a visit found. */
    static Visit.Outcome outcome(Context context) {
        String text = Calls.required(context.formParam("outcome"), "outcome");
        try {
            return Visit.Outcome.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("not_one_of", "outcome", Map.of("value", text));
        }
    }

    /** A time of the form, or another where it has none. */
    static Instant time(Context context, String field, Instant otherwise) {
        String text = context.formParam(field);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid("not_a_time", field, Map.of("value", text));
        }
    }

    /** The sender's key of this request, without which a phone cannot send a thing again. */
    static String key(Context context) {
        String key = context.header("Idempotency-Key");
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            int length = key == null ? 0 : key.length();
            throw Refusal.invalid(
                    "text_length", "Idempotency-Key", Map.of("min", 1, "max", LONGEST_KEY, "value", length));
        }
        return key;
    }

    private static @Nullable Double number(Context context, String field) {
        String text = context.formParam(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_a_number", field, Map.of("value", text));
        }
    }
}
