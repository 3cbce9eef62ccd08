package org.xunlu.patrol;

import java.util.List;
import org.locationtech.jts.geom.LineString;

/**
 * A drivable tour over the road network, from the base and back.
 *
 * @param legs in driving order; each begins where the one before ends
 * @param geometry the whole line in driving order, WGS84; empty where nothing can be driven
 * @param totals lengths and time
 * @param unreached wanted segments that are left out, with reasons
 * @param networkRevision revision of the network it was made on
 */
public record PatrolRoute(
        List<RouteLeg> legs, LineString geometry, RouteTotals totals, List<Unreached> unreached, long networkRevision) {

    public PatrolRoute {
        legs = List.copyOf(legs);
        unreached = List.copyOf(unreached);
    }
}
