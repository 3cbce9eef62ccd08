package org.xunlu.hotspot;

import java.util.Arrays;

/**
 * Which units are neighbours of which, and how much: a sparse matrix, row by row. Immutable. A row may be empty (an
 * island), need not be matched by the other direction, and holds the unit itself only where that was asked for.
 */
public final class Weights {
    private final int[] start;
    private final int[] neighbour;
    private final double[] weight;

    private Weights(int[] start, int[] neighbour, double[] weight) {
        this.start = start;
        this.neighbour = neighbour;
        this.weight = weight;
    }

    /** Neighbours that all weigh 1: one row of unit numbers for each unit. */
    public static Weights binary(int[][] neighbours) {
        double[][] ones = new double[neighbours.length][];
        for (int i = 0; i < ones.length; i++) {
            ones[i] = new double[neighbours[i].length];
            Arrays.fill(ones[i], 1);
        }
        return of(neighbours, ones);
    }

    /**
     * Neighbours with weights.
     *
     * @throws IllegalArgumentException where a number is no unit, or a row names one twice
     */
    public static Weights of(int[][] neighbours, double[][] weights) {
        int n = neighbours.length;
        int[] start = new int[n + 1];
        for (int i = 0; i < n; i++) {
            start[i + 1] = start[i] + neighbours[i].length;
        }
        int[] neighbour = new int[start[n]];
        double[] weight = new double[start[n]];
        int[] seenBy = new int[n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < neighbours[i].length; k++) {
                int j = neighbours[i][k];
                if (j < 0 || j >= n || seenBy[j] == i + 1) {
                    throw new IllegalArgumentException(
                            "unit " + i + " names " + j + ", which is no unit or named twice");
                }
                seenBy[j] = i + 1;
                neighbour[start[i] + k] = j;
                weight[start[i] + k] = weights[i][k];
            }
        }
        return new Weights(start, neighbour, weight);
    }

    /** How many units there are. */
    public int size() {
        return start.length - 1;
    }

    /** How many neighbours a unit has, itself included where it is one. */
    public int degree(int unit) {
        return start[unit + 1] - start[unit];
    }

    /** A unit's neighbour by its place in the row. */
    public int neighbour(int unit, int place) {
        return neighbour[start[unit] + place];
    }

    /** The weight at a place of a unit's row. */
    public double weight(int unit, int place) {
        return weight[start[unit] + place];
    }

    /** What a unit weighs to itself; 0 where it is not its own neighbour. */
    public double self(int unit) {
        for (int at = start[unit]; at < start[unit + 1]; at++) {
            if (neighbour[at] == unit) {
                return weight[at];
            }
        }
        return 0;
    }

    /** Sum of a row. */
    public double sum(int unit) {
        double sum = 0;
        for (int at = start[unit]; at < start[unit + 1]; at++) {
            sum += weight[at];
        }
        return sum;
    }

    /** Sum of the squares of a row. */
    public double sumOfSquares(int unit) {
        double sum = 0;
        for (int at = start[unit]; at < start[unit + 1]; at++) {
            sum += weight[at] * weight[at];
        }
        return sum;
    }

    /** The weighted sum of the neighbours' values. */
    public double lag(double[] values, int unit) {
        double sum = 0;
        for (int at = start[unit]; at < start[unit + 1]; at++) {
            sum += weight[at] * values[neighbour[at]];
        }
        return sum;
    }

    /** Without the units themselves. */
    public Weights withoutSelf() {
        return changed(false);
    }

    /**
     * With each unit among its own neighbours. One that is not yet weighs as much as the heaviest of its row, 1 in an
     * empty row; so binary weights stay binary, and row-standardised ones give each unit 1/(k + 1) when standardised
     * again.
     */
    public Weights withSelf() {
        return changed(true);
    }

    private Weights changed(boolean self) {
        int n = size();
        int[][] rows = new int[n][];
        double[][] values = new double[n][];
        for (int i = 0; i < n; i++) {
            int degree = degree(i);
            int[] row = new int[degree + 1];
            double[] value = new double[degree + 1];
            double heaviest = degree == 0 ? 1 : 0;
            int kept = 0;
            boolean found = false;
            for (int at = start[i]; at < start[i + 1]; at++) {
                heaviest = Math.max(heaviest, weight[at]);
                found |= neighbour[at] == i;
                if (self || neighbour[at] != i) {
                    row[kept] = neighbour[at];
                    value[kept++] = weight[at];
                }
            }
            if (self && !found) {
                row[kept] = i;
                value[kept++] = heaviest;
            }
            rows[i] = Arrays.copyOf(row, kept);
            values[i] = Arrays.copyOf(value, kept);
        }
        return of(rows, values);
    }

    /** Each row divided by its sum; rows that sum to 0 stay. */
    public Weights rowStandardised() {
        double[] divided = weight.clone();
        for (int i = 0; i < size(); i++) {
            double sum = sum(i);
            for (int at = start[i]; at < start[i + 1] && sum != 0; at++) {
                divided[at] /= sum;
            }
        }
        return new Weights(start, neighbour, divided);
    }

    /** Whether all weights of a row are the same, so that it is binary, perhaps standardised. */
    public boolean isEven(int unit) {
        for (int at = start[unit]; at < start[unit + 1]; at++) {
            if (Math.abs(weight[at] - weight[start[unit]]) > 1e-12 * Math.abs(weight[start[unit]])) {
                return false;
            }
        }
        return true;
    }

    /** Sum of all weights (S0). */
    public double total() {
        double sum = 0;
        for (double each : weight) {
            sum += each;
        }
        return sum;
    }

    /** Half the sum of (w_ij + w_ji)² over all pairs (S1). */
    public double pairSquares() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            for (int at = start[i]; at < start[i + 1]; at++) {
                double back = weightOf(neighbour[at], i);
                // a pair known to both rows is met twice, one known to one row once
                sum += back == 0 ? weight[at] * weight[at] : square(weight[at] + back) / 2;
            }
        }
        return sum;
    }

    /** Sum over units of (row sum + column sum)² (S2). */
    public double marginSquares() {
        double[] margin = new double[size()];
        for (int i = 0; i < size(); i++) {
            for (int at = start[i]; at < start[i + 1]; at++) {
                margin[i] += weight[at];
                margin[neighbour[at]] += weight[at];
            }
        }
        return Arrays.stream(margin).map(Weights::square).sum();
    }

    private double weightOf(int unit, int other) {
        for (int at = start[unit]; at < start[unit + 1]; at++) {
            if (neighbour[at] == other) {
                return weight[at];
            }
        }
        return 0;
    }

    private static double square(double value) {
        return value * value;
    }
}
