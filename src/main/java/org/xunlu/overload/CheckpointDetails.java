package org.xunlu.overload;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;

/**
 * What people enter about a checkpoint.
 *
 * @param code the station code its records carry, unique, 1 to 40 characters
 * @param name name for people
 * @param kind sort of place
 * @param position where it stands
 * @param lanes lanes weighed, 1 to 20
 * @param direction driving direction weighed
 * @param accuracyClass class of its instrument; null where unknown or none
 * @param verifiedOn first day of the instrument's verification 检定
 * @param verifiedUntil last day of it
 * @param announcedOn day the location was announced to the public (行政处罚法 Art. 41)
 * @param note free text
 * @param standing what lets its records stand as evidence
 */
public record CheckpointDetails(
        String code,
        String name,
        CheckpointKind kind,
        LonLat position,
        int lanes,
        TravelDirection direction,
        @Nullable AccuracyClass accuracyClass,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate verifiedUntil,
        @Nullable LocalDate announcedOn,
        String note,
        Standing standing) {
    private static final int MOST_LANES = 20;

    /** A place of which no reviews, signs or certificate are known. */
    public CheckpointDetails(
            String code,
            String name,
            CheckpointKind kind,
            LonLat position,
            int lanes,
            TravelDirection direction,
            @Nullable AccuracyClass accuracyClass,
            @Nullable LocalDate verifiedOn,
            @Nullable LocalDate verifiedUntil,
            @Nullable LocalDate announcedOn,
            String note) {
        this(
                code,
                name,
                kind,
                position,
                lanes,
                direction,
                accuracyClass,
                verifiedOn,
                verifiedUntil,
                announcedOn,
                note,
                Standing.NONE);
    }

    /** Refuses an empty or long code or name, lanes out of 1 to 20, and a verification that ends before it starts. */
    public CheckpointDetails {
        code = text("code", code, 1, 40);
        name = text("name", name, 1, 100);
        note = text("note", note, 0, 1000);
        if (lanes < 1 || lanes > MOST_LANES) {
            throw Refusal.invalid("out_of_range", "lanes", Map.of("min", 1, "max", MOST_LANES, "value", lanes));
        }
        if (verifiedOn != null && verifiedUntil != null && verifiedUntil.isBefore(verifiedOn)) {
            throw Refusal.invalid(
                    "overload.verification_ends_before_start",
                    "verifiedUntil",
                    Map.of("from", verifiedOn, "until", verifiedUntil));
        }
    }

    private static String text(String field, String value, int least, int most) {
        String text = value.strip();
        if (text.length() < least || text.length() > most) {
            throw Refusal.invalid("text_length", field, Map.of("min", least, "max", most, "value", text.length()));
        }
        return text;
    }
}
