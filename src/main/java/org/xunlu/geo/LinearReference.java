package org.xunlu.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** Positions along a line in metres (projected), measured from its start. */
public final class LinearReference {
    /** Nearer than this to the line is on it. */
    private static final double ON_THE_LINE_METERS = 1e-6;

    private final Coordinate[] vertices;
    private final double[] measures;

    /** Of a projected line (x east, y north, metres) with at least two vertices. */
    public LinearReference(LineString meters) {
        vertices = meters.getCoordinates();
        if (vertices.length < 2) {
            throw new IllegalArgumentException("a line needs two vertices");
        }
        measures = new double[vertices.length];
        for (int i = 1; i < vertices.length; i++) {
            measures[i] = measures[i - 1] + vertices[i - 1].distance(vertices[i]);
        }
    }

    /** The line's length. */
    public double lengthMeters() {
        return measures[measures.length - 1];
    }

    /** The nearest place on the line; of equally near ones the first. Beyond an end, that end. */
    public LinearPosition locate(Coordinate at) {
        double best = Double.POSITIVE_INFINITY;
        int bestLeg = 0;
        double bestAlong = 0;
        for (int leg = 0; leg + 1 < vertices.length; leg++) {
            double along = along(at, leg);
            double distance = at.distance(on(leg, along));
            if (distance < best) {
                best = distance;
                bestLeg = leg;
                bestAlong = along;
            }
        }
        double length = measures[bestLeg + 1] - measures[bestLeg];
        return new LinearPosition(
                measures[bestLeg] + bestAlong * length, best, side(at, bestLeg, best), on(bestLeg, bestAlong));
    }

    /** The place at this measure; beyond an end, that end. */
    public Coordinate at(double measureMeters) {
        int leg = 0;
        while (leg + 2 < vertices.length && measures[leg + 1] < measureMeters) {
            leg++;
        }
        double length = measures[leg + 1] - measures[leg];
        double along = length == 0 ? 0 : (measureMeters - measures[leg]) / length;
        return on(leg, Math.max(0, Math.min(1, along)));
    }

    private double along(Coordinate at, int leg) {
        double dx = vertices[leg + 1].x - vertices[leg].x;
        double dy = vertices[leg + 1].y - vertices[leg].y;
        double squared = dx * dx + dy * dy;
        if (squared == 0) {
            return 0;
        }
        double along = ((at.x - vertices[leg].x) * dx + (at.y - vertices[leg].y) * dy) / squared;
        return Math.max(0, Math.min(1, along));
    }

    private Coordinate on(int leg, double along) {
        Coordinate from = vertices[leg];
        Coordinate to = vertices[leg + 1];
        return new Coordinate(from.x + along * (to.x - from.x), from.y + along * (to.y - from.y));
    }

    private Side side(Coordinate at, int leg, double distance) {
        double cross = (vertices[leg + 1].x - vertices[leg].x) * (at.y - vertices[leg].y)
                - (vertices[leg + 1].y - vertices[leg].y) * (at.x - vertices[leg].x);
        if (distance < ON_THE_LINE_METERS || cross == 0) {
            return Side.ON;
        }
        return cross > 0 ? Side.LEFT : Side.RIGHT;
    }
}
