package org.xunlu.patrol.demand;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.SegmentId;

/**
 * Segments nobody can drive for a while.
 *
 * @param id its key
 * @param segments which
 * @param from since when
 * @param to until when, not included; null while nobody knows
 * @param reason why
 * @param by who noted it
 */
public record Closure(
        long id,
        Set<SegmentId> segments,
        Instant from,
        @Nullable Instant to,
        String reason,
        String by) {
    public Closure {
        segments = Set.copyOf(segments);
    }

    /** Whether it takes its segments out at any moment of [start, end). */
    public boolean touches(Instant start, Instant end) {
        return from.isBefore(end) && (to == null || to.isAfter(start));
    }
}
