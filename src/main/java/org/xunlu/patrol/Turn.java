package org.xunlu.patrol;

import org.xunlu.geo.LonLat;
import org.xunlu.network.Road;

/**
 * A stretch of a route along one road, begun by a turn.
 *
 * @param kind how it is turned into
 * @param road along which it leads then
 * @param fromStake where on that road, K12+345
 * @param toStake where it is left
 * @param place of the turn, WGS84
 * @param meters length of the stretch
 * @param requiredMeters of it to be inspected
 * @param afterMeters from the start of the route
 * @param afterSeconds the same in time, where nothing is stopped for
 */
public record Turn(
        Kind kind,
        Road road,
        String fromStake,
        String toStake,
        LonLat place,
        double meters,
        double requiredMeters,
        double afterMeters,
        double afterSeconds) {

    /** How a road is turned into. */
    public enum Kind {
        START,
        STRAIGHT,
        LEFT,
        RIGHT,
        /** Back the way one came. */
        BACK
    }
}
