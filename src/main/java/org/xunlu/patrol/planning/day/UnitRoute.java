package org.xunlu.patrol.planning.day;

import java.util.List;
import org.xunlu.patrol.planning.Tour;

/**
 * What one unit drives.
 *
 * @param unit its number in the request
 * @param tour the way, from its base and back
 * @param order the wanted segments in the order they are inspected
 * @param departureSeconds when it leaves its base, counted from the beginning of the shift
 */
public record UnitRoute(int unit, Tour tour, List<Integer> order, double departureSeconds) {
    public UnitRoute {
        order = List.copyOf(order);
    }

    /** The same route driven by another. */
    UnitRoute by(int other) {
        return new UnitRoute(other, tour, order, departureSeconds);
    }
}
