package org.xunlu.patrol.planning.postman;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import org.xunlu.patrol.planning.arc.ArcGraph;

/** Cheapest ways over some links, in either direction at the lower cost, where all swallowed nodes are one. */
final class ShrunkWays {
    private final List<List<long[]>> out = new ArrayList<>();
    private final int depot;

    ShrunkWays(int nodes, List<ArcGraph.Link> links, BitSet swallowed) {
        depot = nodes;
        for (int i = 0; i <= nodes; i++) {
            out.add(new ArrayList<>());
        }
        for (ArcGraph.Link link : links) {
            int from = swallowed.get(link.from()) ? depot : link.from();
            int to = swallowed.get(link.to()) ? depot : link.to();
            long cost = Math.min(link.costAlong(), link.costAgainst());
            out.get(from).add(new long[] {to, cost});
            out.get(to).add(new long[] {from, cost});
        }
    }

    /** The node all swallowed ones have become. */
    int depot() {
        return depot;
    }

    /** Costs to all nodes; more than any way's where there is none. */
    long[] from(int node) {
        long[] costs = new long[out.size()];
        Arrays.fill(costs, 1L << 40);
        costs[node] = 0;
        PriorityQueue<long[]> heap = new PriorityQueue<>((a, b) -> Long.compare(a[1], b[1]));
        heap.add(new long[] {node, 0});
        while (!heap.isEmpty()) {
            long[] least = heap.poll();
            if (least[1] > costs[(int) least[0]]) {
                continue;
            }
            for (long[] step : out.get((int) least[0])) {
                int to = (int) step[0];
                if (least[1] + step[1] < costs[to]) {
                    costs[to] = least[1] + step[1];
                    heap.add(new long[] {to, costs[to]});
                }
            }
        }
        return costs;
    }
}
