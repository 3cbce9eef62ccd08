package org.xunlu.track.matching;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** One fix with its possible states, and the best way to each of them from the layer before. */
final class Layer {
    final TrackPoint point;
    final Coordinate place;
    final List<State> states;
    final double[] best;
    final int[] from;
    /** Costs of moving here, by state before and state here; empty in the first layer. */
    final float[][] moves;

    final Moves.Step step;

    /** Until when the vehicle was seen to stand here. */
    private Instant until;

    private Layer(
            TrackPoint point, Coordinate place, List<State> states, float[][] moves, Moves.Step step, int[] from) {
        this.point = point;
        this.place = place;
        this.states = states;
        this.moves = moves;
        this.step = step;
        this.from = from;
        this.best = new double[states.size()];
        this.until = point.time();
    }

    Instant until() {
        return until;
    }

    /** The vehicle is still about here. */
    void stillAt(Instant time) {
        until = time;
    }

    static Layer first(TrackPoint point, Coordinate place, List<State> states, Moves.Step standing) {
        int[] from = new int[states.size()];
        Arrays.fill(from, -1);
        Layer layer = new Layer(point, place, states, new float[0][], standing, from);
        for (int j = 0; j < states.size(); j++) {
            layer.best[j] = states.get(j).cost();
        }
        return layer;
    }

    static Layer after(
            Layer before, TrackPoint point, Coordinate place, List<State> states, Moves.Step step, Moves moves) {
        int n = before.states.size();
        int m = states.size();
        float[][] costs = new float[n][m];
        int[] from = new int[m];
        Arrays.fill(from, -1);
        Layer layer = new Layer(point, place, states, costs, step, from);
        Arrays.fill(layer.best, Double.POSITIVE_INFINITY);
        double hopeless = before.least() + HOPELESS;
        for (int i = 0; i < n; i++) {
            if (before.best[i] > hopeless) {
                Arrays.fill(costs[i], Float.POSITIVE_INFINITY);
                continue;
            }
            moves.costs(before.states.get(i), states, step, costs[i]);
            for (int j = 0; j < m; j++) {
                double total = before.best[i] + costs[i][j] + states.get(j).cost();
                if (total < layer.best[j]) {
                    layer.best[j] = total;
                    from[j] = i;
                }
            }
        }
        return layer;
    }

    /** So much worse than the best that it will not come back. */
    private static final double HOPELESS = 40;

    /** Cost of the best state; infinite where none can be reached. */
    double least() {
        double least = Double.POSITIVE_INFINITY;
        for (double each : best) {
            least = Math.min(least, each);
        }
        return least;
    }

    int bestState() {
        int found = 0;
        for (int j = 1; j < best.length; j++) {
            if (best[j] < best[found]) {
                found = j;
            }
        }
        return found;
    }
}
