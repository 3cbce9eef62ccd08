package org.xunlu.patrol.planning;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Which nodes can be reached from a base, and from which one can come back.
 *
 * @param there nodes a car from the base can get to
 * @param back nodes a car can get to the base from
 */
public record Reach(BitSet there, BitSet back) {

    /** Explores the network from a base. */
    public static Reach of(DriveGraph graph, Base base) {
        BitSet there = new BitSet(graph.nodeCount());
        BitSet back = new BitSet(graph.nodeCount());
        Deque<Integer> ahead = new ArrayDeque<>();
        Deque<Integer> behind = new ArrayDeque<>();
        for (int arc : base.arcs(graph)) {
            visit(graph.head(arc), there, ahead);
            visit(graph.tail(arc), back, behind);
        }
        while (!ahead.isEmpty()) {
            int node = ahead.poll();
            for (int i = graph.firstOut(node); i < graph.firstOut(node + 1); i++) {
                visit(graph.head(graph.outArc(i)), there, ahead);
            }
        }
        while (!behind.isEmpty()) {
            int node = behind.poll();
            for (int i = graph.firstIn(node); i < graph.firstIn(node + 1); i++) {
                visit(graph.tail(graph.inArc(i)), back, behind);
            }
        }
        return new Reach(there, back);
    }

    private static void visit(int node, BitSet seen, Deque<Integer> waiting) {
        if (!seen.get(node)) {
            seen.set(node);
            waiting.add(node);
        }
    }

    /** Whether a car can drive this arc and come back. */
    public boolean holds(DriveGraph graph, int arc) {
        return graph.drivable(arc) && there.get(graph.tail(arc)) && back.get(graph.head(arc));
    }

    /** Whether a car can drive this segment one way or the other and come back. */
    public boolean holdsSegment(DriveGraph graph, int segment) {
        return holds(graph, 2 * segment) || holds(graph, 2 * segment + 1);
    }

    /** Why a segment no arc of which is held cannot be driven. */
    public UnreachedReason whyNot(DriveGraph graph, int segment) {
        boolean closed = true;
        for (int arc = 2 * segment; arc <= 2 * segment + 1; arc++) {
            if (graph.drivable(arc)) {
                closed = false;
                if (there.get(graph.tail(arc))) {
                    return UnreachedReason.NO_WAY_BACK;
                }
            }
        }
        return closed ? UnreachedReason.CLOSED : UnreachedReason.NO_WAY_THERE;
    }
}
