package org.xunlu.siting.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.xunlu.network.Cost;

/** The best ways from one node of the truck network to all others (Dijkstra 1959). */
public final class TruckTree {
    private final TruckNetwork network;
    private final int origin;
    private final double[] cost;
    private final int[] via;

    private TruckTree(TruckNetwork network, int origin) {
        this.network = network;
        this.origin = origin;
        cost = new double[network.nodeCount()];
        via = new int[network.nodeCount()];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.fill(via, -1);
    }

    private record Reached(int node, double cost) {}

    /**
     * Grows the tree.
     *
     * @param closed numbers of links that may not be used
     */
    public static TruckTree from(TruckNetwork network, int origin, Cost by, BitSet closed) {
        TruckTree tree = new TruckTree(network, origin);
        PriorityQueue<Reached> queue = new PriorityQueue<>((one, other) -> Double.compare(one.cost(), other.cost()));
        tree.cost[origin] = 0;
        queue.add(new Reached(origin, 0));
        while (!queue.isEmpty()) {
            Reached next = queue.poll();
            if (next.cost() > tree.cost[next.node()]) {
                continue;
            }
            for (int number : network.around(next.node())) {
                TruckLink link = network.link(number);
                if (closed.get(number) || !link.leaves(next.node())) {
                    continue;
                }
                int there = link.other(next.node());
                double cost = next.cost() + (by == Cost.METERS ? link.meters() : link.seconds());
                if (cost < tree.cost[there]) {
                    tree.cost[there] = cost;
                    tree.via[there] = number;
                    queue.add(new Reached(there, cost));
                }
            }
        }
        return tree;
    }

    /** What it costs to reach a node, metres or seconds; infinite where it cannot be reached. */
    public double costTo(int node) {
        return cost[node];
    }

    /** Whether a node can be reached. */
    public boolean reaches(int node) {
        return cost[node] < Double.POSITIVE_INFINITY;
    }

    /** The links to a node in order; empty where it cannot be reached, and for the origin. */
    public List<Integer> wayTo(int node) {
        List<Integer> way = new ArrayList<>();
        int at = node;
        while (at != origin && via[at] >= 0) {
            way.add(via[at]);
            at = network.link(via[at]).other(at);
        }
        Collections.reverse(way);
        return way;
    }
}
