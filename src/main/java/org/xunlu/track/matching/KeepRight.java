package org.xunlu.track.matching;

import java.util.List;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Snap;

/**
 * Where a road is drawn as two carriageways and its register does not say which is driven which way, nobody drives on the
 * left one: the other lies to the right of it. Says what such a place costs; a road that is told one-way needs no guess.
 */
final class KeepRight {
    /** For each fix, so that a whole drive on the left one, however it looks, is ruled out by the traffic and not by luck. */
    private static final double COST = 3;

    private static final double LEAST_METERS = 4;
    private static final double MOST_METERS = 40;
    private static final double PARALLEL_DEGREES = 20;

    private final RoadNetwork network;

    KeepRight(RoadNetwork network) {
        this.network = network;
    }

    /** What it costs to drive at this place in this direction, given the other places near the fix. */
    double cost(Snap snap, boolean forward, List<Snap> others) {
        double bearing = forward ? snap.bearingDegrees() : snap.bearingDegrees() + 180;
        for (Snap other : others) {
            if (other.segment() != snap.segment()
                    && isRight(snap.position(), bearing, other)
                    && areTwins(snap, other)) {
                return COST;
            }
        }
        return 0;
    }

    private static boolean isRight(LonLat at, double bearing, Snap other) {
        double turn = Math.abs(Math.IEEEremainder(other.bearingDegrees() - bearing, 180));
        if (turn > PARALLEL_DEGREES) {
            return false;
        }
        double meters = at.roughMetersTo(other.position());
        double toIt = Math.toRadians(at.bearingDegreesTo(other.position()) - bearing);
        double across = meters * Math.sin(toIt);
        return across >= LEAST_METERS && across <= MOST_METERS && Math.abs(meters * Math.cos(toIt)) < across;
    }

    private boolean areTwins(Snap one, Snap other) {
        if (network.segment(one.segment()).direction() != Direction.BOTH
                || network.segment(other.segment()).direction() != Direction.BOTH) {
            return false;
        }
        Road a = network.roadOf(one.segment());
        Road b = network.roadOf(other.segment());
        return a.equals(b) || (a.routeCode().equals(b.routeCode()) && a.name().equals(b.name()));
    }
}
