package org.xunlu.track.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    /** Adds a fix; false, and nothing is added, where no place can be reached from those before. */
    boolean add(Instant time, double x, double y, Places places, double noise) {
        return add(time, x, y, places, noise, 0);
    }

    /** The same, where the vehicle may have had so many seconds more than the clock says. */
    boolean add(Instant time, double x, double y, Places places, double noise, double lateSeconds) {
        if (layers.isEmpty()) {
            layers.add(Layer.first(time, x, y, places, moves.step(0, 0, noise)));
            return true;
        }
        Layer before = last();
        double seconds = (time.toEpochMilli() - before.until().toEpochMilli()) / 1000.0 + lateSeconds;
        Step step = moves.step(Math.hypot(x - before.x, y - before.y), seconds, noise);
        Layer layer = Layer.after(before, time, x, y, places, step, moves);
        if (layer.least() > before.least() + BREAKING + FarMoves.allowance(step)) {
            return false;
        }
        layers.add(layer);
        return true;
    }

    /** Takes the last fix out again, which must not be the only one. */
    Layer removeLast() {
        return layers.remove(layers.size() - 1);
    }

    /** Puts back what was taken out. */
    void restore(Layer layer) {
        layers.add(layer);
    }

    /** The best place of each layer, given the last. */
    int[] bestPath() {
        int[] path = new int[layers.size()];
        if (path.length == 0) {
            return path;
        }
        path[path.length - 1] = last().bestPlace();
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
        double[] ahead = new double[path.length == 0 ? 0 : last().places.count];
        for (int k = path.length - 1; k >= 0; k--) {
            Layer layer = layers.get(k);
            double whole = layer.best[path[k]] + ahead[path[k]];
            double other = Double.POSITIVE_INFINITY;
            for (int j = 0; j < layer.places.count; j++) {
                double through = layer.best[j] + ahead[j];
                if (through < other && !samePlace(layer.places, path[k], j, layer.step.noise())) {
                    other = through;
                }
            }
            confidence[k] = Math.max(0, Math.tanh((other - whole) / 2));
            ahead = k == 0 ? ahead : before(layer, ahead, layers.get(k - 1).places.count);
        }
        return confidence;
    }

    /** Cost from each place of the layer before to the end. */
    private static double[] before(Layer layer, double[] ahead, int before) {
        double[] costs = new double[before];
        int here = ahead.length;
        for (int i = 0; i < before; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < here; j++) {
                least = Math.min(least, layer.moves[i * here + j] + layer.places.cost[j] + ahead[j]);
            }
            costs[i] = least;
        }
        return costs;
    }

    /** On one segment, or both where two segments meet. */
    private boolean samePlace(Places places, int a, int b, double noise) {
        if (places.arc[a] >> 1 == places.arc[b] >> 1) {
            return true;
        }
        double near = 1.5 * noise + 5;
        return meet(places, a, b, true, true, near)
                || meet(places, a, b, true, false, near)
                || meet(places, a, b, false, true, near)
                || meet(places, a, b, false, false, near);
    }

    private boolean meet(Places places, int a, int b, boolean aEnd, boolean bEnd, double near) {
        int segmentA = places.arc[a] >> 1;
        int segmentB = places.arc[b] >> 1;
        int nodeA = aEnd ? network.endNode(segmentA) : network.startNode(segmentA);
        int nodeB = bEnd ? network.endNode(segmentB) : network.startNode(segmentB);
        return nodeA == nodeB && toEnd(places, a, aEnd) < near && toEnd(places, b, bEnd) < near;
    }

    private double toEnd(Places places, int place, boolean end) {
        boolean forward = (places.arc[place] & 1) == 0;
        return end == forward
                ? network.lengthMeters(places.arc[place] >> 1) - places.offset[place]
                : places.offset[place];
    }

    /** Forgets all before this layer and every path that does not go through this place of it. */
    void commit(int index, int place) {
        layers.subList(0, index).clear();
        boolean[] alive = new boolean[layers.get(0).places.count];
        alive[place] = true;
        kill(layers.get(0), alive);
        for (int k = 1; k < layers.size(); k++) {
            Layer layer = layers.get(k);
            boolean[] next = new boolean[layer.places.count];
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
