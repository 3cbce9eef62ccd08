package org.xunlu.track.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.NearRoads;

/** The places where a fix may belong, and how well each fits. One thread at a time. */
final class States {
    private static final int MOST_SEGMENTS = 8;
    private static final double TAIL = 2;
    private static final double LEAST_RADIUS_METERS = 60;
    private static final double RADIUS_IN_NOISE = 4;
    /** Slower than this a heading means nothing: parked devices hold their last one. */
    private static final double HEADING_FROM_KM_PER_HOUR = 10;
    /** What driving against the measured heading costs at most. */
    private static final double HEADING_WEIGHT = 3;
    /** What being on a track or a yard costs, where a road fits as well. */
    private static final double MINOR_ROAD_COST = 0.5;
    /** A road is not driven much faster than it allows. */
    private static final double SPEEDING = 1.6;

    private final RoadFacts facts;
    private final KeepRight keepRight;
    private final NearRoads near;
    private int count;
    private final int[] arc = new int[2 * MOST_SEGMENTS];
    private final double[] offset = new double[2 * MOST_SEGMENTS];
    private final double[] distance = new double[2 * MOST_SEGMENTS];
    private final double[] cost = new double[2 * MOST_SEGMENTS];

    States(RoadFacts facts) {
        this.facts = facts;
        this.keepRight = new KeepRight(facts);
        this.near = new NearRoads(facts.grid);
    }

    /** All of them; none where no road is near. */
    Places of(TrackPoint point, double x, double y, double noise) {
        count = 0;
        int found = near.find(x, y, Math.max(LEAST_RADIUS_METERS, RADIUS_IN_NOISE * noise), MOST_SEGMENTS);
        for (int i = 0; i < found; i++) {
            int segment = near.segment(i);
            double fit = near.distanceMeters(i) / noise;
            double base = misfit(fit) + (facts.minor[segment] ? MINOR_ROAD_COST : 0) + speedCost(point, segment);
            if (facts.open(2 * segment)) {
                add(point, i, found, true, base, near.offsetMeters(i));
            }
            if (facts.open(2 * segment + 1)) {
                add(point, i, found, false, base, facts.length[segment] - near.offsetMeters(i));
            }
        }
        return new Places(
                count,
                Arrays.copyOf(arc, count),
                Arrays.copyOf(offset, count),
                Arrays.copyOf(distance, count),
                Arrays.copyOf(cost, count));
    }

    /** As of a normal scatter, but with the heavy tail of real receivers between houses and trees. */
    private static double misfit(double fit) {
        return fit <= TAIL ? fit * fit / 2 : TAIL * (fit - TAIL / 2);
    }

    /** Whether any road is within so many metres. */
    boolean isNear(double x, double y, double meters) {
        return near.find(x, y, meters, 1) > 0;
    }

    private void add(TrackPoint point, int place, int found, boolean forward, double base, double along) {
        arc[count] = 2 * near.segment(place) + (forward ? 0 : 1);
        offset[count] = along;
        distance[count] = near.distanceMeters(place);
        cost[count] = base + headingCost(point, place, forward) + keepRight.cost(near, found, place, forward);
        count++;
    }

    private double speedCost(TrackPoint point, int segment) {
        @Nullable Double speed = point.speedKmPerHour();
        double allowed = SPEEDING * facts.kmPerHour[segment];
        return speed == null || speed <= allowed ? 0 : Math.min(3, 2 * (speed / allowed - 1));
    }

    private double headingCost(TrackPoint point, int place, boolean forward) {
        @Nullable Double heading = point.headingDegrees();
        @Nullable Double speed = point.speedKmPerHour();
        if (heading == null || speed == null || speed < HEADING_FROM_KM_PER_HOUR) {
            return 0;
        }
        double bearing = near.bearingDegrees(place) + (forward ? 0 : 180);
        return HEADING_WEIGHT * (1 - Math.cos(Math.toRadians(heading - bearing))) / 2;
    }
}
