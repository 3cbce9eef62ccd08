package org.xunlu.patrol.planning.day;

import java.util.List;
import java.util.Set;
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
 */
public record PeriodRequest(
        RoadNetwork network,
        Set<Integer> closed,
        List<PeriodDemand> demands,
        List<DutyUnit> units,
        int days,
        long seed,
        long roundsADay) {
    /** Effort that keeps a county's year within a minute. */
    public static final long USUAL_ROUNDS = 4_000;

    /** Most effort a day that still makes a plan better. */
    private static final long MOST_ROUNDS = 15_000;

    private static final int YEAR = 365;

    /** Effort a day for a plan of so many days: a short one gets more, within seconds. */
    public static long usualRounds(int days) {
        return Math.min(MOST_ROUNDS, USUAL_ROUNDS * YEAR / Math.max(1, days));
    }

    public PeriodRequest {
        closed = Set.copyOf(closed);
        demands = List.copyOf(demands);
        units = List.copyOf(units);
        if (days < 1 || days > 400) {
            throw new IllegalArgumentException("days: " + days);
        }
    }
}
