package org.xunlu.zone;

import java.util.Arrays;
import java.util.List;
import org.xunlu.geo.CountyProjection;

/**
 * How far the nearest edge of each footprint is from the centre lines of roads: a figure anybody can compute, to compare
 * with.
 */
public final class EdgeDistances {
    private final Footprints footprints;
    private final double[] meters;

    /**
     * Measures.
     *
     * @param lines centre lines, each lon, lat, lon, lat … in WGS84 degrees
     * @param mostMeters what lies farther off is not measured
     */
    public EdgeDistances(List<double[]> lines, CountyProjection projection, Footprints footprints, double mostMeters) {
        this.footprints = footprints;
        meters = new double[footprints.size()];
        Arrays.fill(meters, Double.POSITIVE_INFINITY);
        Nearest nearest = new Nearest(footprints);
        for (double[] line : lines) {
            double[] at = line.clone();
            projection.toMeters(at);
            for (int i = 2; i + 1 < at.length; i += 2) {
                double dx = at[i] - at[i - 2];
                double dy = at[i + 1] - at[i - 1];
                double length = Math.hypot(dx, dy);
                if (length > 0) {
                    RoadStrip.Leg leg = new RoadStrip.Leg(0, 0, at[i - 2], at[i - 1], dx / length, dy / length, length);
                    footprints.near(leg.x, leg.y, leg.endX(), leg.endY(), mostMeters, footprint -> {
                        if (footprints.boxDistance(footprint, leg) < Math.min(mostMeters, meters[footprint])) {
                            nearest.begin();
                            nearest.take(footprint, leg);
                            meters[footprint] = Math.min(meters[footprint], nearest.centre);
                        }
                    });
                }
            }
        }
    }

    /** Distance of a footprint; infinite where it is farther off than was measured. */
    public double meters(int footprint) {
        return meters[footprint];
    }

    /** How many footprints have their edge no farther from a road than this. */
    public int count(double limitMeters) {
        int count = 0;
        for (int i = 0; i < footprints.size(); i++) {
            if (meters[i] <= limitMeters) {
                count++;
            }
        }
        return count;
    }
}
