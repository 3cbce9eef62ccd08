package org.xunlu.roadside.spotter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.xunlu.hotspot.FalseDiscovery;
import org.xunlu.overload.CheckpointId;

/**
 * Whether overloaded trucks vanish when patrols leave: over-limit rates in the hour before and after the departures of a
 * squadron, at one point. The test moves every departure to a random other day at its own time of day, so that the
 * daily rhythm of trucks explains nothing (permutation test, one-sided).
 *
 * @param squadron whose departures
 * @param place where the trucks are weighed
 * @param departures how many
 * @param before trucks in the hour before
 * @param beforeOver of these over the limit
 * @param after trucks in the hour after
 * @param afterOver of these over the limit
 * @param p share of the permutations whose rate falls at least as much
 * @param q the same, corrected for all squadrons and points
 */
public record LeakIndicator(
        long squadron,
        CheckpointId place,
        int departures,
        long before,
        long beforeOver,
        long after,
        long afterOver,
        double p,
        double q) {
    private static final long HOUR = 3600;
    private static final long DAY = 86_400;
    private static final int DRAWS = 999;
    private static final double LEVEL = 0.05;
    private static final int FEWEST = 20;
    private static final double Z95 = 1.959964;

    /** Trucks of a point: epoch seconds in order, and whether each was over its limit. */
    public record Trucks(List<Long> seconds, List<Boolean> over) {
        public Trucks {
            seconds = List.copyOf(seconds);
            over = List.copyOf(over);
        }
    }

    /** Whether the fall is beyond chance. */
    public boolean proven() {
        return q <= LEVEL && fall() > 0;
    }

    /** How much the rate falls, 0 to 1. */
    public double fall() {
        return rate(beforeOver, before) - rate(afterOver, after);
    }

    /** Half the width of the 95 % interval of {@link #fall()}. */
    public double fallError() {
        double one = rate(beforeOver, before);
        double two = rate(afterOver, after);
        return Z95 * Math.sqrt(one * (1 - one) / Math.max(1, before) + two * (1 - two) / Math.max(1, after));
    }

    private static double rate(long over, long all) {
        return all == 0 ? 0 : over / (double) all;
    }

    /**
     * All squadrons at all points, the surest first; those with too few trucks are left out.
     *
     * @param from begin of the period, to move departures within
     * @param to its end
     */
    public static List<LeakIndicator> of(
            Map<Long, List<Instant>> departures,
            Map<CheckpointId, Trucks> trucks,
            Instant from,
            Instant to,
            long seed) {
        List<LeakIndicator> found = new ArrayList<>();
        departures.forEach((squadron, times) -> trucks.forEach((place, passed) -> {
            Counter counter = new Counter(passed, from.getEpochSecond(), to.getEpochSecond());
            long[] left = times.stream().mapToLong(Instant::getEpochSecond).toArray();
            long[] sums = counter.sums(left);
            if (sums[0] >= FEWEST && sums[2] >= FEWEST) {
                SplittableRandom chance = new SplittableRandom(seed * 31 + squadron * 1009 + place.value());
                double p = counter.permuted(left, counter.fall(sums), chance);
                found.add(new LeakIndicator(squadron, place, left.length, sums[0], sums[1], sums[2], sums[3], p, 1));
            }
        }));
        double[] q = FalseDiscovery.of(
                        found.stream().mapToDouble(LeakIndicator::p).toArray(), LEVEL)
                .q();
        List<LeakIndicator> judged = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            LeakIndicator each = found.get(i);
            judged.add(new LeakIndicator(
                    each.squadron,
                    each.place,
                    each.departures,
                    each.before,
                    each.beforeOver,
                    each.after,
                    each.afterOver,
                    each.p,
                    q[i]));
        }
        judged.sort(Comparator.comparingDouble(LeakIndicator::q)
                .thenComparing(Comparator.comparingDouble(LeakIndicator::fall).reversed())
                .thenComparingLong(LeakIndicator::squadron)
                .thenComparingLong(each -> each.place().value()));
        return judged;
    }

    /** Counts trucks in windows by binary search. */
    private static final class Counter {
        private final long[] seconds;
        private final long[] overUpTo;
        private final long from;
        private final long days;

        Counter(Trucks trucks, long from, long to) {
            this.seconds = trucks.seconds().stream().mapToLong(Long::longValue).toArray();
            this.overUpTo = new long[seconds.length + 1];
            for (int i = 0; i < seconds.length; i++) {
                overUpTo[i + 1] = overUpTo[i] + (trucks.over().get(i) ? 1 : 0);
            }
            this.from = from;
            this.days = Math.max(1, (to - from) / DAY);
        }

        /** Trucks and over-limit trucks before and after. */
        long[] sums(long[] left) {
            long[] sums = new long[4];
            for (long at : left) {
                int begin = place(at - HOUR);
                int middle = place(at);
                int end = place(at + HOUR);
                sums[0] += middle - begin;
                sums[1] += overUpTo[middle] - overUpTo[begin];
                sums[2] += end - middle;
                sums[3] += overUpTo[end] - overUpTo[middle];
            }
            return sums;
        }

        double fall(long[] sums) {
            return rate(sums[1], sums[0]) - rate(sums[3], sums[2]);
        }

        double permuted(long[] left, double seen, SplittableRandom chance) {
            int asMuch = 1;
            long[] moved = new long[left.length];
            for (int draw = 0; draw < DRAWS; draw++) {
                for (int i = 0; i < left.length; i++) {
                    long ofDay = Math.floorMod(left[i] - from, DAY);
                    moved[i] = from + chance.nextLong(days) * DAY + ofDay;
                }
                if (fall(sums(moved)) >= seen - 1e-12) {
                    asMuch++;
                }
            }
            return asMuch / (double) (DRAWS + 1);
        }

        private int place(long second) {
            int found = Arrays.binarySearch(seconds, second);
            if (found < 0) {
                return -found - 1;
            }
            int at = found;
            while (at > 0 && seconds[at - 1] == second) {
                at--;
            }
            return at;
        }
    }
}
