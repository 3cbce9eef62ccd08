package org.xunlu.network;

import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;
import org.xunlu.geo.StakeLabel;

/**
 * The address of a place on or beside a road, as officers give it: G311 K725+000 left.
 *
 * @param roadId the road
 * @param routeCode its route code; empty where it has none
 * @param roadName its name; empty where it has none
 * @param stake chainage at the nearest place of the road
 * @param side side of the road, looking the way its chainage grows
 * @param distanceMeters from the place to the centre line
 * @param carriageway of the road there
 * @param segmentId the segment
 * @param onRoad the nearest place of the road
 */
public record RoadLocation(
        RoadId roadId,
        String routeCode,
        String roadName,
        StakeLabel stake,
        Side side,
        double distanceMeters,
        Carriageway carriageway,
        SegmentId segmentId,
        LonLat onRoad) {
    /** Route code (else name) and chainage: {@code G311 K725+000}. The side is worded by who shows it. */
    public String text() {
        String road = routeCode.isEmpty() ? roadName : routeCode;
        return road.isEmpty() ? stake.format() : road + " " + stake.format();
    }
}
