package org.xunlu.zone;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.xunlu.geo.CountyProjection;

/** Many footprints in projected metres, in flat arrays and a grid. Immutable. */
public final class Footprints {
    final double[] xs;
    final double[] ys;
    private final List<Footprint> all;
    private final int[] firstRing;
    private final int[] firstVertex;
    private final double[] minX;
    private final double[] minY;
    private final double[] maxX;
    private final double[] maxY;
    private final BoxGrid grid;
    private double[] packed = new double[1 << 12];
    private int[] rings = new int[1 << 10];
    private int vertexCount;
    private int ringCount;

    /** Measures them in this zone. */
    public Footprints(List<Footprint> footprints, CountyProjection projection) {
        all = List.copyOf(footprints);
        firstRing = new int[all.size() + 1];
        for (int i = 0; i < all.size(); i++) {
            take(all.get(i).shape());
            firstRing[i + 1] = ringCount;
        }
        double[] ordinates = Arrays.copyOf(packed, 2 * vertexCount);
        packed = new double[0];
        firstVertex = Arrays.copyOf(rings, ringCount + 1);
        firstVertex[ringCount] = vertexCount;
        rings = new int[0];
        projection.toMeters(ordinates);
        xs = new double[vertexCount];
        ys = new double[vertexCount];
        for (int i = 0; i < vertexCount; i++) {
            xs[i] = ordinates[2 * i];
            ys[i] = ordinates[2 * i + 1];
        }
        minX = filled(Double.POSITIVE_INFINITY);
        minY = filled(Double.POSITIVE_INFINITY);
        maxX = filled(Double.NEGATIVE_INFINITY);
        maxY = filled(Double.NEGATIVE_INFINITY);
        for (int i = 0; i < all.size(); i++) {
            for (int v = firstVertex[firstRing[i]]; v < firstVertex[firstRing[i + 1]]; v++) {
                minX[i] = Math.min(minX[i], xs[v]);
                minY[i] = Math.min(minY[i], ys[v]);
                maxX[i] = Math.max(maxX[i], xs[v]);
                maxY[i] = Math.max(maxY[i], ys[v]);
            }
        }
        grid = new BoxGrid(minX, minY, maxX, maxY);
    }

    private double[] filled(double value) {
        double[] array = new double[all.size()];
        Arrays.fill(array, value);
        return array;
    }

    private void take(Geometry shape) {
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                ring(polygon.getExteriorRing(), true);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(polygon.getInteriorRingN(hole), false);
                }
            } else if (!part.isEmpty()) {
                begin();
                vertex(part.getCoordinate().getX(), part.getCoordinate().getY());
            }
        }
    }

    /** Outer rings counterclockwise, holes the other way, so that signed areas add up. */
    private void ring(LinearRing ring, boolean counterclockwise) {
        CoordinateSequence line = ring.getCoordinateSequence();
        if (line.size() < 4) {
            return;
        }
        begin();
        boolean asIs = Orientation.isCCW(line) == counterclockwise;
        for (int i = 0; i + 1 < line.size(); i++) {
            int from = asIs ? i : line.size() - 1 - i;
            vertex(line.getX(from), line.getY(from));
        }
    }

    private void begin() {
        if (ringCount + 2 > rings.length) {
            rings = Arrays.copyOf(rings, 2 * rings.length);
        }
        rings[ringCount++] = vertexCount;
    }

    private void vertex(double lon, double lat) {
        if (2 * vertexCount + 2 > packed.length) {
            packed = Arrays.copyOf(packed, 2 * packed.length);
        }
        packed[2 * vertexCount] = lon;
        packed[2 * vertexCount + 1] = lat;
        vertexCount++;
    }

    /** How many. */
    public int size() {
        return all.size();
    }

    /** The one with this number. */
    public Footprint get(int index) {
        return all.get(index);
    }

    int firstRing(int footprint) {
        return firstRing[footprint];
    }

    int endRing(int footprint) {
        return firstRing[footprint + 1];
    }

    int firstVertex(int ring) {
        return firstVertex[ring];
    }

    int endVertex(int ring) {
        return firstVertex[ring + 1];
    }

    /** Whether it has no extent. */
    boolean point(int footprint) {
        return minX[footprint] == maxX[footprint] && minY[footprint] == maxY[footprint];
    }

    /** Least distance the box round it can have from a leg, in the leg's axes. */
    double boxDistance(int footprint, RoadStrip.Leg leg) {
        double x = (minX[footprint] + maxX[footprint]) / 2;
        double y = (minY[footprint] + maxY[footprint]) / 2;
        double half = Math.hypot(maxX[footprint] - minX[footprint], maxY[footprint] - minY[footprint]) / 2;
        double t = leg.t(x, y);
        double beyond = Math.max(0, Math.max(-t, t - leg.length));
        return Math.hypot(beyond, leg.h(x, y)) - half;
    }

    /** Least distance the box round it can have from a place. */
    double boxDistance(int footprint, double x, double y) {
        double dx = Math.max(0, Math.max(minX[footprint] - x, x - maxX[footprint]));
        double dy = Math.max(0, Math.max(minY[footprint] - y, y - maxY[footprint]));
        return Math.hypot(dx, dy);
    }

    boolean boxHolds(int footprint, double x, double y) {
        return x >= minX[footprint] && x <= maxX[footprint] && y >= minY[footprint] && y <= maxY[footprint];
    }

    /** Shows each footprint whose box may lie within a distance of a line; some of them more than once. */
    void near(double x1, double y1, double x2, double y2, double meters, IntConsumer sink) {
        grid.near(x1, y1, x2, y2, meters, sink);
    }
}
