package org.xunlu.siting.flow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a set of flows was made, and what it is worth.
 *
 * @param perMinute how fast trips thin out with a minute of driving; null where the flows come from a file
 * @param factors by what the trucks of a kind of place are multiplied
 * @param gravity fit of the gravity model before it was matched to the counts
 * @param matched fit after
 * @param leftOut fit on counts left out of the matching
 * @param unusedCounts counts that lie on no road of the model
 * @param unreachablePairs pairs of places without a way
 * @param astrayPlaces places too far from every road trucks use
 */
public record FlowAccount(
        @Nullable Double perMinute,
        Map<FreightKind, Double> factors,
        FlowFit gravity,
        FlowFit matched,
        FlowFit leftOut,
        int unusedCounts,
        int unreachablePairs,
        int astrayPlaces) {
    public FlowAccount {
        factors = Map.copyOf(factors);
    }

    /** Of flows from a file: nothing was fitted. */
    public static final FlowAccount SURVEYED =
            new FlowAccount(null, Map.of(), FlowFit.NONE, FlowFit.NONE, FlowFit.NONE, 0, 0, 0);

    /** Of an estimate. */
    public static FlowAccount of(FlowEstimate estimate, Map<FreightKind, Double> factors) {
        return new FlowAccount(
                estimate.perMinute(),
                factors,
                estimate.gravity(),
                estimate.matched(),
                estimate.leftOut(),
                estimate.unusedCounts().size(),
                estimate.unreachablePairs(),
                estimate.astray().size());
    }
}
