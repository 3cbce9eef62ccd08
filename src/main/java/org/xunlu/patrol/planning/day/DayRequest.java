package org.xunlu.patrol.planning.day;

import java.util.List;
import java.util.Set;
import org.xunlu.network.RoadNetwork;

/**
 * A day to be planned.
 *
 * @param network the roads
 * @param closed indices of segments nobody may drive
 * @param demands what is wanted; of a segment named twice the greater weight counts
 * @param units who drives
 * @param seed decides among plans of nearly equal worth
 * @param start unit → segments of its tour in a plan to go on from; empty where there is none
 */
public record DayRequest(
        RoadNetwork network,
        Set<Integer> closed,
        List<Demand> demands,
        List<DutyUnit> units,
        long seed,
        List<List<Integer>> start) {
    /** Planned from nothing. */
    public DayRequest(RoadNetwork network, Set<Integer> closed, List<Demand> demands, List<DutyUnit> units, long seed) {
        this(network, closed, demands, units, seed, List.of());
    }

    public DayRequest {
        closed = Set.copyOf(closed);
        demands = List.copyOf(demands);
        units = List.copyOf(units);
        start = start.stream().map(List::copyOf).toList();
    }
}
