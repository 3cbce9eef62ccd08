package org.xunlu.track.matching;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.network.RoadNetwork;

/** The layers of a stretch that is being followed (Viterbi 1967). */
final class Lattice {
    /** A single step worse than this is no drive but a break. */
    private static final double BREAKING = 45;

    private final RoadNetwork network;
    private final Moves moves;
    private final List<Layer> layers = new ArrayList<>();

    Lattice(RoadNetwork network, Moves moves) {
        this.network = network;
        this.moves = moves;
    }

    boolean isEmpty() {
        return layers.isEmpty();
    }

    int size() {
        return layers.size();
    }

    Layer layer(int index) {
        return layers.get(index);
    }

    Layer last() {
        return layers.get(layers.size() - 1);
    }

    Moves moves() {
        return moves;
    }

    /** Adds a fix; false, and nothing is added, where no state can be reached from those before. */
    boolean add(TrackPoint point, List<State> states, double noise) {
        Coordinate place = network.projection().toMeters(point.position());
        if (layers.isEmpty()) {
            layers.add(Layer.first(point, place, states, moves.step(0, 0, noise)));
            return true;
        }
        Layer before = last();
        double seconds = (point.time().toEpochMilli() - before.until().toEpochMilli()) / 1000.0;
        Moves.Step step = moves.step(before.place.distance(place), seconds, noise);
        Layer layer = Layer.after(before, point, place, states, step, moves);
        if (layer.least() > before.least() + BREAKING) {
            return false;
        }
        layers.add(layer);
        return true;
    }

    /** The best state of each layer, given the last. */
    int[] bestPath() {
        int[] path = new int[layers.size()];
        if (path.length == 0) {
            return path;
        }
        path[path.length - 1] = last().bestState();
        for (int k = path.length - 1; k > 0; k--) {
            path[k - 1] = layers.get(k).from[path[k]];
        }
        return path;
    }

    /**
     * How certain each layer of a path is: how much worse the best path through another place would be, as 1/(1+e⁻ˣ)
     * scaled to 0 to 1.
     */
    double[] confidence(int[] path) {
        double[] confidence = new double[path.length];
        double[] ahead = new double[path.length == 0 ? 0 : last().states.size()];
        for (int k = path.length - 1; k >= 0; k--) {
            Layer layer = layers.get(k);
            double whole = layer.best[path[k]] + ahead[path[k]];
            double other = Double.POSITIVE_INFINITY;
            for (int j = 0; j < layer.states.size(); j++) {
                if (!samePlace(layer.states.get(path[k]), layer.states.get(j), layer.step.noise())) {
                    other = Math.min(other, layer.best[j] + ahead[j]);
                }
            }
            confidence[k] = Math.max(0, Math.tanh((other - whole) / 2));
            ahead = k == 0
                    ? ahead
                    : before(layer, ahead, layers.get(k - 1).states.size());
        }
        return confidence;
    }

    /** Cost from each state of the layer before to the end. */
    private static double[] before(Layer layer, double[] ahead, int states) {
        double[] costs = new double[states];
        for (int i = 0; i < states; i++) {
            costs[i] = Double.POSITIVE_INFINITY;
            for (int j = 0; j < ahead.length; j++) {
                costs[i] = Math.min(
                        costs[i], layer.moves[i][j] + layer.states.get(j).cost() + ahead[j]);
            }
        }
        return costs;
    }

    /** On one segment, or both where two segments meet. */
    private boolean samePlace(State a, State b, double noise) {
        if (a.segment() == b.segment()) {
            return true;
        }
        double near = 1.5 * noise + 5;
        return meet(a, b, true, true, near)
                || meet(a, b, true, false, near)
                || meet(a, b, false, true, near)
                || meet(a, b, false, false, near);
    }

    private boolean meet(State a, State b, boolean aEnd, boolean bEnd, double near) {
        int nodeA = aEnd ? network.endNode(a.segment()) : network.startNode(a.segment());
        int nodeB = bEnd ? network.endNode(b.segment()) : network.startNode(b.segment());
        return nodeA == nodeB && toEnd(a, aEnd) < near && toEnd(b, bEnd) < near;
    }

    private double toEnd(State state, boolean end) {
        return end == state.forward() ? network.lengthMeters(state.segment()) - state.offset() : state.offset();
    }

    /** Forgets all before this layer and every path that does not go through this state of it. */
    void commit(int index, int state) {
        layers.subList(0, index).clear();
        boolean[] alive = new boolean[layers.get(0).states.size()];
        alive[state] = true;
        kill(layers.get(0), alive);
        for (int k = 1; k < layers.size(); k++) {
            Layer layer = layers.get(k);
            boolean[] next = new boolean[layer.states.size()];
            for (int j = 0; j < next.length; j++) {
                next[j] = layer.from[j] >= 0 && alive[layer.from[j]];
            }
            kill(layer, next);
            alive = next;
        }
    }

    private static void kill(Layer layer, boolean[] alive) {
        for (int j = 0; j < alive.length; j++) {
            if (!alive[j]) {
                layer.best[j] = Double.POSITIVE_INFINITY;
            }
        }
    }
}
