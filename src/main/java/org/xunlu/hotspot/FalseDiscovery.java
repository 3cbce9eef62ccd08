package org.xunlu.hotspot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

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
        int[] order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[p.length];
        Arrays.fill(q, Double.NaN);
        double best = 1;
        int rejected = 0;
        for (int rank = order.length; rank >= 1; rank--) {
            int i = order[rank - 1];
            best = Math.min(best, p[i] * order.length / rank);
            q[i] = best;
            if (rejected == 0 && p[i] <= level * rank / order.length) {
                rejected = rank;
            }
        }
        return new FalseDiscovery(q, rejected, rejected == 0 ? 0 : p[order[rejected - 1]]);
    }

    /** Whether a p-value's q is at or below the level. */
    public boolean isSignificant(int i, double level) {
        return q[i] <= level;
    }
}
