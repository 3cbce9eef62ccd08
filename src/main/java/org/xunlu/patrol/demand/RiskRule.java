package org.xunlu.patrol.demand;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much a risk counts: a segment with the full measure of it weighs this much more than one with nothing.
 *
 * @param id its key
 * @param factor 0 where it does not count; 1 doubles the weight
 * @param validFrom first day
 * @param validTo last day; null while it holds
 * @param source who decided it
 * @param assumed whether it is a usual value nobody decided
 */
public record RiskRule(
        long id,
        RiskKind kind,
        double factor,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        boolean assumed) {
    /** Highest factor a rule may name. */
    public static final double MOST_FACTOR = 20;

    public RiskRule {
        if (!(factor >= 0 && factor <= MOST_FACTOR)) {
            throw new IllegalArgumentException("a factor of " + factor);
        }
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
