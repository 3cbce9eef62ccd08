package org.xunlu.zone;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * What lies within a distance of one leg on one side, nearer to it than to the legs before and after it: a convex ring.
 * Inside a bend the bisectors cut the pieces, outside it each has its half of the sector round the corner; so the pieces
 * of one side of a road lie side by side without gap or overlap, and their areas may be summed. Filled anew each time;
 * one thread at a time.
 */
final class ZonePiece {
    private static final double SECTOR_STEP = Math.toRadians(2);
    private static final int MOST = 128;

    private final double[] t = new double[MOST];
    private final double[] h = new double[MOST];
    private final double[] clippedT = new double[MOST];
    private final double[] clippedH = new double[MOST];
    private int size;
    /** Corners counterclockwise, x east and y north of the leg's start; only the first {@link #size} count. */
    final double[] dx = new double[MOST];

    final double[] dy = new double[MOST];

    int size() {
        return size;
    }

    /** Makes the piece. */
    void make(RoadStrip.Leg leg, boolean left, double meters) {
        size = 0;
        double after = half(leg.after, left);
        double before = half(leg.before, left);
        corner(0, 0);
        corner(leg.length, 0);
        if (after < 0) {
            int steps = steps(after);
            for (int i = steps; i >= 1; i--) {
                double angle = -after * i / steps;
                corner(leg.length + meters * Math.sin(angle), meters * Math.cos(angle));
            }
        }
        corner(leg.length, meters);
        corner(0, meters);
        if (before < 0) {
            int steps = steps(before);
            for (int i = 1; i <= steps; i++) {
                double angle = -before * i / steps;
                corner(-meters * Math.sin(angle), meters * Math.cos(angle));
            }
        }
        if (after > 0) {
            cut(leg.length, Math.cos(after), Math.sin(after));
        }
        if (before > 0) {
            cut(0, -Math.cos(before), Math.sin(before));
        }
        place(leg, left);
    }

    /** Half the turn toward this side; 0 where the road ends. */
    private static double half(double turn, boolean left) {
        return Double.isNaN(turn) ? 0 : (left ? turn : -turn) / 2;
    }

    private static int steps(double angle) {
        return 1 + (int) (Math.abs(angle) / SECTOR_STEP);
    }

    private void corner(double along, double beside) {
        t[size] = along;
        h[size] = beside;
        size++;
    }

    /** Keeps where {@code (t - at) * a + h * b <= 0}. */
    private void cut(double at, double a, double b) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int next = i + 1 == size ? 0 : i + 1;
            double here = (t[i] - at) * a + h[i] * b;
            double there = (t[next] - at) * a + h[next] * b;
            if (here <= 0) {
                clippedT[kept] = t[i];
                clippedH[kept++] = h[i];
            }
            if ((here < 0 && there > 0) || (here > 0 && there < 0)) {
                double share = here / (here - there);
                clippedT[kept] = t[i] + share * (t[next] - t[i]);
                clippedH[kept++] = h[i] + share * (h[next] - h[i]);
            }
        }
        System.arraycopy(clippedT, 0, t, 0, kept);
        System.arraycopy(clippedH, 0, h, 0, kept);
        size = kept;
    }

    /** Turns the leg's axes into east and north; the right side is a mirror, so its corners run the other way. */
    private void place(RoadStrip.Leg leg, boolean left) {
        for (int i = 0; i < size; i++) {
            int from = left ? i : size - 1 - i;
            double side = left ? h[from] : -h[from];
            dx[i] = t[from] * leg.ux - side * leg.uy;
            dy[i] = t[from] * leg.uy + side * leg.ux;
        }
    }

    /** As a polygon in projected metres, moved by an offset; empty where the bends leave nothing. */
    Polygon polygon(GeometryFactory factory, double offsetX, double offsetY) {
        if (size < 3) {
            return factory.createPolygon();
        }
        Coordinate[] ring = new Coordinate[size + 1];
        for (int i = 0; i < size; i++) {
            ring[i] = new Coordinate(dx[i] + offsetX, dy[i] + offsetY);
        }
        ring[size] = ring[0].copy();
        return factory.createPolygon(ring);
    }
}
