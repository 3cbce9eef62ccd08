package org.xunlu.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * A position on the earth, WGS84.
 *
 * @param lon degrees east, -180 to 180
 * @param lat degrees north, -90 to 90
 */
public record LonLat(double lon, double lat) {
    /** Makes geometries of EPSG:4326, longitude first. */
    public static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    private static final double EARTH_RADIUS_METERS = 6_371_008.8;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException when a value is no number or out of range, as after swapping the two
     */
    public LonLat {
        // written so that NaN fails as well
        if (!(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("longitude must be within -180 to 180, but is " + lon);
        }
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("latitude must be within -90 to 90, but is " + lat);
        }
    }

    /** The position of a coordinate whose x is the longitude. */
    public static LonLat of(Coordinate coordinate) {
        return new LonLat(coordinate.getX(), coordinate.getY());
    }

    /** The position of a point whose x is the longitude. */
    public static LonLat of(Point point) {
        return new LonLat(point.getX(), point.getY());
    }

    /** The same as a coordinate, x = longitude. */
    public Coordinate coordinate() {
        return new Coordinate(lon, lat);
    }

    /** The same as a point of EPSG:4326. */
    public Point point() {
        return WGS84.createPoint(coordinate());
    }

    /** Great-circle distance, good to 0.5 %: for plausibility, not for measuring. */
    public double roughMetersTo(LonLat other) {
        double halfLat = Math.sin(Math.toRadians(other.lat - lat) / 2);
        double halfLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
        double chord = halfLat * halfLat
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * halfLon * halfLon;
        return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** Direction in which another place lies, clockwise from north, 0 to 360; good over the distances of a drive. */
    public double bearingDegreesTo(LonLat other) {
        double east = (other.lon - lon) * Math.cos(Math.toRadians((lat + other.lat) / 2));
        double degrees = Math.toDegrees(Math.atan2(east, other.lat - lat));
        return degrees < 0 ? degrees + 360 : degrees;
    }
}
