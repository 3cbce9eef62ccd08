package org.xunlu.patrol.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Fastest ways from one node, or from the base, to some others (Dijkstra); in a sparing graph the short ones, and times
 * are then what they count there. Reusable; one thread.
 */
public final class FastestWays {
    private static final int SOURCE = -1;

    private final DriveGraph graph;
    private final double[] seconds;
    /** The arc a node is reached by; {@code -2 - arc} where that arc is the first one out of the base. */
    private final int[] lastArc;

    private final int[] seenIn;
    private final int[] wantedIn;
    private final NodeHeap heap;
    private final boolean backwards;
    private int search;
    /** The targets marked by {@link #mark}; asking for the same array again marks nothing anew. */
    private int[] marked = {};

    private int mark = -1;
    private int distinct;

    /** Ways from somewhere to others. */
    public FastestWays(DriveGraph graph) {
        this(graph, false);
    }

    private FastestWays(DriveGraph graph, boolean backwards) {
        this.graph = graph;
        this.backwards = backwards;
        this.seconds = new double[graph.nodeCount()];
        this.lastArc = new int[graph.nodeCount()];
        this.seenIn = new int[graph.nodeCount()];
        this.wantedIn = new int[graph.nodeCount()];
        this.heap = new NodeHeap(graph.nodeCount());
    }

    /** Times of the ways from others to the base, found backwards; {@link #secondsTo} then tells the time from a node. */
    public static FastestWays into(DriveGraph graph, Base base, int[] sources) {
        FastestWays ways = new FastestWays(graph, true);
        ways.begin();
        for (int arc : base.arcs(graph)) {
            ways.offer(graph.tail(arc), base.secondsIn(graph, arc), arc);
        }
        ways.run(sources, sources.length);
        return ways;
    }

    /** Finds ways from a node until all targets are reached, or nothing more can be. */
    public void from(int node, int[] targets) {
        fromTo(node, targets, targets.length);
    }

    /** Finds ways from a node until so many of the targets, the nearest ones, are reached; answers how far that is. */
    public double fromTo(int node, int[] targets, int most) {
        begin();
        offer(node, 0, SOURCE);
        return run(targets, most);
    }

    /** Finds ways from the base. */
    public void from(Base base, int[] targets) {
        begin();
        for (int arc : base.arcs(graph)) {
            offer(graph.head(arc), base.secondsOut(graph, arc), -2 - arc);
        }
        run(targets, targets.length);
    }

    /** Finds ways from the nearest of some bases. */
    public void from(List<Base> bases, int[] targets) {
        begin();
        for (Base base : bases) {
            for (int arc : base.arcs(graph)) {
                offer(graph.head(arc), base.secondsOut(graph, arc), -2 - arc);
            }
        }
        run(targets, targets.length);
    }

    private void begin() {
        search++;
        heap.clear();
    }

    private void offer(int node, double time, int arc) {
        if (seenIn[node] != search || time < seconds[node]) {
            seenIn[node] = search;
            seconds[node] = time;
            lastArc[node] = arc;
            heap.offer(node, time);
        }
    }

    private double run(int[] targets, int most) {
        if (targets != marked) {
            mark = search;
            marked = targets;
            distinct = 0;
            for (int target : targets) {
                if (wantedIn[target] != mark) {
                    wantedIn[target] = mark;
                    distinct++;
                }
            }
        }
        int missing = Math.min(distinct, most);
        double reached = 0;
        while (missing > 0 && !heap.isEmpty()) {
            int node = heap.poll();
            reached = seconds[node];
            if (wantedIn[node] == mark) {
                missing--;
            }
            spread(node);
        }
        return reached;
    }

    private void spread(int node) {
        int first = backwards ? graph.firstIn(node) : graph.firstOut(node);
        int end = backwards ? graph.firstIn(node + 1) : graph.firstOut(node + 1);
        for (int i = first; i < end; i++) {
            int arc = backwards ? graph.inArc(i) : graph.outArc(i);
            offer(backwards ? graph.tail(arc) : graph.head(arc), seconds[node] + graph.price(arc), arc);
        }
    }

    /** Seconds to a reached target of the last search; infinite where there is no way. */
    public double secondsTo(int node) {
        return seenIn[node] == search ? seconds[node] : Double.POSITIVE_INFINITY;
    }

    /** Seconds to the base over an arc of its segment, whose tail was a target of the last search. */
    public double secondsInto(Base base, int arc) {
        return secondsTo(graph.tail(arc)) + base.secondsIn(graph, arc);
    }

    /** The whole arcs to a target of the last search, in driving order; the first one out of the base is not among them. */
    public List<Integer> arcsTo(int node) {
        Deque<Integer> arcs = new ArrayDeque<>();
        for (int at = node; lastArc[at] >= 0; at = graph.tail(lastArc[at])) {
            arcs.addFirst(lastArc[at]);
        }
        return new ArrayList<>(arcs);
    }

    /** The arc by which the base is left on the way to a target of the last search, which began there. */
    public int arcOut(int node) {
        int at = node;
        while (lastArc[at] >= 0) {
            at = graph.tail(lastArc[at]);
        }
        return -2 - lastArc[at];
    }
}
