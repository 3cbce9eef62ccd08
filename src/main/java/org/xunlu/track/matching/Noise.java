package org.xunlu.track.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Snap;

/** How far the fixes of a track scatter round the roads, as a standard deviation. */
final class Noise {
    /** Without knowing better: a phone on a windscreen. */
    static final double USUAL_METERS = 8;

    /** The median of a normal deviate's size is this share of its standard deviation. */
    private static final double MEDIAN_SHARE = 0.6745;

    /** A radius that holds 68 % of a two-dimensional scatter is this many standard deviations. */
    private static final double RADIUS_SHARE = 1.5;

    private static final int SAMPLES = 200;
    private static final int LEAST_SAMPLES = 10;
    private static final double RADIUS_METERS = 75;

    private Noise() {}

    static double of(List<TrackPoint> points, RoadNetwork network, MatchOptions options) {
        int every = Math.max(1, points.size() / SAMPLES);
        double[] distances = new double[points.size() / every + 1];
        int count = 0;
        for (int i = 0; i < points.size(); i += every) {
            List<Snap> nearest = network.snap(points.get(i).position(), RADIUS_METERS, 1);
            if (!nearest.isEmpty()) {
                distances[count++] = nearest.get(0).distanceMeters();
            }
        }
        double estimate = count < LEAST_SAMPLES ? told(points) : median(distances, count) / MEDIAN_SHARE;
        return bounded(estimate, options);
    }

    /** What the receiver itself believes. */
    static double told(List<TrackPoint> points) {
        double[] radii = points.stream()
                .map(TrackPoint::accuracyMeters)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return radii.length == 0 ? USUAL_METERS : median(radii, radii.length) / RADIUS_SHARE;
    }

    static double bounded(double estimate, MatchOptions options) {
        return Math.max(options.leastNoiseMeters(), Math.min(options.mostNoiseMeters(), estimate));
    }

    private static double median(double[] values, int count) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }
}
