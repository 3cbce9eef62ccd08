package org.xunlu.zone;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Boxes by the cells of a square grid they cover, in compressed arrays. Immutable. */
final class BoxGrid {
    private static final double LEAST_CELL_METERS = 50;
    private static final double MOST_CELLS = 1_000_000;
    /** A box wider than so many cells is kept beside the grid, or one of them could fill it. */
    private static final int MOST_CELLS_OF_A_BOX = 400;

    private final double west;
    private final double south;
    private final double cell;
    private final int columns;
    private final int rows;
    private final int[] first;
    private final int[] boxes;
    private int[] large = new int[0];

    BoxGrid(double[] minX, double[] minY, double[] maxX, double[] maxY) {
        double left = Double.POSITIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < minX.length; i++) {
            if (minX[i] <= maxX[i]) {
                left = Math.min(left, minX[i]);
                low = Math.min(low, minY[i]);
                right = Math.max(right, maxX[i]);
                high = Math.max(high, maxY[i]);
            }
        }
        west = left;
        south = low;
        double width = Math.max(0, right - left);
        double height = Math.max(0, high - low);
        cell = Math.max(LEAST_CELL_METERS, Math.sqrt(width * height / MOST_CELLS));
        columns = 1 + (int) (width / cell);
        rows = 1 + (int) (height / cell);
        first = new int[columns * rows + 1];
        for (int i = 0; i < minX.length; i++) {
            each(i, minX, minY, maxX, maxY, (at, box) -> first[at + 1]++);
        }
        large = new int[0];
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        boxes = new int[first[first.length - 1]];
        int[] next = Arrays.copyOf(first, first.length - 1);
        for (int i = 0; i < minX.length; i++) {
            each(i, minX, minY, maxX, maxY, (at, box) -> boxes[next[at]++] = box);
        }
    }

    private interface CellSink {
        void take(int cell, int box);
    }

    private void each(int box, double[] minX, double[] minY, double[] maxX, double[] maxY, CellSink sink) {
        if (!(minX[box] <= maxX[box])) {
            return;
        }
        int fromColumn = column(minX[box]);
        int toColumn = column(maxX[box]);
        int fromRow = row(minY[box]);
        int toRow = row(maxY[box]);
        if ((toColumn - fromColumn + 1L) * (toRow - fromRow + 1L) > MOST_CELLS_OF_A_BOX) {
            large = Arrays.copyOf(large, large.length + 1);
            large[large.length - 1] = box;
            return;
        }
        for (int row = fromRow; row <= toRow; row++) {
            for (int column = fromColumn; column <= toColumn; column++) {
                sink.take(row * columns + column, box);
            }
        }
    }

    private int column(double x) {
        return (int) Math.max(0, Math.min(columns - 1.0, Math.floor((x - west) / cell)));
    }

    private int row(double y) {
        return (int) Math.max(0, Math.min(rows - 1.0, Math.floor((y - south) / cell)));
    }

    /** Row by row, the columns that a line passes through within a distance; some boxes come more than once. */
    void near(double x1, double y1, double x2, double y2, double meters, IntConsumer sink) {
        for (int box : large) {
            sink.accept(box);
        }
        if (boxes.length == 0) {
            return;
        }
        int lastRow = row(Math.max(y1, y2) + meters);
        for (int row = row(Math.min(y1, y2) - meters); row <= lastRow; row++) {
            double from = 0;
            double to = 1;
            if (Math.abs(y2 - y1) > cell) {
                double a = (south + row * cell - meters - y1) / (y2 - y1);
                double b = (south + (row + 1) * cell + meters - y1) / (y2 - y1);
                // the outermost rows hold what lies beyond the grid too
                from = row == 0 || row == rows - 1 ? 0 : Math.max(0, Math.min(a, b));
                to = row == 0 || row == rows - 1 ? 1 : Math.min(1, Math.max(a, b));
            }
            double xa = x1 + from * (x2 - x1);
            double xb = x1 + to * (x2 - x1);
            int lastColumn = column(Math.max(xa, xb) + meters);
            for (int column = column(Math.min(xa, xb) - meters); column <= lastColumn; column++) {
                int at = row * columns + column;
                for (int i = first[at]; i < first[at + 1]; i++) {
                    sink.accept(boxes[i]);
                }
            }
        }
    }
}
