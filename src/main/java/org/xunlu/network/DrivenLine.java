package org.xunlu.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.xunlu.geo.LonLat;

/** Cuts and joins segment geometries into the line that was, or is to be, driven. */
final class DrivenLine {
    private final RoadNetwork network;

    DrivenLine(RoadNetwork network) {
        this.network = network;
    }

    LineString of(List<Traversal> traversals) {
        List<Coordinate> line = new ArrayList<>();
        for (Traversal each : traversals) {
            List<Coordinate> part = part(each);
            for (Coordinate vertex : part) {
                if (line.isEmpty() || !line.get(line.size() - 1).equals2D(vertex)) {
                    line.add(vertex);
                }
            }
        }
        if (line.size() == 1) {
            line.add(line.get(0).copy());
        }
        return LonLat.WGS84.createLineString(line.toArray(Coordinate[]::new));
    }

    private List<Coordinate> part(Traversal traversal) {
        int segment = traversal.segment();
        SegmentShapes shapes = network.shapes();
        double length = shapes.length(segment);
        double low = Math.min(traversal.fromFraction(), traversal.toFraction()) * length;
        double high = Math.max(traversal.fromFraction(), traversal.toFraction()) * length;
        Coordinate[] vertices = network.segment(segment).geometry().getCoordinates();
        List<Coordinate> part = new ArrayList<>();
        part.add(at(segment, low, length));
        for (int v = shapes.first(segment); v <= shapes.last(segment); v++) {
            if (shapes.along(v) > low && shapes.along(v) < high) {
                part.add(vertices[v - shapes.first(segment)]);
            }
        }
        part.add(at(segment, high, length));
        if (!traversal.forward()) {
            Collections.reverse(part);
        }
        return part;
    }

    /** The geometry's own ends where they are meant, so that joined segments share their vertex exactly. */
    private Coordinate at(int segment, double offset, double length) {
        LineString geometry = network.segment(segment).geometry();
        if (offset <= 0) {
            return geometry.getCoordinateN(0);
        }
        if (offset >= length) {
            return geometry.getCoordinateN(geometry.getNumPoints() - 1);
        }
        return network.projection()
                .toLonLat(network.shapes().at(segment, offset))
                .coordinate();
    }
}
