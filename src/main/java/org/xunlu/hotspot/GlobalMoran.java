package org.xunlu.hotspot;

/**
 * Moran's I of a whole: are values more alike among neighbours than chance would have it? (Cliff and Ord 1981)
 *
 * @param i the statistic
 * @param expected −1 / (n − 1)
 * @param varianceNormal its variance if the values are draws of a normal distribution
 * @param varianceRandom its variance if the values are put on the units at random
 */
public record GlobalMoran(double i, double expected, double varianceNormal, double varianceRandom) {
    /** Of these values; units do not count as their own neighbours. */
    public static GlobalMoran of(double[] values, Weights weights) {
        Weights others = weights.withoutSelf();
        double n = values.length;
        double[] z = LocalMoran.centred(values);
        double second = 0;
        double fourth = 0;
        double cross = 0;
        for (int unit = 0; unit < z.length; unit++) {
            second += z[unit] * z[unit];
            fourth += Math.pow(z[unit], 4);
            cross += z[unit] * others.lag(z, unit);
        }
        double s0 = others.total();
        double s1 = others.pairSquares();
        double s2 = others.marginSquares();
        double expected = -1 / (n - 1);
        double normal = (n * n * s1 - n * s2 + 3 * s0 * s0) / ((n - 1) * (n + 1) * s0 * s0) - expected * expected;
        double kurtosis = (fourth / n) / (second / n * (second / n));
        double above = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0)
                - kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
        double random = above / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expected * expected;
        return new GlobalMoran(n / s0 * cross / second, expected, normal, random);
    }

    /** Standardised under normality. */
    public double zNormal() {
        return (i - expected) / Math.sqrt(varianceNormal);
    }

    /** Standardised under randomisation. */
    public double zRandom() {
        return (i - expected) / Math.sqrt(varianceRandom);
    }
}
