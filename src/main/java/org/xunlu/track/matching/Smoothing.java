package org.xunlu.track.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.xunlu.geo.LonLat;

/**
 * Means of neighbouring fixes, for tracks that are dense and noisy at once: there the scatter from second to second is
 * greater than what was driven, and a mean over five seconds is nearer to the truth than any of its fixes.
 */
final class Smoothing {
    private static final double NOISY_METERS = 11;
    private static final int NEIGHBOURS = 2;
    private static final Duration NEAR = Duration.ofMillis(2500);

    private Smoothing() {}

    /** The track itself where it is not as noisy or dense. */
    static List<TrackPoint> of(List<TrackPoint> points, double noise) {
        if (noise < NOISY_METERS) {
            return points;
        }
        List<TrackPoint> smooth = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            smooth.add(mean(points, i, noise));
        }
        return smooth;
    }

    private static TrackPoint mean(List<TrackPoint> points, int middle, double noise) {
        TrackPoint point = points.get(middle);
        double lon = 0;
        double lat = 0;
        int count = 0;
        int from = Math.max(0, middle - NEIGHBOURS);
        int to = Math.min(points.size() - 1, middle + NEIGHBOURS);
        // the same number on both sides, or the mean would run ahead or lag behind
        int sides = Math.min(middle - from, to - middle);
        for (int i = middle - sides; i <= middle + sides; i++) {
            TrackPoint other = points.get(i);
            boolean near = Duration.between(point.time(), other.time()).abs().compareTo(NEAR) <= 0;
            // a stray fix must not draw its neighbours away
            if (near && other.position().roughMetersTo(point.position()) < 6 * noise + 100) {
                lon += other.position().lon();
                lat += other.position().lat();
                count++;
            }
        }
        return new TrackPoint(
                point.time(),
                new LonLat(lon / count, lat / count),
                point.speedKmPerHour(),
                point.headingDegrees(),
                point.accuracyMeters());
    }
}
