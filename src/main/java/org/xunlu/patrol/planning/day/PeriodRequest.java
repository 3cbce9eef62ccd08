package org.xunlu.patrol.planning.day;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.xunlu.network.RoadNetwork;

/**
 * A week, a month, a year to be planned.
 *
 * @param network the roads
 * @param closed indices of segments nobody may drive
 * @param demands what is owed
 * @param units who is there; each day as many drive as the work needs
 * @param days how many days
 * @param seed decides what is left to chance
 * @param roundsADay search effort a day
 * @param room unit → day → seconds it may drive on it, 0 where it is off duty; empty where all are there every day
 */
public record PeriodRequest(
        RoadNetwork network,
        Set<Integer> closed,
        List<PeriodDemand> demands,
        List<DutyUnit> units,
        int days,
        long seed,
        long roundsADay,
        List<List<Double>> room) {
    /** Effort that keeps a county's year within a minute. */
    public static final long USUAL_ROUNDS = 4_000;

    /** Most effort a day that still makes a plan better. */
    static final long MOST_ROUNDS = 15_000;

    private static final int YEAR = 365;

    /** Effort a day for a plan of so many days: a short one gets more, within seconds. */
    public static long usualRounds(int days) {
        return Math.min(MOST_ROUNDS, USUAL_ROUNDS * YEAR / Math.max(1, days));
    }

    /** All units are there every day. */
    public PeriodRequest(
            RoadNetwork network,
            Set<Integer> closed,
            List<PeriodDemand> demands,
            List<DutyUnit> units,
            int days,
            long seed,
            long roundsADay) {
        this(network, closed, demands, units, days, seed, roundsADay, List.of());
    }

    public PeriodRequest {
        closed = Set.copyOf(closed);
        demands = List.copyOf(demands);
        units = List.copyOf(units);
        room = room.stream().map(List::copyOf).toList();
        if (days < 1 || days > 400) {
            throw new IllegalArgumentException("days: " + days);
        }
    }

    /** Seconds a unit may drive on a day. */
    double room(int unit, int day) {
        return room.isEmpty() ? units.get(unit).shiftSeconds() : room.get(unit).get(day);
    }

    /** Seconds a unit may drive on all days. */
    double room(int unit) {
        return IntStream.range(0, days).mapToDouble(day -> room(unit, day)).sum();
    }
}
