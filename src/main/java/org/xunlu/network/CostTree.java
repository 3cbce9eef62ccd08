package org.xunlu.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The best ways from one place to all nodes within some cost. Immutable; holds only what was reached. */
public final class CostTree {
    static final int ORIGIN = Integer.MIN_VALUE;

    private final RoadNetwork network;
    private final int[] nodes;
    private final double[] costs;
    private final int[] vias;
    private final @Nullable Snap origin;
    private final double[] arcCosts;

    private CostTree(
            RoadNetwork network, int[] nodes, double[] costs, int[] vias, @Nullable Snap origin, double[] arcCosts) {
        this.network = network;
        this.nodes = nodes;
        this.costs = costs;
        this.vias = vias;
        this.origin = origin;
        this.arcCosts = arcCosts;
    }

    static CostTree of(RoadNetwork network, Search search, int[] settled, @Nullable Snap origin, double[] arcCosts) {
        Arrays.sort(settled);
        double[] costs = new double[settled.length];
        int[] vias = new int[settled.length];
        for (int i = 0; i < settled.length; i++) {
            costs[i] = search.cost(settled[i]);
            vias[i] = search.via(settled[i]);
        }
        return new CostTree(network, settled, costs, vias, origin, arcCosts);
    }

    /** Nodes within the bound, ascending. */
    public int[] nodes() {
        return nodes.clone();
    }

    /** What it costs to reach a node; infinite beyond the bound. */
    public double costTo(int node) {
        int found = Arrays.binarySearch(nodes, node);
        return found < 0 ? Double.POSITIVE_INFINITY : costs[found];
    }

    /** What it costs to reach a place on a segment; infinite beyond the bound. */
    public double costTo(Snap to) {
        Direction direction = network.segment(to.segment()).direction();
        double whole = arcCosts[to.segment()];
        double best = directCost(to);
        if (direction.allows(true)) {
            best = Math.min(best, costTo(network.startNode(to.segment())) + to.fraction() * whole);
        }
        if (direction.allows(false)) {
            best = Math.min(best, costTo(network.endNode(to.segment())) + (1 - to.fraction()) * whole);
        }
        return best;
    }

    private double directCost(Snap to) {
        if (origin == null || origin.segment() != to.segment()) {
            return Double.POSITIVE_INFINITY;
        }
        double share = to.fraction() - origin.fraction();
        boolean allowed = network.segment(to.segment()).direction().allows(share >= 0) || share == 0;
        return allowed ? Math.abs(share) * arcCosts[to.segment()] : Double.POSITIVE_INFINITY;
    }

    /** The way to a node, or empty where it is beyond the bound. */
    public Optional<NetworkPath> pathTo(int node) {
        if (Arrays.binarySearch(nodes, node) < 0) {
            return Optional.empty();
        }
        List<Traversal> backwards = new ArrayList<>();
        addBackwards(backwards, network.topology(), node, n -> vias[Arrays.binarySearch(nodes, n)], origin);
        Collections.reverse(backwards);
        return Optional.of(network.measured(backwards));
    }

    /** Walks back from a node to the origin, adding each traversal; the origin's own part comes last. */
    static void addBackwards(
            List<Traversal> backwards, Topology topology, int end, IntUnaryOperator via, @Nullable Snap origin) {
        int node = end;
        int arc = via.applyAsInt(node);
        while (arc >= 0) {
            boolean forward = (arc & 1) == 0;
            backwards.add(new Traversal(arc >> 1, forward, forward ? 0 : 1, forward ? 1 : 0));
            node = topology.tail(arc);
            arc = via.applyAsInt(node);
        }
        if (arc != ORIGIN && origin != null) {
            boolean forward = (~arc & 1) == 0;
            Traversal first = new Traversal(origin.segment(), forward, origin.fraction(), forward ? 1 : 0);
            if (first.share() > 0 || backwards.isEmpty()) {
                backwards.add(first);
            }
        }
    }
}
