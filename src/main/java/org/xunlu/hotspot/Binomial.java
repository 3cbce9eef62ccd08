package org.xunlu.hotspot;

/** Exact tails of the binomial distribution, also for a million tries. */
public final class Binomial {
    private static final double[] LANCZOS = {
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

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
        double front = Math.exp(
                logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
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

    /** ln Γ(x) for x above 0.5 (Lanczos). */
    static double logGamma(double x) {
        double sum = 0.99999999999980993;
        for (int i = 0; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i);
        }
        double t = x + LANCZOS.length - 1.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
