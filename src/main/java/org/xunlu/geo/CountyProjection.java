package org.xunlu.geo;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * The projected zone in which a county is measured: x east, y north, metres. Within China the CGCS2000 3-degree
 * Gauss–Krüger zone (EPSG:4534–4554, no zone prefix in x; lengths true to 24 ppm in Xiao County), elsewhere the WGS84
 * UTM zone. Immutable and thread-safe; about 0.1 µs a position.
 */
public final class CountyProjection {
    private static final double CGCS2000_INVERSE_FLATTENING = 298.257222101;
    private static final double WGS84_INVERSE_FLATTENING = 298.257223563;
    private static final ConcurrentMap<Integer, CountyProjection> BY_CODE = new ConcurrentHashMap<>();

    private final int epsg;
    private final TransverseMercatorZone zone;

    private CountyProjection(int epsg, TransverseMercatorZone zone) {
        this.epsg = epsg;
        this.zone = zone;
    }

    /** The zone for a county around this place. */
    public static CountyProjection around(LonLat centre) {
        return BY_CODE.computeIfAbsent(codeAround(centre), CountyProjection::create);
    }

    private static int codeAround(LonLat centre) {
        boolean china = centre.lon() >= 73.5 && centre.lon() <= 136.5 && centre.lat() > 3 && centre.lat() < 54;
        if (china) {
            return 4534 + Math.min(20, (int) Math.floor((centre.lon() - 73.5) / 3));
        }
        int utm = Math.min(60, (int) Math.floor((centre.lon() + 180) / 6) + 1);
        return (centre.lat() < 0 ? 32700 : 32600) + utm;
    }

    private static CountyProjection create(int epsg) {
        if (epsg < 32600) {
            double meridian = 75 + 3.0 * (epsg - 4534);
            return new CountyProjection(epsg, TransverseMercatorZone.of(meridian, 1, 0, CGCS2000_INVERSE_FLATTENING));
        }
        boolean south = epsg > 32700;
        double meridian = (epsg - (south ? 32700 : 32600)) * 6.0 - 183;
        return new CountyProjection(
                epsg, TransverseMercatorZone.of(meridian, 0.9996, south ? 10_000_000 : 0, WGS84_INVERSE_FLATTENING));
    }

    /** The zone's EPSG code, e.g. 4548. */
    public int epsg() {
        return epsg;
    }

    /** A position in metres: x east, y north. */
    public Coordinate toMeters(LonLat position) {
        double[] ordinates = {position.lon(), position.lat()};
        zone.forward(ordinates, 1);
        return new Coordinate(ordinates[0], ordinates[1]);
    }

    /** The position of metres: x east, y north. */
    public LonLat toLonLat(Coordinate meters) {
        double[] ordinates = {meters.getX(), meters.getY()};
        zone.backward(ordinates, 1);
        return new LonLat(ordinates[0], ordinates[1]);
    }

    /**
     * Many positions at once, in place.
     *
     * @param ordinates lon, lat, lon, lat, …; becomes x, y, x, y, …
     */
    public void toMeters(double[] ordinates) {
        zone.forward(ordinates, ordinates.length / 2);
    }

    /** A copy of a geometry in degrees (longitude first) in metres (x east). */
    public Geometry project(Geometry degrees) {
        Geometry copy = degrees.copy();
        copy.apply(new EachCoordinate(true));
        copy.setSRID(epsg);
        return copy;
    }

    /** A copy of a geometry in metres (x east) in degrees (longitude first). */
    public Geometry unproject(Geometry meters) {
        Geometry copy = meters.copy();
        copy.apply(new EachCoordinate(false));
        copy.setSRID(4326);
        return copy;
    }

    @Override
    public String toString() {
        return "EPSG:" + epsg;
    }

    private final class EachCoordinate implements CoordinateSequenceFilter {
        private final boolean forward;
        private final double[] pair = new double[2];

        EachCoordinate(boolean forward) {
            this.forward = forward;
        }

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            pair[0] = sequence.getX(i);
            pair[1] = sequence.getY(i);
            if (forward) {
                zone.forward(pair, 1);
            } else {
                zone.backward(pair, 1);
            }
            sequence.setOrdinate(i, 0, pair[0]);
            sequence.setOrdinate(i, 1, pair[1]);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
