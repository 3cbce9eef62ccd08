package org.xunlu.siting.candidate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a point costs to build.
 *
 * @param id its key
 * @param fixedCents CNY cents for the point
 * @param perLaneCents CNY cents for each lane weighed
 * @param validTo last day; null while it holds
 * @param source where the figures come from
 */
public record CostRule(
        long id,
        long fixedCents,
        long perLaneCents,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {
    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The cost of a point with this many lanes, CNY cents. */
    public long cents(int lanes) {
        return fixedCents + lanes * perLaneCents;
    }
}
