package org.xunlu.hotspot;

import java.util.SplittableRandom;

/**
 * Knox's test (1964): do events that are near in space come near in time more often than chance would have it?
 *
 * @param near pairs near in space
 * @param soon pairs near in time
 * @param both pairs near in both
 * @param expected how many would be near in both if times were dealt out at random
 * @param p share of random dealings of the times with at least as many, at least 1 / (draws + 1)
 */
public record Knox(long near, long soon, long both, double expected, double p) {
    /**
     * Of events.
     *
     * @param neighbours who is near whom in space
     * @param times by event, in any unit
     * @param window near in time is at most this far apart
     * @param draws random dealings, usually 999
     */
    public static Knox of(Weights neighbours, double[] times, double window, int draws, long seed) {
        int n = times.length;
        long near = 0;
        for (int i = 0; i < n; i++) {
            near += neighbours.degree(i);
        }
        near /= 2;
        long soon = soonPairs(times, window);
        long both = count(neighbours, times, window);
        SplittableRandom chance = new SplittableRandom(seed);
        double[] dealt = times.clone();
        long asMany = 0;
        for (int draw = 0; draw < draws; draw++) {
            for (int i = n - 1; i > 0; i--) {
                int j = chance.nextInt(i + 1);
                double swap = dealt[i];
                dealt[i] = dealt[j];
                dealt[j] = swap;
            }
            asMany += count(neighbours, dealt, window) >= both ? 1 : 0;
        }
        double pairs = n * (n - 1.0) / 2;
        return new Knox(near, soon, both, near * (soon / pairs), (asMany + 1.0) / (draws + 1));
    }

    private static long soonPairs(double[] times, double window) {
        double[] sorted = times.clone();
        java.util.Arrays.sort(sorted);
        long pairs = 0;
        int first = 0;
        for (int i = 0; i < sorted.length; i++) {
            while (sorted[i] - sorted[first] > window) {
                first++;
            }
            pairs += i - first;
        }
        return pairs;
    }

    private static long count(Weights near, double[] times, double window) {
        long pairs = 0;
        for (int i = 0; i < times.length; i++) {
            for (int k = 0; k < near.degree(i); k++) {
                int j = near.neighbour(i, k);
                pairs += j > i && Math.abs(times[i] - times[j]) <= window ? 1 : 0;
            }
        }
        return pairs;
    }
}
