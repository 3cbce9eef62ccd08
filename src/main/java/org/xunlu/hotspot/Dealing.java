package org.xunlu.hotspot;

import java.util.SplittableRandom;

/**
 * Deals events out over units at random by their exposure: what complete randomness looks like. Counts of more than a
 * few hundred are drawn from the normal curve, which they follow.
 */
public final class Dealing {
    private static final double NORMAL_FROM = 150;

    private final double[] share;

    /**
     * By this exposure, of which some must be above 0.
     */
    public Dealing(double[] exposure) {
        share = new double[exposure.length];
        double left = 0;
        for (int i = exposure.length - 1; i >= 0; i--) {
            left += exposure[i];
            // of what has not gone to earlier units
            share[i] = exposure[i] > 0 ? Math.min(1, exposure[i] / left) : 0;
        }
    }

    /** So many events by unit. */
    public int[] deal(int events, SplittableRandom chance) {
        int[] counts = new int[share.length];
        int left = events;
        for (int i = 0; i < counts.length && left > 0; i++) {
            counts[i] = draw(left, share[i], chance);
            left -= counts[i];
        }
        return counts;
    }

    private static int draw(int tries, double p, SplittableRandom chance) {
        if (p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return tries;
        }
        if (p > 0.5) {
            return tries - draw(tries, 1 - p, chance);
        }
        double variance = tries * p * (1 - p);
        if (variance > NORMAL_FROM) {
            double drawn = Math.rint(tries * p + Math.sqrt(variance) * chance.nextGaussian());
            return (int) Math.max(0, Math.min(tries, drawn));
        }
        // the tries between two successes
        double log = Math.log1p(-p);
        int count = -1;
        double at = 0;
        do {
            count++;
            at += Math.floor(Math.log(1 - chance.nextDouble()) / log) + 1;
        } while (at <= tries);
        return count;
    }
}
