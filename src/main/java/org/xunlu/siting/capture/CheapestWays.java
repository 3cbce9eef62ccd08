package org.xunlu.siting.capture;

import java.util.Arrays;
import java.util.BitSet;

/** Dijkstra's cheapest ways from or to a node (1959), some arcs closed. */
final class CheapestWays {
    private final RoadGraph graph;
    private final KeyHeap heap = new KeyHeap();

    CheapestWays(RoadGraph graph) {
        this.graph = graph;
    }

    /**
     * What a search found.
     *
     * @param costs by node, infinite where no way leads
     * @param arcs by node: the last arc of its way, or the first where ways lead to the start; −1 where there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    record Tree(double[] costs, int[] arcs) {}

    /** Ways from the node. */
    Tree from(int start, BitSet closed) {
        return search(start, closed, true);
    }

    /** Ways to the node. */
    Tree to(int end, BitSet closed) {
        return search(end, closed, false);
    }

    private Tree search(int start, BitSet closed, boolean forward) {
        double[] costs = new double[graph.nodeCount()];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        int[] arcs = new int[costs.length];
        Arrays.fill(arcs, -1);
        costs[start] = 0;
        heap.clear();
        heap.add(start, 0, 0);
        while (!heap.isEmpty()) {
            double cost = heap.firstKey();
            int node = heap.poll();
            if (cost > costs[node]) {
                continue;
            }
            for (int arc : forward ? graph.out(node) : graph.in(node)) {
                int next = forward ? graph.to(arc) : graph.from(arc);
                double reached = cost + graph.cost(arc);
                if (reached < costs[next] && !closed.get(arc)) {
                    costs[next] = reached;
                    arcs[next] = arc;
                    heap.add(next, reached, 0);
                }
            }
        }
        return new Tree(costs, arcs);
    }
}
