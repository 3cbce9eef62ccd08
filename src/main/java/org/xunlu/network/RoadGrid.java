package org.xunlu.network;

import java.util.Arrays;

/**
 * The legs of all segments by the cells of a square grid they pass through, in compressed arrays: for looking up what is
 * near a place hundreds of thousands of times a second. Immutable; made once for a snapshot by those who need it.
 */
public final class RoadGrid {
    private static final double LEAST_CELL_METERS = 100;
    private static final double MOST_CELLS = 1_000_000;

    final SegmentShapes shapes;
    final int[] segmentOf;
    private final double west;
    private final double south;
    private final double cell;
    private final int columns;
    private final int rows;
    private final int[] first;
    private final int[] legs;

    /** Of this snapshot. */
    public RoadGrid(RoadNetwork network) {
        shapes = network.shapes();
        int segments = network.segmentCount();
        int vertices = segments == 0 ? 0 : shapes.last(segments - 1) + 1;
        segmentOf = new int[vertices];
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < segments; s++) {
            for (int v = shapes.first(s); v <= shapes.last(s); v++) {
                segmentOf[v] = s;
                minX = Math.min(minX, shapes.x(v));
                maxX = Math.max(maxX, shapes.x(v));
                minY = Math.min(minY, shapes.y(v));
                maxY = Math.max(maxY, shapes.y(v));
            }
        }
        west = vertices == 0 ? 0 : minX;
        south = vertices == 0 ? 0 : minY;
        double width = vertices == 0 ? 0 : maxX - minX;
        double height = vertices == 0 ? 0 : maxY - minY;
        cell = Math.max(LEAST_CELL_METERS, Math.sqrt(width * height / MOST_CELLS));
        columns = 1 + (int) (width / cell);
        rows = 1 + (int) (height / cell);
        first = new int[columns * rows + 1];
        each((at, leg) -> first[at + 1]++);
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        legs = new int[first[first.length - 1]];
        int[] next = Arrays.copyOf(first, first.length - 1);
        each((at, leg) -> legs[next[at]++] = leg);
    }

    private interface CellVisitor {
        void visit(int cell, int leg);
    }

    private void each(CellVisitor visitor) {
        for (int leg = 0; leg + 1 < segmentOf.length; leg++) {
            if (segmentOf[leg] == segmentOf[leg + 1]) {
                cellsOf(leg, visitor);
            }
        }
    }

    /** Row by row, the columns the leg passes through there. */
    private void cellsOf(int leg, CellVisitor visitor) {
        double x1 = shapes.x(leg);
        double y1 = shapes.y(leg);
        double x2 = shapes.x(leg + 1);
        double y2 = shapes.y(leg + 1);
        int lowest = row(Math.min(y1, y2));
        int highest = row(Math.max(y1, y2));
        for (int row = lowest; row <= highest; row++) {
            double from = 0;
            double to = 1;
            if (y1 != y2) {
                double a = (south + row * cell - y1) / (y2 - y1);
                double b = (south + (row + 1) * cell - y1) / (y2 - y1);
                from = Math.max(0, Math.min(a, b));
                to = Math.min(1, Math.max(a, b));
            }
            double xa = x1 + from * (x2 - x1);
            double xb = x1 + to * (x2 - x1);
            int last = column(Math.max(xa, xb));
            for (int column = column(Math.min(xa, xb)); column <= last; column++) {
                visitor.visit(row * columns + column, leg);
            }
        }
    }

    int column(double x) {
        return (int) Math.max(0, Math.min(columns - 1.0, Math.floor((x - west) / cell)));
    }

    int row(double y) {
        return (int) Math.max(0, Math.min(rows - 1.0, Math.floor((y - south) / cell)));
    }

    int firstOf(int column, int row) {
        return first[row * columns + column];
    }

    int endOf(int column, int row) {
        return first[row * columns + column + 1];
    }

    int leg(int position) {
        return legs[position];
    }
}
