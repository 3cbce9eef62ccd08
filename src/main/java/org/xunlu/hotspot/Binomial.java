package org.xunlu.hotspot;

/** Exact tails of the binomial distribution, also for a million tries. */
public final class Binomial {
    private static final double SERIES_FROM = 20;

    private Binomial() {}

    /** Probability of at least so many of n tries that each succeed with this share. */
    public static double atLeast(double count, double tries, double share) {
        if (count <= 0) {
            return 1;
        }
        return count > tries ? 0 : share <= 0 ? 0 : share >= 1 ? 1 : beta(share, count, tries - count + 1);
    }

    /** Probability of at most so many. */
    public static double atMost(double count, double tries, double share) {
        return count < 0 ? 0 : atLeast(tries - count, tries, 1 - share);
    }

    /** The regularised incomplete beta function, by Lentz's continued fraction. */
    private static double beta(double x, double a, double b) {
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - beta(1 - x, b, a);
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        double c = 1;
        double d = 1 / guarded(1 - (a + b) * x / (a + 1));
        double fraction = d;
        for (int m = 1; m < 10_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / guarded(1 + even * d);
            c = guarded(1 + even / c);
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / guarded(1 + odd * d);
            c = guarded(1 + odd / c);
            fraction *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                break;
            }
        }
        return Math.max(0, Math.min(1, front * fraction / a));
    }

    private static double guarded(double value) {
        return Math.abs(value) < 1e-300 ? 1e-300 : value;
    }

    /** ln Γ(x) for x above 0: Stirling's series, after steps up to where it holds. */
    static double logGamma(double x) {
        double steps = 1;
        double at = x;
        while (at < SERIES_FROM) {
            steps *= at++;
        }
        double inverse = 1 / at;
        double square = inverse * inverse;
        double series = inverse
                * (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square * (1 / 1680.0 - square / 1188))));
        return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - Math.log(steps);
    }
}
