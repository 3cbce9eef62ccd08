package org.xunlu.hotspot;

import java.util.SplittableRandom;

/**
 * Inference by chance itself, for statistics that are a weighted sum of the neighbours' values: a unit keeps its value
 * while its neighbours' are drawn from all other units without putting back, again and again.
 *
 * @param p share of draws as far out as what was seen or farther, on the side where it lies; one-sided, the smallest is
 *     1 / (draws + 1). At 999 draws it is only good to ±0.02 in its middle
 * @param z what was seen, standardised by mean and deviation of the draws; NaN where they do not differ
 */
@SuppressWarnings("ArrayRecordComponent") // results of 50,000 units are handed over, not compared
public record Permutation(double[] p, double[] z) {
    /**
     * Of the weighted sums of all units.
     *
     * @param draws how often, usually 999
     * @param seed equal seeds give equal answers
     */
    public static Permutation of(double[] values, Weights weights, int draws, long seed) {
        int n = values.length;
        Permutation result = new Permutation(new double[n], new double[n]);
        double[] others = new double[n - 1];
        for (int i = 0; i < n; i++) {
            System.arraycopy(values, 0, others, 0, i);
            System.arraycopy(values, i + 1, others, i, n - 1 - i);
            unit(i, values, others, weights, draws, new SplittableRandom(seed * 1_000_003 + i), result);
        }
        return result;
    }

    private static void unit(
            int i,
            double[] values,
            double[] others,
            Weights weights,
            int draws,
            SplittableRandom chance,
            Permutation result) {
        double own = weights.self(i) * values[i];
        double seen = weights.lag(values, i);
        double tolerance = 1e-12 * (Math.abs(seen) + Math.abs(own));
        int asHigh = 0;
        int asLow = 0;
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < draws; draw++) {
            double lag = own;
            int drawn = 0;
            for (int k = 0; k < weights.degree(i); k++) {
                if (weights.neighbour(i, k) != i) {
                    int pick = drawn + chance.nextInt(others.length - drawn);
                    double value = others[pick];
                    others[pick] = others[drawn];
                    others[drawn++] = value;
                    lag += weights.weight(i, k) * value;
                }
            }
            asHigh += lag >= seen - tolerance ? 1 : 0;
            asLow += lag <= seen + tolerance ? 1 : 0;
            sum += lag - seen;
            squares += (lag - seen) * (lag - seen);
        }
        double mean = sum / draws;
        double deviation = Math.sqrt(Math.max(0, squares / draws - mean * mean));
        result.p[i] = (Math.min(asHigh, asLow) + 1.0) / (draws + 1);
        result.z[i] = deviation <= tolerance ? Double.NaN : -mean / deviation;
    }

    /** p for either side. */
    public double[] twoSided() {
        double[] both = p.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] = Math.min(1, 2 * both[i]);
        }
        return both;
    }
}
