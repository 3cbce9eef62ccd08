package org.xunlu.patrol.planning.postman;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.xunlu.patrol.planning.arc.ArcGraph;

/**
 * The least cost of serving all required links with vehicles of equal capacity from one depot: what the links cost
 * themselves, and what must be driven empty at least. Nodes are swallowed by the depot ring by ring; across each ring so
 * many vehicles must pass as the demand beyond needs, and beyond it odd nodes must be matched (Benavent, Campos, Corberán,
 * Mota 1992, their second bound). Costs that differ by direction are taken at the lower one, so the bound holds for
 * windy and one-way links too.
 */
public final class DeadheadBound {
    /** More nodes than this are not matched exactly; a third power grows. */
    static final int MOST_MATCHED = 500;

    private final ArcGraph graph;
    private final int depot;
    private final int capacity;

    /**
     * A bound.
     *
     * @param capacity of each vehicle; 0 where it does not bind
     */
    public DeadheadBound(ArcGraph graph, int depot, int capacity) {
        this.graph = graph;
        this.depot = depot;
        this.capacity = capacity;
    }

    /** The bound on the total cost. */
    public long value() {
        long served = graph.required().stream()
                .mapToLong(link -> Math.min(link.costAlong(), link.costAgainst()))
                .sum();
        BitSet swallowed = new BitSet(graph.nodes());
        swallowed.set(depot);
        long crossed = 0;
        long best = 0;
        while (true) {
            List<Beyond> parts = parts(swallowed);
            if (parts.isEmpty()) {
                return served + best;
            }
            long matched = 0;
            long across = 0;
            for (Beyond part : parts) {
                matched += part.matching();
                across += part.crossings() * (long) part.leastCut();
            }
            best = Math.max(best, crossed + Math.max(matched, across));
            crossed += across;
            BitSet grown = (BitSet) swallowed.clone();
            for (ArcGraph.Link link : graph.links()) {
                if (swallowed.get(link.from()) || swallowed.get(link.to())) {
                    grown.set(link.from());
                    grown.set(link.to());
                }
            }
            if (grown.equals(swallowed)) {
                return served + best;
            }
            swallowed = grown;
        }
    }

    /** The connected parts of what is not swallowed and has something to serve. */
    private List<Beyond> parts(BitSet swallowed) {
        int[] part = new int[graph.nodes()];
        List<Beyond> parts = new ArrayList<>();
        for (int node = swallowed.nextClearBit(0); node < graph.nodes(); node = swallowed.nextClearBit(node + 1)) {
            if (part[node] == 0) {
                Beyond beyond = new Beyond(graph, swallowed, capacity, part, parts.size() + 1);
                beyond.explore(node);
                parts.add(beyond);
            }
        }
        parts.removeIf(each -> !each.hasRequired());
        return parts;
    }
}
