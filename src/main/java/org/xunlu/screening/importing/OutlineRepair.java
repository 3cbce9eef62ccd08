package org.xunlu.screening.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.xunlu.geo.LonLat;

/** Makes a valid shape of the rings of one row, telling what had to be put right. */
final class OutlineRepair {
    private static final GeometryFactory DEGREES = LonLat.WGS84;
    /** Beyond any angle, and below any coordinate of a grid in metres. */
    private static final double NO_DEGREES = 1000;
    /** A quarry drawn tree by tree has some thousand; more is a contour line or a mistake. */
    private static final int MOST_CORNERS = 100_000;

    private static final int MOST_RINGS = 10_000;

    private OutlineRepair() {}

    /**
     * The shape, EPSG:4326; empty where the row is no good.
     *
     * @param near whether a place can be measured in the county's zone
     * @param told hears what was wrong
     */
    static Optional<Geometry> shape(List<double[]> rings, Predicate<LonLat> near, Consumer<Blemish> told) {
        Optional<Geometry> shape = drawn(rings, near, told);
        if (shape.isEmpty()) {
            return shape;
        }
        Envelope box = shape.get().getEnvelopeInternal();
        LonLat southWest = new LonLat(box.getMinX(), box.getMinY());
        if (near.test(southWest) && near.test(new LonLat(box.getMaxX(), box.getMaxY()))) {
            return shape;
        }
        told.accept(exchanged(southWest.lon(), southWest.lat(), near) ? Blemish.SWAPPED : Blemish.FAR_AWAY);
        return Optional.empty();
    }

    private static boolean exchanged(double first, double second, Predicate<LonLat> near) {
        return Math.abs(first) <= 90 && Math.abs(second) <= 180 && near.test(new LonLat(second, first));
    }

    private static Blemish outside(double first, double second, Predicate<LonLat> near) {
        if (Math.max(Math.abs(first), Math.abs(second)) > NO_DEGREES) {
            return Blemish.METRES;
        }
        return exchanged(first, second, near) ? Blemish.SWAPPED : Blemish.OUT_OF_RANGE;
    }

    private static Optional<Geometry> drawn(List<double[]> rings, Predicate<LonLat> near, Consumer<Blemish> told) {
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
                    int lon = i - i % 2;
                    told.accept(outside(ring[lon], ring[lon + 1], near));
                    return Optional.empty();
                }
            }
        }
        if (rings.size() == 1 && rings.get(0).length == 2) {
            return Optional.of(DEGREES.createPoint(new Coordinate(rings.get(0)[0], rings.get(0)[1])));
        }
        if (rings.size() > MOST_RINGS
                || rings.stream().mapToInt(ring -> ring.length / 2).sum() > MOST_CORNERS) {
            told.accept(Blemish.TOO_MANY_CORNERS);
            return Optional.empty();
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
        List<Polygon> wrong = parts.stream().filter(part -> !part.isValid()).toList();
        if (wrong.stream().anyMatch(CrossingCount::tangled)) {
            told.accept(Blemish.TOO_MANY_CORNERS);
            return Optional.empty();
        }
        boolean touching = !wrong.isEmpty();
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

    /**
     * From the largest ring down: one that lies in what is there already is a hole, another is a part. Only what may
     * touch the ring is looked at, so that a layer dissolved into one row takes no minutes.
     */
    private static Geometry together(List<Polygon> rings) {
        List<Geometry> bySize =
                new ArrayList<>(rings.stream().map(OutlineRepair::fixed).toList());
        bySize.sort(Comparator.comparingDouble(Geometry::getArea).reversed());
        List<Geometry> parts = new ArrayList<>();
        for (Geometry ring : bySize) {
            Envelope box = ring.getEnvelopeInternal();
            List<Geometry> near = parts.stream()
                    .filter(part -> part.getEnvelopeInternal().intersects(box))
                    .toList();
            parts.removeIf(part -> part.getEnvelopeInternal().intersects(box));
            Geometry there = DEGREES.buildGeometry(near);
            Geometry merged = near.isEmpty() ? ring : there.covers(ring) ? there.difference(ring) : there.union(ring);
            for (int i = 0; i < merged.getNumGeometries(); i++) {
                if (!merged.getGeometryN(i).isEmpty()) {
                    parts.add(merged.getGeometryN(i));
                }
            }
        }
        return DEGREES.buildGeometry(parts);
    }
}
