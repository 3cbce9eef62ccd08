package org.xunlu.hotspot;

import java.util.Arrays;

/**
 * Benjamini and Hochberg (1995): of all that is called significant at a level, no more than that share is expected to be
 * chance. NaN takes no part.
 *
 * @param q for each p-value the smallest level at which it is significant; NaN for NaN
 * @param rejected how many are significant at the level asked for
 * @param threshold the greatest p-value that is; 0 where none is
 */
@SuppressWarnings("ArrayRecordComponent") // results of 50,000 units are handed over, not compared
public record FalseDiscovery(double[] q, int rejected, double threshold) {
    /** Of these p-values at this level. */
    public static FalseDiscovery of(double[] p, double level) {
        // sorted without their numbers, which is many times quicker: equal p-values have equal q anyway
        double[] sorted =
                Arrays.stream(p).filter(each -> !Double.isNaN(each)).sorted().toArray();
        double[] bySort = new double[sorted.length];
        double best = 1;
        int rejected = 0;
        for (int rank = sorted.length; rank >= 1; rank--) {
            double value = sorted[rank - 1];
            best = Math.min(best, value * sorted.length / rank);
            bySort[rank - 1] = best;
            if (rejected == 0 && value <= level * rank / sorted.length) {
                rejected = rank;
            }
        }
        double[] q = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            q[i] = Double.isNaN(p[i]) ? Double.NaN : bySort[Arrays.binarySearch(sorted, p[i])];
        }
        return new FalseDiscovery(q, rejected, rejected == 0 ? 0 : sorted[rejected - 1]);
    }

    /** Whether a p-value's q is at or below the level. */
    public boolean isSignificant(int i, double level) {
        return q[i] <= level;
    }
}
