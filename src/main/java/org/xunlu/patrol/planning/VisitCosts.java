package org.xunlu.patrol.planning;

/**
 * Travel times between visits. A visit is a stretch in one of its two directions: stretch {@code s} (from 1) has the
 * visits {@code 2s} (along) and {@code 2s + 1} (against); visit 0 is the base.
 */
final class VisitCosts {
    static final int BASE = 0;

    private final float[][] seconds;
    private final int[] entry;
    private final int[] exit;
    private final boolean[] allowed;

    /**
     * Takes over the arrays.
     *
     * @param seconds driving time from stop to stop; a stop is a node where some stretch begins or ends, or the base
     * @param entry visit → stop where it begins
     * @param exit visit → stop where it ends
     * @param allowed visit → whether the stretch may be driven that way
     */
    VisitCosts(float[][] seconds, int[] entry, int[] exit, boolean[] allowed) {
        this.seconds = seconds;
        this.entry = entry;
        this.exit = exit;
        this.allowed = allowed;
    }

    /** Whether the stretch may be driven that way. */
    boolean allowed(int visit) {
        return allowed[visit];
    }

    /** Seconds from the end of one visit to the beginning of the next. */
    double between(int from, int to) {
        return seconds[exit[from]][entry[to]];
    }

    /** The same stretch the other way round, or the same visit where that is not allowed. */
    int flipped(int visit) {
        return visit != BASE && allowed[visit ^ 1] ? visit ^ 1 : visit;
    }

    /** How many visits there are, the base's two numbers among them. */
    int count() {
        return entry.length;
    }

    /** Seconds of the round trip through these visits, the stretches themselves not counted. */
    double roundTrip(int[] visits, int size) {
        double sum = between(visits[size - 1], visits[0]);
        for (int i = 1; i < size; i++) {
            sum += between(visits[i - 1], visits[i]);
        }
        return sum;
    }
}
