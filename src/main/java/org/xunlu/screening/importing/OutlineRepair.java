package org.xunlu.screening.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.xunlu.geo.LonLat;

/** Makes a valid shape of the rings of one row, telling what had to be put right. */
final class OutlineRepair {
    private static final GeometryFactory DEGREES = LonLat.WGS84;

    private OutlineRepair() {}

    /**
     * The shape, EPSG:4326; empty where the row is no good.
     *
     * @param told hears what was wrong
     */
    static Optional<Geometry> shape(List<double[]> rings, Consumer<Blemish> told) {
        if (rings.isEmpty() || rings.stream().allMatch(ring -> ring.length < 2)) {
            told.accept(Blemish.EMPTY);
            return Optional.empty();
        }
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i++) {
                if (!Double.isFinite(ring[i])) {
                    told.accept(Blemish.NOT_FINITE);
                    return Optional.empty();
                }
                if (Math.abs(ring[i]) > (i % 2 == 0 ? 180 : 90)) {
                    told.accept(Blemish.OUT_OF_RANGE);
                    return Optional.empty();
                }
            }
        }
        if (rings.size() == 1 && rings.get(0).length == 2) {
            return Optional.of(DEGREES.createPoint(new Coordinate(rings.get(0)[0], rings.get(0)[1])));
        }
        return polygons(rings, told);
    }

    private static Optional<Geometry> polygons(List<double[]> rings, Consumer<Blemish> told) {
        List<Polygon> parts = new ArrayList<>();
        boolean unclosed = false;
        for (double[] ring : rings) {
            int corners = ring.length / 2;
            boolean closed = corners > 1 && ring[0] == ring[2 * corners - 2] && ring[1] == ring[2 * corners - 1];
            unclosed |= !closed;
            if (corners - (closed ? 1 : 0) >= 3) {
                parts.add(polygon(ring, closed));
            }
        }
        if (parts.isEmpty()) {
            told.accept(Blemish.NO_AREA);
            return Optional.empty();
        }
        boolean touching = parts.stream().anyMatch(part -> !part.isValid());
        Geometry shape = parts.size() == 1 ? fixed(parts.get(0)) : together(parts);
        if (shape.getArea() <= 0) {
            told.accept(Blemish.NO_AREA);
            return Optional.empty();
        }
        if (unclosed) {
            told.accept(Blemish.UNCLOSED);
        }
        if (touching) {
            told.accept(Blemish.SELF_TOUCHING);
        }
        shape.setSRID(4326);
        return Optional.of(shape);
    }

    private static Polygon polygon(double[] ring, boolean closed) {
        int corners = ring.length / 2;
        Coordinate[] corner = new Coordinate[closed ? corners : corners + 1];
        for (int i = 0; i < corners; i++) {
            corner[i] = new Coordinate(ring[2 * i], ring[2 * i + 1]);
        }
        if (!closed) {
            corner[corners] = corner[0].copy();
        }
        return DEGREES.createPolygon(corner);
    }

    private static Geometry fixed(Polygon polygon) {
        return polygon.isValid() ? polygon : GeometryFixer.fix(polygon);
    }

    /** From the largest ring down: one that lies in what is there already is a hole, another is a part. */
    private static Geometry together(List<Polygon> parts) {
        List<Geometry> bySize =
                new ArrayList<>(parts.stream().map(OutlineRepair::fixed).toList());
        bySize.sort(Comparator.comparingDouble(Geometry::getArea).reversed());
        Geometry whole = bySize.get(0);
        for (Geometry ring : bySize.subList(1, bySize.size())) {
            whole = whole.covers(ring) ? whole.difference(ring) : whole.union(ring);
        }
        return whole;
    }
}
