package org.xunlu.demo.county;

import org.locationtech.jts.geom.Coordinate;
import org.xunlu.geo.LonLat;

/**
 * A flat drawing board over the county: x east and y north in metres from (116.85, 34.2). True to 0.4 % in the county,
 * which is enough to invent roads on; their lengths are measured elsewhere.
 */
public final class LocalPlane {
    private static final double LON = 116.85;
    private static final double LAT = 34.2;
    private static final double METERS_PER_DEGREE = 111_194.93;
    private static final double SHRINK = StrictMath.cos(StrictMath.toRadians(LAT));

    private LocalPlane() {}

    /** The point on the board. */
    public static Coordinate toMeters(LonLat at) {
        return new Coordinate((at.lon() - LON) * METERS_PER_DEGREE * SHRINK, (at.lat() - LAT) * METERS_PER_DEGREE);
    }

    /** The place on earth, rounded to 1e-7 degrees (1 cm) so that it is the same on every machine. */
    public static LonLat toLonLat(Coordinate at) {
        return new LonLat(rounded(LON + at.x / (METERS_PER_DEGREE * SHRINK)), rounded(LAT + at.y / METERS_PER_DEGREE));
    }

    private static double rounded(double degrees) {
        return StrictMath.rint(degrees * 1e7) / 1e7;
    }
}
