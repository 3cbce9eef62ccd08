package org.xunlu.siting.candidate;

import org.jspecify.annotations.Nullable;

/**
 * One rule applied to one place.
 *
 * @param measure what was measured, in the criterion's unit; null where unknown
 * @param threshold the rule's
 * @param required whether failing it forbids the place
 * @param source the rule's source
 */
public record SiteCheck(
        Criterion criterion,
        Verdict verdict,
        @Nullable Double measure,
        double threshold,
        boolean required,
        String source) {
    /** Whether this alone forbids the place. */
    public boolean forbids() {
        return required && verdict == Verdict.FAIL;
    }
}
