package org.xunlu.patrol.planning;

import java.util.Random;

/**
 * Finds a short round trip through all stretches: cheapest insertion, local search, then rounds of taking out a run
 * around a random place and putting it back where it costs least, keeping what is no worse.
 */
final class TourSearch {
    private static final int MOST_TAKEN = 12;
    private static final int MOST_SWEEPS = 30;

    /** Moves tried by local search; bounds the work whatever the size. */
    private static final long MOST_MOVES = 60_000_000;

    private final VisitCosts costs;
    private final Random random;

    TourSearch(VisitCosts costs, long seed) {
        this.costs = costs;
        this.random = new Random(seed);
    }

    /**
     * Searches.
     *
     * @param rounds how often the tour is shaken
     * @return the visits in order, the base first
     */
    int[] search(int rounds) {
        VisitOrder order = new VisitOrder(costs);
        for (int stretch : shuffled(costs.count() / 2 - 1)) {
            order.insert(stretch + 1);
        }
        int sweeps = (int) Math.max(1, Math.min(MOST_SWEEPS, MOST_MOVES / (7L * order.size() * order.size())));
        new LocalSearch(costs, order).improve(sweeps);
        double seconds = order.seconds();
        for (int round = 0; round < rounds && order.size() > 2; round++) {
            VisitOrder tried = order.copy();
            shake(tried);
            double triedSeconds = tried.seconds();
            if (triedSeconds <= seconds) {
                order = tried;
                seconds = triedSeconds;
            }
        }
        new LocalSearch(costs, order).improve(sweeps);
        return order.toArray();
    }

    private void shake(VisitOrder order) {
        int count = 1 + random.nextInt(Math.min(MOST_TAKEN, order.size() - 1));
        int from = 1 + random.nextInt(order.size() - count);
        int[] taken = order.remove(from, count);
        for (int index : shuffled(count)) {
            order.insert(taken[index] / 2);
        }
    }

    private int[] shuffled(int count) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            numbers[i] = numbers[j];
            numbers[j] = i;
        }
        return numbers;
    }
}
