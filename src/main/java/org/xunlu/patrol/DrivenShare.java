package org.xunlu.patrol;

import java.util.ArrayList;
import java.util.List;

/** Which parts of one segment have been driven: sorted, separate intervals of fractions. Mutable. */
final class DrivenShare {
    /** Gaps smaller than this are joints of two matches, not roads left out. */
    private static final double JOINT = 1e-6;

    private List<double[]> intervals = new ArrayList<>();

    /** Adds a part, in either direction. */
    void add(double one, double other) {
        double from = Math.max(0, Math.min(one, other));
        double to = Math.min(1, Math.max(one, other));
        List<double[]> merged = new ArrayList<>();
        for (double[] each : intervals) {
            if (each[1] < from - JOINT || each[0] > to + JOINT) {
                merged.add(each);
            } else {
                from = Math.min(from, each[0]);
                to = Math.max(to, each[1]);
            }
        }
        int place = 0;
        while (place < merged.size() && merged.get(place)[0] < from) {
            place++;
        }
        merged.add(place, new double[] {from, to});
        intervals = merged;
    }

    /** Driven at least once, 0 to 1. */
    double total() {
        double sum = 0;
        for (double[] each : intervals) {
            sum += each[1] - each[0];
        }
        return sum;
    }

    /** The parts of [0, 1] that were not driven, ascending, each as from and to. */
    List<double[]> gaps() {
        List<double[]> gaps = new ArrayList<>();
        double at = 0;
        for (double[] each : intervals) {
            if (each[0] > at + JOINT) {
                gaps.add(new double[] {at, each[0]});
            }
            at = each[1];
        }
        if (at < 1 - JOINT) {
            gaps.add(new double[] {at, 1});
        }
        return gaps;
    }
}
