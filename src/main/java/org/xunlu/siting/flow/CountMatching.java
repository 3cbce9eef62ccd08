package org.xunlu.siting.flow;

import java.util.BitSet;
import java.util.List;

/**
 * Changes trips as little as possible, in the sense of entropy, so that they explain counts: each count's factor is applied
 * to every pair that passes it, in turn until nothing changes (Van Zuylen, Willumsen 1980).
 */
final class CountMatching {
    private static final int MOST_ROUNDS = 200;
    private static final double CLOSE = 1e-5;
    /** Counts contradict each other: no pair is moved farther than this from where the model had it. */
    private static final double MOST_FACTOR = 20;

    private CountMatching() {}

    /** A link and what was counted on it. */
    record Counted(int link, double trucks) {}

    /** The trips of all pairs that pass a link. */
    static double onLink(List<Journeys.Pair> pairs, double[] trips, int link) {
        double sum = 0;
        for (int i = 0; i < trips.length; i++) {
            if (pairs.get(i).links().get(link)) {
                sum += trips[i];
            }
        }
        return sum;
    }

    /** The trips nearest to the prior ones that agree with the counts. */
    static double[] matched(List<Journeys.Pair> pairs, double[] prior, List<Counted> counts) {
        double[] trips = prior.clone();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double change = 0;
            for (Counted count : counts) {
                double modelled = onLink(pairs, trips, count.link());
                if (modelled > 0) {
                    double factor = count.trucks() / modelled;
                    change = Math.max(change, Math.abs(factor - 1));
                    apply(pairs, prior, trips, count.link(), factor);
                }
            }
            if (change < CLOSE) {
                break;
            }
        }
        return trips;
    }

    private static void apply(List<Journeys.Pair> pairs, double[] prior, double[] trips, int link, double factor) {
        for (int i = 0; i < trips.length; i++) {
            BitSet way = pairs.get(i).links();
            if (way.get(link)) {
                trips[i] = Math.max(prior[i] / MOST_FACTOR, Math.min(prior[i] * MOST_FACTOR, trips[i] * factor));
            }
        }
    }
}
