package org.xunlu.network;

import java.util.Arrays;

/**
 * The nearest place of each segment round a position, nearest first. It is filled anew by every look-up and makes no
 * garbage. One thread at a time.
 */
public final class NearRoads {
    private final RoadGrid grid;
    private int count;
    private int[] leg = new int[16];
    private double[] share = new double[16];
    private double[] squared = new double[16];

    /** Looks up in this grid. */
    public NearRoads(RoadGrid grid) {
        this.grid = grid;
    }

    /**
     * Looks for segments within a radius of a place in projected metres (x east).
     *
     * @param most no more than the so many nearest
     * @return how many were found
     */
    public int find(double x, double y, double radiusMeters, int most) {
        count = 0;
        if (grid.segmentOf.length == 0) {
            return 0;
        }
        double reach = radiusMeters * radiusMeters;
        int lastRow = grid.row(y + radiusMeters);
        int lastColumn = grid.column(x + radiusMeters);
        for (int row = grid.row(y - radiusMeters); row <= lastRow; row++) {
            for (int column = grid.column(x - radiusMeters); column <= lastColumn; column++) {
                int end = grid.endOf(column, row);
                for (int i = grid.firstOf(column, row); i < end; i++) {
                    look(grid.leg(i), x, y, reach);
                }
            }
        }
        sort();
        count = Math.min(count, most);
        return count;
    }

    private void look(int candidate, double x, double y, double reach) {
        SegmentShapes shapes = grid.shapes;
        double x1 = shapes.x(candidate);
        double y1 = shapes.y(candidate);
        double dx = shapes.x(candidate + 1) - x1;
        double dy = shapes.y(candidate + 1) - y1;
        double px = x - x1;
        double py = y - y1;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
        double ex = px - along * dx;
        double ey = py - along * dy;
        double distance = ex * ex + ey * ey;
        if (distance > reach) {
            return;
        }
        int segment = grid.segmentOf[candidate];
        for (int i = 0; i < count; i++) {
            if (grid.segmentOf[leg[i]] == segment) {
                // the earlier leg where two are as near, as when the foot is the vertex between them
                if (distance < squared[i] || (distance == squared[i] && candidate < leg[i])) {
                    put(i, candidate, along, distance);
                }
                return;
            }
        }
        if (count == leg.length) {
            leg = Arrays.copyOf(leg, 2 * count);
            share = Arrays.copyOf(share, 2 * count);
            squared = Arrays.copyOf(squared, 2 * count);
        }
        put(count++, candidate, along, distance);
    }

    private void put(int at, int candidate, double along, double distance) {
        leg[at] = candidate;
        share[at] = along;
        squared[at] = distance;
    }

    private void sort() {
        for (int i = 1; i < count; i++) {
            int moved = leg[i];
            double along = share[i];
            double distance = squared[i];
            int j = i - 1;
            while (j >= 0 && (squared[j] > distance || (squared[j] == distance && leg[j] > moved))) {
                put(j + 1, leg[j], share[j], squared[j]);
                j--;
            }
            put(j + 1, moved, along, distance);
        }
    }

    /** The number of the found segment in the snapshot. */
    public int segment(int found) {
        return grid.segmentOf[leg[found]];
    }

    /** Metres from the position to the segment. */
    public double distanceMeters(int found) {
        return Math.sqrt(squared[found]);
    }

    /** Metres from the segment's first vertex to the nearest place. */
    public double offsetMeters(int found) {
        int at = leg[found];
        return grid.shapes.along(at) + share[found] * (grid.shapes.along(at + 1) - grid.shapes.along(at));
    }

    /** The nearest place, metres east. */
    public double x(int found) {
        int at = leg[found];
        return grid.shapes.x(at) + share[found] * (grid.shapes.x(at + 1) - grid.shapes.x(at));
    }

    /** The nearest place, metres north. */
    public double y(int found) {
        int at = leg[found];
        return grid.shapes.y(at) + share[found] * (grid.shapes.y(at + 1) - grid.shapes.y(at));
    }

    /** The way the geometry runs there, clockwise from grid north, 0 to 360. */
    public double bearingDegrees(int found) {
        return grid.shapes.bearing(leg[found]);
    }
}
