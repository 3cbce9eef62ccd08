package org.xunlu.finding.density;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.FindingKind;
import org.xunlu.refusal.Refusal;

/**
 * Which findings are counted.
 *
 * @param kind null for all
 * @param from found not before
 * @param to found before
 */
public record Span(@Nullable FindingKind kind, Instant from, Instant to) {
    /** Refuses an end that does not lie after the beginning. */
    public Span {
        if (!from.isBefore(to)) {
            throw Refusal.invalid("finding.span_empty", "to", Map.of("from", from, "to", to));
        }
    }
}
