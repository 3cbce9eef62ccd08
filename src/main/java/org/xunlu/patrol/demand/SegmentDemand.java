package org.xunlu.patrol.demand;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one segment is owed on a day.
 *
 * @param segment its index in the network
 * @param everyDays its period; a segment without one is not in the list
 * @param daysSince days since its last visit; null where none is known
 * @param due whether its period has passed
 * @param closed whether nobody can drive it that day
 * @param weight how bad it is to leave it out, per kilometre; 1 where nothing speaks for it
 * @param risks what made the weight: each kind's measure, 0 to 1; those of 0 are left out
 */
public record SegmentDemand(
        int segment,
        int everyDays,
        @Nullable Integer daysSince,
        boolean due,
        boolean closed,
        double weight,
        Map<RiskKind, Double> risks) {
    public SegmentDemand {
        risks = Map.copyOf(risks);
    }
}
