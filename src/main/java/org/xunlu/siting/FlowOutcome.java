package org.xunlu.siting;

import java.util.List;

/**
 * What becomes of one flow under a plan.
 *
 * @param flow the flow
 * @param fate caught, evades, or left out
 * @param cheapestCost cost of the cheapest way; infinite when there is none
 * @param freeCost cost of the cheapest way free of points; infinite when there is none
 * @param freeLinks names of that way's links in order; empty when there is none. For a flow that evades: by which road
 * @param seenBy ids of the points on the cheapest way, in driving order
 */
public record FlowOutcome(
        Flow flow, Fate fate, double cheapestCost, double freeCost, List<String> freeLinks, List<String> seenBy) {
    /** Copies. */
    public FlowOutcome {
        freeLinks = List.copyOf(freeLinks);
        seenBy = List.copyOf(seenBy);
    }

    /** How much longer the cheapest way free of points is, ≥ 1; infinite when there is none, NaN when left out. */
    public double detourFactor() {
        if (fate == Fate.LEFT_OUT) {
            return Double.NaN;
        }
        return freeCost == cheapestCost ? 1 : freeCost / cheapestCost;
    }
}
