package org.xunlu.siting.candidate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A threshold of site quality.
 *
 * @param id its key
 * @param threshold in the criterion's unit
 * @param required whether a place that fails it may not be built on; else it is shown only
 * @param validFrom first day
 * @param validTo last day; null while it holds
 * @param source where it comes from
 */
public record SiteRule(
        long id,
        Criterion criterion,
        double threshold,
        boolean required,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {
    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Applies it. */
    public SiteCheck check(@Nullable Double measure) {
        Verdict verdict = Verdict.UNKNOWN;
        if (measure != null) {
            boolean passes = criterion.atLeast() ? measure >= threshold : measure <= threshold;
            verdict = passes ? Verdict.PASS : Verdict.FAIL;
        }
        return new SiteCheck(criterion, verdict, measure, threshold, required, source);
    }
}
