package org.xunlu.patrol.planning.arc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Where a vehicle can go from a node, and from where it can come back.
 *
 * @param there nodes that can be reached
 * @param back nodes from which the node can be reached
 */
public record ArcReach(BitSet there, BitSet back) {

    /** Explores a graph from a node. */
    public static ArcReach of(ArcGraph graph, int node) {
        return new ArcReach(explore(graph, node, true), explore(graph, node, false));
    }

    private static BitSet explore(ArcGraph graph, int node, boolean ahead) {
        List<List<Integer>> next = new ArrayList<>();
        for (int i = 0; i < graph.nodes(); i++) {
            next.add(new ArrayList<>());
        }
        for (ArcGraph.Link link : graph.links()) {
            if ((ahead ? link.costAlong() : link.costAgainst()) < ArcGraph.NO_WAY) {
                next.get(link.from()).add(link.to());
            }
            if ((ahead ? link.costAgainst() : link.costAlong()) < ArcGraph.NO_WAY) {
                next.get(link.to()).add(link.from());
            }
        }
        BitSet seen = new BitSet(graph.nodes());
        Deque<Integer> waiting = new ArrayDeque<>(List.of(node));
        seen.set(node);
        while (!waiting.isEmpty()) {
            for (int other : next.get(waiting.poll())) {
                if (!seen.get(other)) {
                    seen.set(other);
                    waiting.add(other);
                }
            }
        }
        return seen;
    }

    /** Whether a vehicle can drive a link in some direction and come back. */
    public boolean holds(ArcGraph.Link link) {
        return (link.costAlong() < ArcGraph.NO_WAY && there.get(link.from()) && back.get(link.to()))
                || (link.costAgainst() < ArcGraph.NO_WAY && there.get(link.to()) && back.get(link.from()));
    }
}
