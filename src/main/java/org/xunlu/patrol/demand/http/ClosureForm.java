package org.xunlu.patrol.demand.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Calls;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.demand.Closure;
import org.xunlu.refusal.Refusal;

/** A closure as the page sends it; from now on where no time is given, until further notice where no end is. */
record ClosureForm(
        @Nullable List<Long> segments,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String reason) {
    private static final int LONGEST = 500;

    Closure closure(Set<SegmentId> which, Instant now, String by) {
        Instant start = from == null ? now : from;
        if (to != null && !to.isAfter(start)) {
            throw Refusal.invalid("patrol.closure_ends_first", "to", Map.of("from", start, "to", to));
        }
        String why = Calls.required(reason, "reason").strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw Refusal.invalid("text_length", "reason", Map.of("min", 1, "max", LONGEST, "value", why.length()));
        }
        return new Closure(0, which, start, to, why, by);
    }
}
