package org.xunlu.patrol.planning;

/**
 * Improves a round trip by small moves until none helps: a run of up to three stretches moves elsewhere (or-opt), a part
 * is driven backwards (2-opt), and after each sweep every stretch takes its best direction.
 */
final class LocalSearch {
    private static final double GAIN = 1e-3;
    private static final int LONGEST_RUN = 3;

    private final VisitCosts costs;
    private final VisitOrder order;

    LocalSearch(VisitCosts costs, VisitOrder order) {
        this.costs = costs;
        this.order = order;
    }

    /** Sweeps at most so many times. */
    void improve(int sweeps) {
        for (int sweep = 0; sweep < sweeps; sweep++) {
            double before = order.seconds();
            moveRuns();
            turnParts();
            order.become(Orientation.best(costs, order.toArray()));
            if (order.seconds() > before - GAIN) {
                return;
            }
        }
    }

    private void moveRuns() {
        for (int length = 1; length <= LONGEST_RUN; length++) {
            for (int from = 1; from + length <= order.size(); from++) {
                moveRun(from, length);
            }
        }
    }

    private void moveRun(int from, int length) {
        int before = order.at(from - 1);
        int first = order.at(from);
        int last = order.at(from + length - 1);
        int after = order.at(from + length);
        double gain = costs.between(before, first) + costs.between(last, after) - costs.between(before, after);
        if (gain < GAIN) {
            return;
        }
        double inside = 0;
        double insideReversed = 0;
        for (int i = from; i < from + length - 1; i++) {
            inside += costs.between(order.at(i), order.at(i + 1));
            insideReversed += costs.between(costs.flipped(order.at(i + 1)), costs.flipped(order.at(i)));
        }
        int firstReversed = costs.flipped(last);
        int lastReversed = costs.flipped(first);
        double best = gain - GAIN;
        int bestPosition = -1;
        boolean bestReversed = false;
        for (int position = 1; position <= order.size(); position++) {
            if (position >= from && position <= from + length) {
                continue;
            }
            int left = order.at(position - 1);
            int right = order.at(position);
            double gap = costs.between(left, right);
            double straight = costs.between(left, first) + costs.between(last, right) - gap;
            double reversed = costs.between(left, firstReversed)
                    + costs.between(lastReversed, right)
                    - gap
                    + insideReversed
                    - inside;
            if (straight < best) {
                best = straight;
                bestPosition = position;
                bestReversed = false;
            }
            if (reversed < best) {
                best = reversed;
                bestPosition = position;
                bestReversed = true;
            }
        }
        if (bestPosition >= 0) {
            int[] run = order.remove(from, length);
            int position = bestPosition > from ? bestPosition - length : bestPosition;
            order.putBack(position, run);
            if (bestReversed) {
                order.reverse(position, position + length - 1);
            }
        }
    }

    private void turnParts() {
        for (int from = 1; from < order.size(); from++) {
            double inside = 0;
            double insideReversed = 0;
            for (int to = from; to < order.size(); to++) {
                if (to > from) {
                    int left = order.at(to - 1);
                    int right = order.at(to);
                    inside += costs.between(left, right);
                    insideReversed += costs.between(costs.flipped(right), costs.flipped(left));
                }
                int before = order.at(from - 1);
                int after = order.at(to + 1);
                double now = costs.between(before, order.at(from)) + inside + costs.between(order.at(to), after);
                double turned = costs.between(before, costs.flipped(order.at(to)))
                        + insideReversed
                        + costs.between(costs.flipped(order.at(from)), after);
                if (turned < now - GAIN) {
                    order.reverse(from, to);
                    double swap = inside;
                    inside = insideReversed;
                    insideReversed = swap;
                }
            }
        }
    }
}
