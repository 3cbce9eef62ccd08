package org.xunlu.track.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.Snap;

/** The places where a fix may belong, and how well each fits. */
final class States {
    private static final int MOST_SEGMENTS = 8;
    private static final double LEAST_RADIUS_METERS = 40;
    private static final double RADIUS_IN_NOISE = 4;
    /** Slower than this a heading means nothing: parked devices hold their last one. */
    private static final double HEADING_FROM_KM_PER_HOUR = 10;
    /** What driving against the measured heading costs at most. */
    private static final double HEADING_WEIGHT = 3;
    /** What being on a track or a yard costs, where a road fits as well. */
    private static final double MINOR_ROAD_COST = 0.5;
    /** A road is not driven much faster than it allows. */
    private static final double SPEEDING = 1.6;

    private final RoadNetwork network;
    private final KeepRight keepRight;

    States(RoadNetwork network) {
        this.network = network;
        this.keepRight = new KeepRight(network);
    }

    /** All of them; empty where no road is near. */
    List<State> of(TrackPoint point, double noise) {
        List<Snap> snaps =
                network.snap(point.position(), Math.max(LEAST_RADIUS_METERS, RADIUS_IN_NOISE * noise), MOST_SEGMENTS);
        List<State> states = new ArrayList<>(2 * snaps.size());
        for (Snap snap : snaps) {
            RoadSegment segment = network.segment(snap.segment());
            double fit = snap.distanceMeters() / noise;
            double cost = fit * fit / 2 + minorCost(snap.segment()) + speedCost(point, segment);
            if (segment.direction().allows(true)) {
                states.add(new State(
                        2 * snap.segment(),
                        snap.offsetMeters(),
                        snap.distanceMeters(),
                        cost + headingCost(point, snap.bearingDegrees()) + keepRight.cost(snap, true, snaps)));
            }
            if (segment.direction().allows(false)) {
                states.add(new State(
                        2 * snap.segment() + 1,
                        network.lengthMeters(snap.segment()) - snap.offsetMeters(),
                        snap.distanceMeters(),
                        cost + headingCost(point, snap.bearingDegrees() + 180) + keepRight.cost(snap, false, snaps)));
            }
        }
        return states;
    }

    private double minorCost(int segment) {
        return network.roadOf(segment).roadClass() == RoadClass.OTHER ? MINOR_ROAD_COST : 0;
    }

    private static double speedCost(TrackPoint point, RoadSegment segment) {
        @Nullable Double speed = point.speedKmPerHour();
        double allowed = SPEEDING * segment.kmPerHour();
        return speed == null || speed <= allowed ? 0 : Math.min(3, 2 * (speed / allowed - 1));
    }

    private static double headingCost(TrackPoint point, double bearing) {
        @Nullable Double heading = point.headingDegrees();
        @Nullable Double speed = point.speedKmPerHour();
        if (heading == null || speed == null || speed < HEADING_FROM_KM_PER_HOUR) {
            return 0;
        }
        return HEADING_WEIGHT * (1 - Math.cos(Math.toRadians(heading - bearing))) / 2;
    }
}
