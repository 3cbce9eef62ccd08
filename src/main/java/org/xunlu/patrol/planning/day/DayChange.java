package org.xunlu.patrol.planning.day;

import java.util.List;
import java.util.Set;
import org.xunlu.network.RoadNetwork;

/**
 * A day under way that has to be planned anew.
 *
 * @param network the roads
 * @param closed segments nobody may drive now
 * @param units all units, those that have dropped out too
 * @param locked segments that stay with the unit that has them, as long as it drives
 * @param added what is wanted in addition, e.g. the segment of an incident with a great weight
 * @param seed decides among plans of nearly equal worth
 */
public record DayChange(
        RoadNetwork network,
        Set<Integer> closed,
        List<UnitNow> units,
        Set<Integer> locked,
        List<Demand> added,
        long seed) {
    public DayChange {
        closed = Set.copyOf(closed);
        units = List.copyOf(units);
        locked = Set.copyOf(locked);
        added = List.copyOf(added);
    }

    /** With no road locked. */
    public DayChange(RoadNetwork network, Set<Integer> closed, List<UnitNow> units, List<Demand> added, long seed) {
        this(network, closed, units, Set.of(), added, seed);
    }
}
