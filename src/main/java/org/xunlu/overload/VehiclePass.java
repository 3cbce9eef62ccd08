package org.xunlu.overload;

import java.time.Instant;
import java.util.Set;

/**
 * A weighing as kept: with the limit applied, and what keeps it from being evidence.
 *
 * @param id key; 0 before it is stored
 * @param conflict whether another record with the same code says something else
 * @param evidenceGaps the conditions of evidence that are not met; all of them where nobody has judged yet
 */
public record VehiclePass(
        long id,
        Weighing weighing,
        OverLimit overLimit,
        Instant receivedAt,
        boolean conflict,
        Set<EvidenceCondition> evidenceGaps) {
    public VehiclePass {
        evidenceGaps = Set.copyOf(evidenceGaps);
    }

    /** Whether the record meets every condition that can be judged without people. */
    public boolean evidenceEligible() {
        return evidenceGaps.isEmpty();
    }
}
