package org.xunlu.track.matching;

import org.locationtech.jts.geom.Coordinate;
import org.xunlu.network.NearRoads;

/**
 * Where a road is drawn as two carriageways and its register does not say which is driven which way, nobody drives on the
 * left one: the other lies to the right of it. Says what such a place costs; a road that is told one-way needs no guess.
 */
final class KeepRight {
    /** For each fix, so that a whole drive on the left one, however it looks, is ruled out by the traffic and not by luck. */
    private static final double COST = 5;

    /** Between two fixes: a way on the left one is a little longer than it is, so that it decides between ways alike. */
    private static final double EXTRA = 0.25;

    private static final double EVERY_METERS = 20;
    private static final double LEAST_SHARE = 0.8;
    private static final int MOST_NEAR = 16;

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

    /** What driving each arc counts for besides its length, where it is the left carriageway for most of its way. */
    float[] extraMeters() {
        float[] extra = new float[2 * facts.length.length];
        NearRoads near = new NearRoads(facts.grid);
        for (int arc = 0; arc < extra.length; arc++) {
            if (facts.dual[arc >> 1] && facts.open(arc) && leftShare(near, arc) > LEAST_SHARE) {
                extra[arc] = (float) (EXTRA * facts.length[arc >> 1]);
            }
        }
        return extra;
    }

    private double leftShare(NearRoads near, int arc) {
        int segment = arc >> 1;
        int samples = 1 + (int) (facts.length[segment] / EVERY_METERS);
        int left = 0;
        for (int i = 0; i < samples; i++) {
            Coordinate at = facts.network.projection().toMeters(facts.network.positionAt(segment, (i + 0.5) / samples));
            int found = near.find(at.x, at.y, DualRoads.MOST_METERS, MOST_NEAR);
            for (int place = 0; place < found; place++) {
                if (near.segment(place) == segment) {
                    left += cost(near, found, place, (arc & 1) == 0) > 0 ? 1 : 0;
                }
            }
        }
        return (double) left / samples;
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
