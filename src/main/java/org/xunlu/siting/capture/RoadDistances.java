package org.xunlu.siting.capture;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Costs of cheapest ways on one graph with some arcs closed, by start and by end; worked out when asked for. */
final class RoadDistances {
    private final RoadGraph graph;
    private final BitSet closed;
    private final Map<Integer, CheapestWays.Tree> from = new ConcurrentHashMap<>();
    private final Map<Integer, CheapestWays.Tree> to = new ConcurrentHashMap<>();

    RoadDistances(RoadGraph graph, BitSet closed) {
        this.graph = graph;
        this.closed = closed;
    }

    RoadGraph graph() {
        return graph;
    }

    BitSet closed() {
        return closed;
    }

    /** Costs from the node to all nodes; not to be changed. */
    double[] from(int node) {
        return tree(node).costs();
    }

    /** Costs from all nodes to the node; not to be changed. */
    double[] to(int node) {
        return to.computeIfAbsent(node, end -> new CheapestWays(graph).to(end, closed))
                .costs();
    }

    private CheapestWays.Tree tree(int node) {
        return from.computeIfAbsent(node, start -> new CheapestWays(graph).from(start, closed));
    }

    /** Works out in parallel what the commodities will ask for. */
    void prepare(List<Commodity> commodities) {
        IntStream.concat(
                        commodities.stream().mapToInt(Commodity::origin),
                        commodities.stream().mapToInt(commodity -> ~commodity.destination()))
                .distinct()
                .parallel()
                .forEach(node -> {
                    if (node < 0) {
                        to(~node);
                    } else {
                        from(node);
                    }
                });
    }

    /** The arcs of a cheapest way in driving order; none when there is no way. */
    int[] way(int origin, int destination) {
        CheapestWays.Tree tree = tree(origin);
        Deque<Integer> arcs = new ArrayDeque<>();
        int node = destination;
        while (tree.arcs()[node] >= 0) {
            arcs.addFirst(tree.arcs()[node]);
            node = graph.from(arcs.getFirst());
        }
        return arcs.stream().mapToInt(Integer::intValue).toArray();
    }
}
