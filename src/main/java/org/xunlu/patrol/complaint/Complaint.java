package org.xunlu.patrol.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;

/**
 * What somebody reported.
 *
 * @param id its key, 0 for one not kept yet
 * @param place where, WGS84
 * @param address the same as route, stake and side; empty where no road is near
 * @param words what was said, without names
 * @param received when it came in
 * @param promised until which day an answer is promised; null where none is
 * @param answered when it was answered; null while open
 * @param answer what was answered
 * @param notedBy who wrote it down
 * @param hasReporter whether it is known who reported it
 * @param version counts its changes, from 1
 */
public record Complaint(
        long id,
        Source source,
        Kind kind,
        LonLat place,
        String address,
        String words,
        Instant received,
        @Nullable LocalDate promised,
        @Nullable Instant answered,
        String answer,
        String notedBy,
        boolean hasReporter,
        long version) {

    /** How it came in. */
    public enum Source {
        /** The transport hotline 12328. */
        HOTLINE_12328,
        /** The government hotline 12345. */
        HOTLINE_12345,
        PHONE,
        LETTER,
        VISIT,
        OTHER
    }

    /** What it is about. */
    public enum Kind {
        OVERLOAD,
        SPILLAGE,
        OBSTRUCTION,
        ENCROACHMENT,
        DAMAGE,
        MARKET,
        OTHER
    }
}
