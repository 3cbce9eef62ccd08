package org.xunlu.track.matching;

import java.time.Instant;
import java.util.Arrays;

/** One fix with its possible places, and the best way to each of them from the layer before. */
final class Layer {
    /** So much worse than the best that it will not come back. */
    private static final double HOPELESS = 25;

    final Instant time;
    final double x;
    final double y;
    final Places places;
    final Step step;
    final double[] best;
    final int[] from;
    /** Costs of moving here, from each place before (rows) to each place here; empty in the first layer. */
    final float[] moves;

    /** Until when the vehicle was seen to stand here. */
    private Instant until;

    private Layer(Instant time, double x, double y, Places places, Step step, int before) {
        this.time = time;
        this.x = x;
        this.y = y;
        this.places = places;
        this.step = step;
        this.from = new int[places.count];
        this.best = new double[places.count];
        this.moves = new float[before * places.count];
        this.until = time;
        Arrays.fill(from, -1);
    }

    Instant until() {
        return until;
    }

    /** The vehicle is still about here. */
    void stillAt(Instant later) {
        until = later;
    }

    static Layer first(Instant time, double x, double y, Places places, Step standing) {
        Layer layer = new Layer(time, x, y, places, standing, 0);
        System.arraycopy(places.cost, 0, layer.best, 0, places.count);
        return layer;
    }

    static Layer after(Layer before, Instant time, double x, double y, Places places, Step step, Moves moves) {
        int n = before.places.count;
        int m = places.count;
        Layer layer = new Layer(time, x, y, places, step, n);
        Arrays.fill(layer.best, Double.POSITIVE_INFINITY);
        double hopeless = before.least() + HOPELESS;
        for (int i = 0; i < n; i++) {
            int row = i * m;
            if (before.best[i] > hopeless) {
                Arrays.fill(layer.moves, row, row + m, Float.POSITIVE_INFINITY);
                continue;
            }
            moves.costs(before.places, i, places, step, layer.moves, row);
            for (int j = 0; j < m; j++) {
                double total = before.best[i] + layer.moves[row + j] + places.cost[j];
                if (total < layer.best[j]) {
                    layer.best[j] = total;
                    layer.from[j] = i;
                }
            }
        }
        return layer;
    }

    /** Cost of the best place; infinite where none can be reached. */
    double least() {
        double least = Double.POSITIVE_INFINITY;
        for (double each : best) {
            least = Math.min(least, each);
        }
        return least;
    }

    int bestPlace() {
        int found = 0;
        for (int j = 1; j < best.length; j++) {
            if (best[j] < best[found]) {
                found = j;
            }
        }
        return found;
    }
}
