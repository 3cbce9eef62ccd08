package org.xunlu.hotspot;

import java.util.Arrays;

/**
 * The trend test of Mann and Kendall, ties corrected.
 *
 * @param s pairs that rise less pairs that fall
 * @param variance of s without a trend
 * @param z standardised with the correction for continuity; 0 where s is 0
 * @param p two-sided
 */
public record MannKendall(long s, double variance, double z, double p) {
    /** Of values in the order of time; NaN are left out. Fewer than three values have no trend. */
    public static MannKendall of(double[] series) {
        double[] values =
                Arrays.stream(series).filter(value -> !Double.isNaN(value)).toArray();
        int n = values.length;
        long s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += Double.compare(values[j], values[i]) == 0 ? 0 : values[j] > values[i] ? 1 : -1;
            }
        }
        double variance = (pairs(n) - tied(values)) / 18;
        double z = s == 0 || variance <= 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
        return new MannKendall(s, variance, z, n < 3 ? 1 : Normal.twoSided(z));
    }

    private static double pairs(double n) {
        return n * (n - 1) * (2 * n + 5);
    }

    private static double tied(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int i = 0; i < sorted.length; ) {
            int end = i + 1;
            while (end < sorted.length && sorted[end] == sorted[i]) {
                end++;
            }
            sum += pairs(end - i);
            i = end;
        }
        return sum;
    }

    /** Whether it rises (1) or falls (−1) surely enough, else 0. */
    public int direction(double level) {
        return p <= level ? Long.signum(s) : 0;
    }
}
