package org.xunlu.patrol.planning.arc;

import java.util.Arrays;

/** Cheapest costs between nodes of a graph, every link passable (Dijkstra from each). Reusable; one thread. */
public final class ArcWays {
    private final int nodes;
    private final int[] start;
    private final int[] head;
    private final int[] cost;

    /** The ways of a graph. */
    public ArcWays(ArcGraph graph) {
        nodes = graph.nodes();
        start = new int[nodes + 1];
        for (ArcGraph.Link link : graph.links()) {
            start[link.from() + 1] += link.costAlong() < ArcGraph.NO_WAY ? 1 : 0;
            start[link.to() + 1] += link.costAgainst() < ArcGraph.NO_WAY ? 1 : 0;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        head = new int[start[nodes]];
        cost = new int[start[nodes]];
        int[] next = start.clone();
        for (ArcGraph.Link link : graph.links()) {
            if (link.costAlong() < ArcGraph.NO_WAY) {
                head[next[link.from()]] = link.to();
                cost[next[link.from()]++] = link.costAlong();
            }
            if (link.costAgainst() < ArcGraph.NO_WAY) {
                head[next[link.to()]] = link.from();
                cost[next[link.to()]++] = link.costAgainst();
            }
        }
    }

    /** Costs from a node to all nodes; {@link ArcGraph#NO_WAY} where none leads. */
    public int[] from(int node) {
        int[] costs = new int[nodes];
        Arrays.fill(costs, ArcGraph.NO_WAY);
        costs[node] = 0;
        CostHeap heap = new CostHeap();
        heap.add(0, node);
        while (!heap.isEmpty()) {
            long least = heap.poll();
            int at = (int) least;
            int soFar = (int) (least >>> 32);
            if (soFar > costs[at]) {
                continue;
            }
            for (int i = start[at]; i < start[at + 1]; i++) {
                int there = soFar + cost[i];
                if (there < costs[head[i]]) {
                    costs[head[i]] = there;
                    heap.add(there, head[i]);
                }
            }
        }
        return costs;
    }
}
