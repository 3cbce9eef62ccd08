package org.xunlu.siting.capture;

import java.util.Arrays;
import java.util.BitSet;

/** Ways of one commodity round some arcs, by A* with the distances of the open road as a guide (Hart and others 1968). */
final class DetourSearch {
    private final RoadDistances ways;
    private final Commodity commodity;
    private final KeyHeap heap = new KeyHeap();

    DetourSearch(RoadDistances ways, Commodity commodity) {
        this.ways = ways;
        this.commodity = commodity;
    }

    /** Cost of the cheapest way that avoids these arcs too; infinite when there is none. */
    double around(int[] arcs) {
        RoadGraph graph = ways.graph();
        BitSet closed = (BitSet) ways.closed().clone();
        Arrays.stream(arcs).forEach(closed::set);
        double[] onward = ways.to(commodity.destination());
        double[] costs = new double[graph.nodeCount()];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        BitSet done = new BitSet();
        costs[commodity.origin()] = 0;
        heap.clear();
        heap.add(commodity.origin(), onward[commodity.origin()], 0);
        while (!heap.isEmpty()) {
            int node = heap.poll();
            if (node == commodity.destination()) {
                return costs[node];
            }
            if (done.get(node)) {
                continue;
            }
            done.set(node);
            for (int arc : graph.out(node)) {
                int next = graph.to(arc);
                double cost = costs[node] + graph.cost(arc);
                if (cost < costs[next] && Double.isFinite(onward[next]) && !closed.get(arc)) {
                    costs[next] = cost;
                    heap.add(next, cost + onward[next], 0);
                }
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
