package org.xunlu.roadside.bypass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xunlu.hotspot.FalseDiscovery;
import org.xunlu.hotspot.Normal;
import org.xunlu.overload.CheckpointId;

/**
 * How over-limit rates moved when a point went live: at the point, at another, and beside that at the points left, whose
 * own change is taken off (difference in differences). Variances are by week, so that trucks of one week need not be
 * independent; intervals are normal at 95 %.
 *
 * @param point what went live
 * @param other where trucks may have gone instead
 * @param pointBefore rate at the point before, 0 to 1
 * @param otherBefore rate at the other before
 * @param fall change at the point less the change of the rest
 * @param rise change at the other less the change of the rest
 * @param q how probable such a rise is by chance, corrected for the pairs looked at
 */
public record RateShift(
        CheckpointId point,
        CheckpointId other,
        double pointBefore,
        double pointAfter,
        double otherBefore,
        double otherAfter,
        Change fall,
        Change rise,
        double q) {
    private static final double LEVEL = 0.05;
    private static final double Z95 = 1.959964;
    private static final int FEWEST_WEEKS = 4;

    /** Trucks of a place in a week. */
    public record Week(long number, long trucks, long over) {}

    /** A change of rate with its standard error. */
    public record Change(double value, double error) {
        /** Lower end of the 95 % interval. */
        public double low() {
            return value - Z95 * error;
        }

        /** Upper end of the 95 % interval. */
        public double high() {
            return value + Z95 * error;
        }

        private Change less(Change rest) {
            return new Change(value - rest.value, Math.hypot(error, rest.error));
        }
    }

    /** Whether the point's rate fell while the other's rose, both beyond chance. */
    public boolean suspicious() {
        return fall.high() < 0 && q <= LEVEL && rise.value > 0;
    }

    /**
     * All pairs of a point that went live and another place, the strongest rise first.
     *
     * @param weeks what each place counted
     * @param live number of the week each point went live in
     */
    public static List<RateShift> of(Map<CheckpointId, List<Week>> weeks, Map<CheckpointId, Long> live) {
        List<RateShift> shifts = new ArrayList<>();
        live.forEach((point, week) -> {
            for (CheckpointId other : weeks.keySet()) {
                if (!other.equals(point) && weeks.containsKey(point)) {
                    pair(point, other, week, weeks, shifts);
                }
            }
        });
        double[] p = shifts.stream()
                .mapToDouble(each -> each.rise.error == 0 ? 1 : Normal.upperTail(each.rise.value / each.rise.error))
                .toArray();
        double[] q = FalseDiscovery.of(p, LEVEL).q();
        List<RateShift> judged = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            judged.add(shifts.get(i).with(q[i]));
        }
        judged.sort(Comparator.comparingDouble((RateShift each) -> -each.rise.value)
                .thenComparingLong(each -> each.point.value()));
        return judged;
    }

    private RateShift with(double corrected) {
        return new RateShift(point, other, pointBefore, pointAfter, otherBefore, otherAfter, fall, rise, corrected);
    }

    private static void pair(
            CheckpointId point,
            CheckpointId other,
            long live,
            Map<CheckpointId, List<Week>> weeks,
            List<RateShift> shifts) {
        Side own = Side.of(weeks.getOrDefault(point, List.of()), live);
        Side theirs = Side.of(weeks.getOrDefault(other, List.of()), live);
        Map<Long, Week> rest = new TreeMap<>();
        weeks.forEach((place, counts) -> {
            if (!place.equals(point) && !place.equals(other)) {
                counts.forEach(each -> rest.merge(
                        each.number,
                        each,
                        (one, two) -> new Week(one.number, one.trucks + two.trucks, one.over + two.over)));
            }
        });
        Side others = Side.of(List.copyOf(rest.values()), live);
        if (own.enough() && theirs.enough()) {
            Change drift = others.enough() ? others.change() : new Change(0, 0);
            shifts.add(new RateShift(
                    point,
                    other,
                    own.before.value,
                    own.after.value,
                    theirs.before.value,
                    theirs.after.value,
                    own.change().less(drift),
                    theirs.change().less(drift),
                    1));
        }
    }

    /** The rates of a place on both sides of a week. */
    private record Side(Change before, Change after, int fewest) {
        static Side of(List<Week> weeks, long live) {
            List<Week> early = weeks.stream().filter(each -> each.number < live).toList();
            List<Week> late = weeks.stream().filter(each -> each.number > live).toList();
            return new Side(rate(early), rate(late), Math.min(early.size(), late.size()));
        }

        boolean enough() {
            return fewest >= FEWEST_WEEKS;
        }

        Change change() {
            return new Change(after.value - before.value, Math.hypot(after.error, before.error));
        }

        /** Over by trucks, with the error of a ratio of sums over weeks. */
        private static Change rate(List<Week> weeks) {
            double trucks = weeks.stream().mapToLong(Week::trucks).sum();
            if (trucks == 0 || weeks.size() < 2) {
                return new Change(0, 0);
            }
            double rate = weeks.stream().mapToLong(Week::over).sum() / trucks;
            double squares = weeks.stream()
                    .mapToDouble(each -> Math.pow(each.over - rate * each.trucks, 2))
                    .sum();
            double k = weeks.size();
            return new Change(rate, Math.sqrt(squares * k / (k - 1)) / trucks);
        }
    }
}
