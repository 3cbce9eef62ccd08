package org.xunlu.patrol.planning;

import java.util.Arrays;

/** A round trip: the base first, then one visit of each stretch taken so far. Mutable; one thread. */
final class VisitOrder {
    private final VisitCosts costs;
    private int[] visits;
    private int size = 1;

    VisitOrder(VisitCosts costs) {
        this.costs = costs;
        this.visits = new int[Math.max(2, costs.count() / 2)];
    }

    private VisitOrder(VisitOrder other) {
        this.costs = other.costs;
        this.visits = other.visits.clone();
        this.size = other.size;
    }

    VisitOrder copy() {
        return new VisitOrder(this);
    }

    int size() {
        return size;
    }

    /** The visit at a position; position {@code size} is the base again. */
    int at(int position) {
        return visits[position == size ? 0 : position];
    }

    int[] toArray() {
        return Arrays.copyOf(visits, size);
    }

    double seconds() {
        return costs.roundTrip(visits, size);
    }

    /** Puts a stretch where it costs least, in its cheaper direction; among equals the first place. */
    void insert(int stretch) {
        int bestPosition = size;
        int bestVisit = 2 * stretch;
        double best = Double.POSITIVE_INFINITY;
        for (int visit = 2 * stretch; visit <= 2 * stretch + 1; visit++) {
            if (!costs.allowed(visit)) {
                continue;
            }
            for (int position = 1; position <= size; position++) {
                int before = visits[position - 1];
                int after = at(position);
                double extra =
                        costs.between(before, visit) + costs.between(visit, after) - costs.between(before, after);
                if (extra < best) {
                    best = extra;
                    bestPosition = position;
                    bestVisit = visit;
                }
            }
        }
        System.arraycopy(visits, bestPosition, visits, bestPosition + 1, size - bestPosition);
        visits[bestPosition] = bestVisit;
        size++;
    }

    /** Takes out the visits at positions {@code from} to {@code from + count - 1}; the base stays. */
    int[] remove(int from, int count) {
        int[] taken = Arrays.copyOfRange(visits, from, from + count);
        System.arraycopy(visits, from + count, visits, from, size - from - count);
        size -= count;
        return taken;
    }

    /** Puts visits in before a position, as they are. */
    void putBack(int position, int[] taken) {
        System.arraycopy(visits, position, visits, position + taken.length, size - position);
        System.arraycopy(taken, 0, visits, position, taken.length);
        size += taken.length;
    }

    /** Drives positions {@code from} to {@code to} backwards, each stretch turned where it may be. */
    void reverse(int from, int to) {
        for (int i = from, j = to; i <= j; i++, j--) {
            int left = visits[i];
            visits[i] = costs.flipped(visits[j]);
            visits[j] = costs.flipped(left);
        }
    }

    /** Takes over another order of the same stretches. */
    void become(int[] order) {
        System.arraycopy(order, 0, visits, 0, order.length);
        size = order.length;
    }
}
