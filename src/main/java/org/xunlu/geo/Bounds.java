package org.xunlu.geo;

import org.locationtech.jts.geom.Envelope;

/** A box in WGS84 degrees that does not cross the date line. */
public record Bounds(double west, double south, double east, double north) {
    private static final double LEAST_METERS_A_DEGREE = 110_000;

    /**
     * Checks the order of the edges.
     *
     * @throws IllegalArgumentException when an edge is no number or edges are the wrong way round
     */
    public Bounds {
        if (!(west <= east && south <= north)) {
            throw new IllegalArgumentException("bounds must be west <= east, south <= north, but are " + west + ","
                    + south + "," + east + "," + north);
        }
    }

    /** The box of an envelope in degrees, which must not be empty. */
    public static Bounds of(Envelope degrees) {
        return new Bounds(degrees.getMinX(), degrees.getMinY(), degrees.getMaxX(), degrees.getMaxY());
    }

    /** A box that holds all places within this distance of one, and little more. */
    public static Bounds around(LonLat place, double meters) {
        double lat = meters / LEAST_METERS_A_DEGREE;
        double lon = lat / Math.max(0.01, Math.cos(Math.toRadians(Math.min(89, Math.abs(place.lat()) + lat))));
        return new Bounds(place.lon() - lon, place.lat() - lat, place.lon() + lon, place.lat() + lat);
    }

    /** The middle. */
    public LonLat centre() {
        return new LonLat((west + east) / 2, (south + north) / 2);
    }

    /** Whether the position lies inside or on the edge. */
    public boolean contains(LonLat position) {
        return position.lon() >= west && position.lon() <= east && position.lat() >= south && position.lat() <= north;
    }

    /** The same as an envelope, x = longitude. */
    public Envelope envelope() {
        return new Envelope(west, east, south, north);
    }
}
