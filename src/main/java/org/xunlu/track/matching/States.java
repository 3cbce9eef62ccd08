package org.xunlu.track.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.NearRoads;

/** The places where a fix may belong, and how well each fits. One thread at a time. */
final class States {
    private static final int MOST_SEGMENTS = 8;
    /** So many are looked at, where roads are drawn in short pieces. */
    private static final int MOST_PIECES = 48;
    /** Places at all, with both ways to drive. */
    private static final int MOST = 32;
    /** Noise may put a fix back on the piece before by so many standard deviations. */
    private static final double BEHIND_IN_NOISE = 3;

    private static final double TAIL = 2;
    private static final double LEAST_RADIUS_METERS = 60;
    /** A fix far from others in time is not left out so easily: it stands for much of the way, and maps cut bends off. */
    private static final double LEAST_FAR_RADIUS_METERS = 100;

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
    private final int[] arc = new int[MOST];
    private final double[] offset = new double[MOST];
    private final double[] distance = new double[MOST];
    private final double[] cost = new double[MOST];

    States(RoadFacts facts) {
        this.facts = facts;
        this.keepRight = new KeepRight(facts);
        this.near = new NearRoads(facts.grid);
    }

    /**
     * All of them; none where no road is near.
     *
     * @param far whether the fix before was long ago
     */
    Places of(TrackPoint point, double x, double y, double noise, boolean far) {
        count = 0;
        double radius = Math.max(far ? LEAST_FAR_RADIUS_METERS : LEAST_RADIUS_METERS, RADIUS_IN_NOISE * noise);
        int found = near.find(x, y, radius, MOST_PIECES);
        int taken = 0;
        for (int i = 0; i < found && taken < MOST_SEGMENTS && count <= MOST - 2; i++) {
            int segment = near.segment(i);
            if (facts.drawnTwice[segment]) {
                continue;
            }
            double behind = metersToNearerPiece(i);
            if (behind > BEHIND_IN_NOISE * noise) {
                continue;
            }
            taken += behind < 0 ? 1 : 0;
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

    /**
     * How far a place at the end of a piece of road is from the fix's place on the next piece, where that is nearer: there
     * the fix belongs, unless it only fell behind. Negative for a place that is not at such an end.
     */
    private double metersToNearerPiece(int place) {
        int joint = facts.joint(near.segment(place), near.offsetMeters(place));
        if (joint < 0) {
            return -1;
        }
        for (int i = 0; i < place; i++) {
            int other = near.segment(i);
            boolean meets = facts.network.startNode(other) == joint || facts.network.endNode(other) == joint;
            if (meets && !facts.drawnTwice[other]) {
                return Math.hypot(near.x(i) - near.x(place), near.y(i) - near.y(place));
            }
        }
        return -1;
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
