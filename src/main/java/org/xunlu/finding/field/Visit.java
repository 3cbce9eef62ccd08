package org.xunlu.finding.field;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.FindingId;
import org.xunlu.refusal.Refusal;

/**
 * A later look at a finding on the spot.
 *
 * @param visitedAt when, to the millisecond
 * @param standpoint null where the phone had no place
 * @param key the sender's key of the request; the same key is the same visit
 */
public record Visit(
        FindingId finding,
        Instant visitedAt,
        long personId,
        String personName,
        Outcome outcome,
        String note,
        @Nullable Standpoint standpoint,
        String key) {
    private static final int LONGEST_NOTE = 1000;

    /** What was seen. */
    public enum Outcome {
        /** 已清除: put right; a photo proves it, and the finding is closed. */
        REMOVED,
        /** 仍存在: still there. */
        STILL_THERE
    }

    /** Refuses a note that is too long. */
    public Visit {
        note = note.strip();
        visitedAt = visitedAt.truncatedTo(ChronoUnit.MILLIS);
        if (note.length() > LONGEST_NOTE) {
            throw Refusal.invalid("text_length", "note", Map.of("min", 0, "max", LONGEST_NOTE, "value", note.length()));
        }
    }
}
