package org.xunlu.zone;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * How much of a footprint lies within a distance of some legs of a road. Sums the pieces of the legs; only where pieces
 * overlap, as on the two lines of a dual road, are they united first. One thread at a time.
 */
final class StripArea {
    private static final double OVERLAP_SQUARE_METERS = 0.01;
    private static final GeometryFactory METERS = new GeometryFactory();

    private final Footprints footprints;
    private final ZonePiece piece = new ZonePiece();
    private final ConvexClip clip = new ConvexClip();
    private final List<Polygon> used = new ArrayList<>();

    StripArea(Footprints footprints) {
        this.footprints = footprints;
    }

    /** How far a zone reaches from the centre line on each side. */
    interface Reach {
        double meters(RoadStrip.Leg leg, boolean left);
    }

    /** Square metres of the footprint within reach of the legs. */
    double within(int footprint, List<RoadStrip.Leg> legs, Reach reach) {
        if (footprints.point(footprint)) {
            return 0;
        }
        used.clear();
        double sum = 0;
        // numbers near zero, or the products of coordinates would lose the millimetres
        double originX = legs.get(0).x;
        double originY = legs.get(0).y;
        for (RoadStrip.Leg leg : legs) {
            for (boolean left : new boolean[] {true, false}) {
                double meters = reach.meters(leg, left);
                if (meters > 0) {
                    piece.make(leg, left, meters);
                    double area = area(footprint, leg.x, leg.y);
                    if (area > 0) {
                        sum += area;
                        used.add(piece.polygon(METERS, leg.x - originX, leg.y - originY));
                    }
                }
            }
        }
        return overlapping() ? united(footprint, originX, originY) : sum;
    }

    private double area(int footprint, double fromX, double fromY) {
        double area = 0;
        for (int ring = footprints.firstRing(footprint); ring < footprints.endRing(footprint); ring++) {
            area += clip.area(
                    footprints.xs,
                    footprints.ys,
                    footprints.firstVertex(ring),
                    footprints.endVertex(ring),
                    fromX,
                    fromY,
                    piece.dx,
                    piece.dy,
                    piece.size());
        }
        return area;
    }

    private boolean overlapping() {
        for (int i = 1; i < used.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (used.get(i).getEnvelopeInternal().intersects(used.get(j).getEnvelopeInternal())
                        && common(used.get(i), used.get(j)) > OVERLAP_SQUARE_METERS) {
                    return true;
                }
            }
        }
        return false;
    }

    private double common(Polygon one, Polygon other) {
        double[][] a = ordinates(one);
        double[][] b = ordinates(other);
        return clip.area(a[0], a[1], 0, a[0].length, 0, 0, b[0], b[1], b[0].length);
    }

    private static double[][] ordinates(Polygon ring) {
        Coordinate[] corners = ring.getExteriorRing().getCoordinates();
        double[][] ordinates = new double[2][corners.length - 1];
        for (int i = 0; i + 1 < corners.length; i++) {
            ordinates[0][i] = corners[i].x;
            ordinates[1][i] = corners[i].y;
        }
        return ordinates;
    }

    private double united(int footprint, double originX, double originY) {
        Geometry zone = UnaryUnionOp.union(used);
        Geometry shape = METERS.createPolygon();
        for (int ring = footprints.firstRing(footprint); ring < footprints.endRing(footprint); ring++) {
            int first = footprints.firstVertex(ring);
            int end = footprints.endVertex(ring);
            if (end - first < 3) {
                continue;
            }
            Coordinate[] corners = new Coordinate[end - first + 1];
            for (int i = first; i < end; i++) {
                corners[i - first] = new Coordinate(footprints.xs[i] - originX, footprints.ys[i] - originY);
            }
            corners[end - first] = corners[0].copy();
            // outer rings and holes alternate: what is covered an odd number of times is inside
            shape = OverlayNGRobust.overlay(shape, METERS.createPolygon(corners), OverlayNG.SYMDIFFERENCE);
        }
        return OverlayNGRobust.overlay(shape, zone, OverlayNG.INTERSECTION).getArea();
    }
}
