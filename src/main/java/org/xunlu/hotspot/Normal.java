package org.xunlu.hotspot;

/** The standard normal distribution, to the precision of doubles far into its tails. */
public final class Normal {
    private static final double SERIES_UP_TO = 3;
    private static final double TINY = 1e-300;

    private Normal() {}

    /** Probability of more than z; NaN for NaN. */
    public static double upperTail(double z) {
        if (z < 0) {
            return 1 - upperTail(-z);
        }
        return z < SERIES_UP_TO ? 0.5 - fromZero(z) : tail(z);
    }

    /** Probability of being farther from 0 than z, on either side. */
    public static double twoSided(double z) {
        return Double.isNaN(z) ? Double.NaN : Math.min(1, 2 * upperTail(Math.abs(z)));
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double fromZero(double z) {
        double term = z;
        double sum = z;
        for (int k = 1; Math.abs(term) > 1e-18 * Math.abs(sum); k++) {
            term *= z * z / (2 * k + 1);
            sum += term;
        }
        return density(z) * sum;
    }

    /** Laplace's continued fraction 1/(z + 1/(z + 2/(z + 3/…))), by Lentz. */
    private static double tail(double z) {
        if (Double.isInfinite(z)) {
            return 0;
        }
        double f = z;
        double c = z;
        double d = 0;
        for (int k = 1; k < 500; k++) {
            d = 1 / (z + k * d + TINY);
            c = z + k / c;
            double change = c * d;
            f *= change;
            if (Math.abs(change - 1) < 1e-16) {
                break;
            }
        }
        return density(z) / f;
    }
}
