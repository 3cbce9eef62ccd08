package org.xunlu.siting.flow;

import java.util.List;

/**
 * Flows made from places and counts.
 *
 * @param flows every pair that carries something
 * @param perMinute how fast trips thin out with a minute of driving
 * @param gravity fit of the gravity model before it was matched to the counts
 * @param matched fit after
 * @param leftOut fit on counts that were left out of the matching, a fifth at a time: what the flows are worth elsewhere
 * @param unusedCounts counts that lie on no road of the model
 * @param unreachablePairs how many pairs of places have no way
 * @param astray places too far from every road trucks use
 */
public record FlowEstimate(
        List<OdFlow> flows,
        double perMinute,
        FlowFit gravity,
        FlowFit matched,
        FlowFit leftOut,
        List<TrafficCount> unusedCounts,
        int unreachablePairs,
        List<FreightPlace> astray) {
    public FlowEstimate {
        flows = List.copyOf(flows);
        unusedCounts = List.copyOf(unusedCounts);
        astray = List.copyOf(astray);
    }
}
