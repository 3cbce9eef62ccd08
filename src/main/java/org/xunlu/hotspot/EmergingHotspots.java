package org.xunlu.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gi* of every unit in every step of time, and what becomes of it: emerging hot spots.
 *
 * @param z Gi* by step and unit
 * @param q the share of false ones to expect among all cells as sure as this, by step and unit
 * @param units by unit
 */
@SuppressWarnings("ArrayRecordComponent") // 5,000 units by 52 steps are handed over, not compared
public record EmergingHotspots(double[][] z, double[][] q, List<Unit> units) {
    public EmergingHotspots {
        units = List.copyOf(units);
    }

    /**
     * One unit's history.
     *
     * @param hot steps in which it was hot
     * @param cold steps in which it was cold
     * @param trend of its z-scores
     * @param asHot its category as a hot spot
     * @param asCold its category as a cold spot
     */
    public record Unit(int hot, int cold, MannKendall trend, Emergence asHot, Emergence asCold) {}

    /** Against what a cell is compared. */
    public enum Window {
        /** All units in the same step. */
        STEP,
        /** All units in all steps, a cell's surroundings reaching so many steps back: ArcGIS's way. */
        CUBE
    }

    /**
     * Of a cube of values.
     *
     * @param values by step and unit
     * @param withSelf neighbours in space, each unit among its own
     * @param stepsBack with {@link Window#CUBE}, how many earlier steps count as near
     * @param level for hot and cold (after the false discovery rate over all cells) and for the trend
     */
    public static EmergingHotspots of(double[][] values, Weights withSelf, Window window, int stepsBack, double level) {
        double[][] z = window == Window.STEP ? byStep(values, withSelf) : cube(values, withSelf, stepsBack);
        int steps = values.length;
        int n = withSelf.size();
        double[] p = new double[steps * n];
        for (int i = 0; i < p.length; i++) {
            p[i] = Normal.twoSided(z[i / n][i % n]);
        }
        FalseDiscovery discovery = FalseDiscovery.of(p, level);
        double[][] q = new double[steps][];
        Arrays.setAll(q, t -> Arrays.copyOfRange(discovery.q(), t * n, (t + 1) * n));
        List<Unit> units = new ArrayList<>();
        for (int unit = 0; unit < n; unit++) {
            units.add(history(z, q, unit, level));
        }
        return new EmergingHotspots(z, q, units);
    }

    private static Unit history(double[][] z, double[][] q, int unit, double level) {
        int steps = z.length;
        boolean[] hot = new boolean[steps];
        boolean[] cold = new boolean[steps];
        double[] series = new double[steps];
        int hots = 0;
        int colds = 0;
        for (int t = 0; t < steps; t++) {
            series[t] = z[t][unit];
            hot[t] = q[t][unit] <= level && z[t][unit] > 0;
            cold[t] = q[t][unit] <= level && z[t][unit] < 0;
            hots += hot[t] ? 1 : 0;
            colds += cold[t] ? 1 : 0;
        }
        MannKendall trend = MannKendall.of(series);
        int direction = trend.direction(level);
        return new Unit(hots, colds, trend, Emergence.of(hot, cold, direction), Emergence.of(cold, hot, -direction));
    }

    private static double[][] byStep(double[][] values, Weights withSelf) {
        double[][] z = new double[values.length][];
        Arrays.setAll(z, t -> GetisOrd.giStar(values[t], withSelf, GetisOrd.Moments.GETIS_ORD_1992)
                .z());
        return z;
    }

    private static double[][] cube(double[][] values, Weights withSelf, int stepsBack) {
        int n = withSelf.size();
        int steps = values.length;
        int[][] rows = new int[steps * n][];
        double[][] weights = new double[steps * n][];
        double[] flat = new double[steps * n];
        for (int t = 0; t < steps; t++) {
            System.arraycopy(values[t], 0, flat, t * n, n);
            for (int unit = 0; unit < n; unit++) {
                int degree = withSelf.degree(unit);
                int back = Math.min(stepsBack, t);
                int[] row = new int[degree * (back + 1)];
                double[] weight = new double[row.length];
                for (int k = 0; k < row.length; k++) {
                    row[k] = (t - k / degree) * n + withSelf.neighbour(unit, k % degree);
                    weight[k] = withSelf.weight(unit, k % degree);
                }
                rows[t * n + unit] = row;
                weights[t * n + unit] = weight;
            }
        }
        double[] z = GetisOrd.giStar(flat, Weights.of(rows, weights), GetisOrd.Moments.GETIS_ORD_1992)
                .z();
        double[][] byStep = new double[steps][];
        Arrays.setAll(byStep, t -> Arrays.copyOfRange(z, t * n, (t + 1) * n));
        return byStep;
    }
}
