package org.xunlu.hotspot;

/**
 * General G of Getis and Ord (1992): do high values lie beside high ones? For values that are not negative.
 *
 * @param g Σ w_ij x_i x_j over Σ x_i x_j, both over pairs of different units
 * @param expected its expectation
 * @param variance its variance
 */
public record GlobalG(double g, double expected, double variance) {
    /** Of these values; units do not count as their own neighbours. */
    public static GlobalG of(double[] values, Weights weights) {
        Weights others = weights.withoutSelf();
        double n = values.length;
        double m1 = 0;
        double m2 = 0;
        double m3 = 0;
        double m4 = 0;
        double near = 0;
        for (int i = 0; i < values.length; i++) {
            double x = values[i];
            m1 += x;
            m2 += x * x;
            m3 += x * x * x;
            m4 += x * x * x * x;
            near += x * others.lag(values, i);
        }
        double s0 = others.total();
        double s1 = others.pairSquares();
        double s2 = others.marginSquares();
        double b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0;
        double b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
        double b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0 * s0);
        double b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0 * s0;
        double b4 = s1 - s2 + s0 * s0;
        double pairs = m1 * m1 - m2;
        double expected = s0 / (n * (n - 1));
        double moment = (b0 * m2 * m2 + b1 * m4 + b2 * m1 * m1 * m2 + b3 * m1 * m3 + b4 * Math.pow(m1, 4))
                / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3));
        return new GlobalG(near / pairs, expected, moment - expected * expected);
    }

    /** Standardised. */
    public double z() {
        return (g - expected) / Math.sqrt(variance);
    }
}
