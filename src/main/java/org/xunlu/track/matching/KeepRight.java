package org.xunlu.track.matching;

import org.xunlu.network.NearRoads;

/**
 * Where a road is drawn as two carriageways and its register does not say which is driven which way, nobody drives on the
 * left one: the other lies to the right of it. Says what such a place costs; a road that is told one-way needs no guess.
 */
final class KeepRight {
    /** For each fix, so that a whole drive on the left one, however it looks, is ruled out by the traffic and not by luck. */
    private static final double COST = 7;

    private final RoadFacts facts;

    KeepRight(RoadFacts facts) {
        this.facts = facts;
    }

    /** What it costs to drive at this found place in this direction, given the other places near the fix. */
    double cost(NearRoads near, int count, int place, boolean forward) {
        int twins = facts.twins[near.segment(place)];
        if (twins == 0) {
            return 0;
        }
        double bearing = near.bearingDegrees(place) + (forward ? 0 : 180);
        for (int other = 0; other < count; other++) {
            if (other != place
                    && facts.dual[near.segment(other)]
                    && facts.twins[near.segment(other)] == twins
                    && isRight(near, place, bearing, other)) {
                return COST;
            }
        }
        return 0;
    }

    private static boolean isRight(NearRoads near, int place, double bearing, int other) {
        if (Math.abs(Math.IEEEremainder(near.bearingDegrees(other) - bearing, 180)) > DualRoads.PARALLEL_DEGREES) {
            return false;
        }
        double east = near.x(other) - near.x(place);
        double north = near.y(other) - near.y(place);
        double way = Math.toRadians(bearing);
        double across = east * Math.cos(way) - north * Math.sin(way);
        double along = east * Math.sin(way) + north * Math.cos(way);
        return across >= DualRoads.LEAST_METERS && across <= DualRoads.MOST_METERS && Math.abs(along) < across;
    }
}
