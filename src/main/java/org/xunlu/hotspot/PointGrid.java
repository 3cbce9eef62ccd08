package org.xunlu.hotspot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Points in a plane, found by distance through a grid of cells. */
public final class PointGrid {
    private final double[] x;
    private final double[] y;
    private final double cell;
    private final double west;
    private final double south;
    private final int columns;
    private final int rows;
    private final int[] first;
    private final int[] byCell;

    /**
     * Points by their coordinates, metres.
     *
     * @param cellMeters about the distance that will be asked for; widened where that would make too many cells
     */
    public PointGrid(double[] x, double[] y, double cellMeters) {
        this.x = x.clone();
        this.y = y.clone();
        int n = x.length;
        west = Arrays.stream(x).min().orElse(0);
        south = Arrays.stream(y).min().orElse(0);
        double width = Arrays.stream(x).max().orElse(0) - west;
        double height = Arrays.stream(y).max().orElse(0) - south;
        double least = Math.max(Math.sqrt(width * height / (4.0 * n + 4)), Math.max(width, height) / (4.0 * n + 4));
        cell = Math.max(Math.max(cellMeters, least), 1e-9);
        columns = (int) (width / cell) + 1;
        rows = (int) (height / cell) + 1;
        first = new int[columns * rows + 1];
        for (int i = 0; i < n; i++) {
            first[cellOf(i) + 1]++;
        }
        for (int c = 0; c < columns * rows; c++) {
            first[c + 1] += first[c];
        }
        byCell = new int[n];
        int[] next = first.clone();
        for (int i = 0; i < n; i++) {
            byCell[next[cellOf(i)]++] = i;
        }
    }

    private int cellOf(int point) {
        return row(y[point]) * columns + column(x[point]);
    }

    private int column(double at) {
        return (int) Math.max(0, Math.min(columns - 1L, (long) ((at - west) / cell)));
    }

    private int row(double at) {
        return (int) Math.max(0, Math.min(rows - 1L, (long) ((at - south) / cell)));
    }

    /** Other points within a distance of one, by number; the distance itself is within. */
    public int[] within(int point, double meters) {
        return IntStream.rangeClosed(row(y[point] - meters), row(y[point] + meters))
                .flatMap(row -> {
                    int left = row * columns + column(x[point] - meters);
                    int right = row * columns + column(x[point] + meters);
                    return Arrays.stream(byCell, first[left], first[right + 1]);
                })
                .filter(other -> other != point && distance(point, other) <= meters)
                .sorted()
                .toArray();
    }

    /** The nearest other points, nearest first; of equally far ones those with the smaller number. */
    public int[] nearest(int point, int count) {
        int wanted = Math.min(count, x.length - 1);
        double reach = cell;
        int[] found = within(point, reach);
        while (found.length < wanted) {
            reach *= 2;
            found = within(point, reach);
        }
        return byDistance(point, found).limit(wanted).toArray();
    }

    /** All points from one, itself first, by distance; of equally far ones those with the smaller number. */
    public int[] allFrom(int point) {
        int[] all = IntStream.range(0, x.length).toArray();
        return byDistance(point, all).toArray();
    }

    private IntStream byDistance(int point, int[] others) {
        return Arrays.stream(others)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer other) -> distance(point, other))
                        .thenComparing(other -> other != point)
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue);
    }

    /** Straight distance of two points. */
    public double distance(int one, int other) {
        return Math.hypot(x[one] - x[other], y[one] - y[other]);
    }

    /** Neighbours are all others within a distance. */
    public Weights band(double meters) {
        int[][] rowsOf = new int[x.length][];
        Arrays.setAll(rowsOf, i -> within(i, meters));
        return Weights.binary(rowsOf);
    }

    /** Neighbours are the so many nearest others. */
    public Weights nearest(int count) {
        int[][] rowsOf = new int[x.length][];
        Arrays.setAll(rowsOf, i -> nearest(i, count));
        return Weights.binary(rowsOf);
    }
}
