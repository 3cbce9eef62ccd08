package org.xunlu.network;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.xunlu.geo.CountyProjection;

/** All segments' vertices in projected metres, one after the other, with the length up to each. */
final class SegmentShapes {
    private static final GeometryFactory METERS = new GeometryFactory();

    private final int[] first;
    private final double[] xy;
    private final double[] along;

    SegmentShapes(List<RoadSegment> segments, CountyProjection projection) {
        first = new int[segments.size() + 1];
        for (int s = 0; s < segments.size(); s++) {
            first[s + 1] = first[s] + segments.get(s).geometry().getNumPoints();
        }
        xy = new double[2 * first[segments.size()]];
        along = new double[first[segments.size()]];
        for (int s = 0; s < segments.size(); s++) {
            CoordinateSequence vertices = segments.get(s).geometry().getCoordinateSequence();
            for (int i = 0; i < vertices.size(); i++) {
                xy[2 * (first[s] + i)] = vertices.getX(i);
                xy[2 * (first[s] + i) + 1] = vertices.getY(i);
            }
        }
        projection.toMeters(xy);
        for (int s = 0; s < segments.size(); s++) {
            for (int v = first[s] + 1; v < first[s + 1]; v++) {
                along[v] = along[v - 1] + Math.hypot(x(v) - x(v - 1), y(v) - y(v - 1));
            }
        }
    }

    /** Index of the segment's first vertex. */
    int first(int segment) {
        return first[segment];
    }

    /** Index of the segment's last vertex. */
    int last(int segment) {
        return first[segment + 1] - 1;
    }

    double x(int vertex) {
        return xy[2 * vertex];
    }

    double y(int vertex) {
        return xy[2 * vertex + 1];
    }

    /** Length from the segment's first vertex to this one. */
    double along(int vertex) {
        return along[vertex];
    }

    double length(int segment) {
        return along[last(segment)];
    }

    /** The place this far from the segment's first vertex, clamped to its ends. */
    Coordinate at(int segment, double offset) {
        int leg = legAt(segment, offset);
        double length = along[leg + 1] - along[leg];
        double share = length == 0 ? 0 : Math.max(0, Math.min(1, (offset - along[leg]) / length));
        return new Coordinate(x(leg) + share * (x(leg + 1) - x(leg)), y(leg) + share * (y(leg + 1) - y(leg)));
    }

    /** First vertex of the leg on which the offset lies. */
    int legAt(int segment, double offset) {
        int low = first(segment);
        int high = last(segment) - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (along[middle + 1] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The way a leg runs, clockwise from grid north, 0 to 360. */
    double bearing(int leg) {
        double degrees = Math.toDegrees(Math.atan2(x(leg + 1) - x(leg), y(leg + 1) - y(leg)));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    /** The segment as a line in projected metres. */
    LineString line(int segment) {
        Coordinate[] vertices = new Coordinate[last(segment) - first(segment) + 1];
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = new Coordinate(x(first(segment) + i), y(first(segment) + i));
        }
        return METERS.createLineString(vertices);
    }
}
