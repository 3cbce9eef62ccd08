package org.xunlu.finding;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;

/**
 * What somebody saw.
 *
 * @param kind what it is
 * @param position where
 * @param note in words, at most 2000 characters
 * @param foundAt when, to the millisecond
 */
public record Observation(FindingKind kind, LonLat position, String note, Instant foundAt) {
    private static final int LONGEST_NOTE = 2000;

    /** Refuses a note that is too long, and {@link FindingKind#OTHER} without one. */
    public Observation {
        note = note.strip();
        foundAt = foundAt.truncatedTo(ChronoUnit.MILLIS);
        if (note.length() > LONGEST_NOTE) {
            throw Refusal.invalid("text_length", "note", Map.of("min", 0, "max", LONGEST_NOTE, "value", note.length()));
        }
        if (kind == FindingKind.OTHER && note.isEmpty()) {
            throw Refusal.invalid("finding.other_needs_note", "note");
        }
    }
}
