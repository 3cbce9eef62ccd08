package org.xunlu.siting.flow;

import java.util.Map;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;

/**
 * What people enter about a freight place.
 *
 * @param code code, unique, 1 to 40 characters
 * @param name name, 1 to 100 characters
 * @param kind what it is
 * @param position where
 * @param trucksOut trucks a day that leave it loaded
 * @param trucksIn loaded trucks a day that come to it
 * @param overShare share of its outgoing trucks above the limit, 0 to 1
 * @param note free text
 */
public record FreightPlaceDetails(
        String code,
        String name,
        FreightKind kind,
        LonLat position,
        double trucksOut,
        double trucksIn,
        double overShare,
        String note) {
    private static final double MOST_TRUCKS = 100_000;

    /** Refuses an empty or long code or name, negative numbers of trucks and shares out of 0 to 1. */
    public FreightPlaceDetails {
        code = text("code", code, 40);
        name = text("name", name, 100);
        note = note.strip();
        range("trucksOut", trucksOut, MOST_TRUCKS);
        range("trucksIn", trucksIn, MOST_TRUCKS);
        range("overShare", overShare, 1);
    }

    private static String text(String field, String value, int most) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > most) {
            throw Refusal.invalid("text_length", field, Map.of("min", 1, "max", most, "value", text.length()));
        }
        return text;
    }

    private static void range(String field, double value, double most) {
        // written so that NaN fails as well
        if (!(value >= 0 && value <= most)) {
            throw Refusal.invalid("out_of_range", field, Map.of("min", 0, "max", most, "value", value));
        }
    }
}
