package org.xunlu.track.matching;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.xunlu.geo.LonLat;
import org.xunlu.network.NearRoads;

/** How far the fixes of a track scatter round the roads, as a standard deviation. */
final class Noise {
    /** Without knowing better: a phone on a windscreen. */
    static final double USUAL_METERS = 8;

    /** The median of a normal deviate's size is this share of its standard deviation. */
    private static final double MEDIAN_SHARE = 0.6745;

    /** A radius that holds 68 % of a two-dimensional scatter is this many standard deviations. */
    private static final double RADIUS_SHARE = 1.5;

    /**
     * Fixes far apart cannot bear each other out: between close streets each seems to lie on the nearest, and the noise too
     * small.
     */
    private static final double LEAST_FAR_METERS = 12;

    private static final int SAMPLES = 200;
    private static final int LEAST_SAMPLES = 10;
    private static final double RADIUS_METERS = 75;

    private Noise() {}

    static double of(List<TrackPoint> points, RoadMatcher matcher) {
        NearRoads near = new NearRoads(matcher.facts().grid);
        Envelope extent = matcher.extent();
        int every = Math.max(1, points.size() / SAMPLES);
        double[] distances = new double[points.size() / every + 1];
        int count = 0;
        for (int i = 0; i < points.size(); i += every) {
            LonLat at = points.get(i).position();
            if (!extent.contains(at.lon(), at.lat())) {
                continue;
            }
            Coordinate place = matcher.network().projection().toMeters(at);
            if (near.find(place.x, place.y, RADIUS_METERS, 1) > 0) {
                distances[count++] = near.distanceMeters(0);
            }
        }
        double estimate = count < LEAST_SAMPLES ? told(points) : median(distances, count) / MEDIAN_SHARE;
        return bounded(estimate, matcher.options());
    }

    /** The estimate, or more where the fixes are too far apart for it to be believed. */
    static double supported(List<TrackPoint> points, double estimate) {
        if (points.size() < 2) {
            return estimate;
        }
        Duration whole = Duration.between(
                points.get(0).time(), points.get(points.size() - 1).time());
        boolean far = whole.toSeconds() > Moves.FAR_SECONDS * (points.size() - 1);
        return far ? Math.max(LEAST_FAR_METERS, estimate) : estimate;
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
