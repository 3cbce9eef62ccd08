package org.xunlu.siting.capture;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The part of the network on ways within a commodity's tolerance that pass no standing point. Nodes and arcs have own
 * numbers here.
 */
final class Reach {
    private final int[] firstOut;
    private final int[] arcs;
    private final int[] ends;
    private final double[] costs;
    private final double[] onward;
    private final int origin;
    private final int destination;
    private final double most;

    private Reach(
            int[] firstOut,
            int[] arcs,
            int[] ends,
            double[] costs,
            double[] onward,
            int origin,
            int destination,
            double most) {
        this.firstOut = firstOut;
        this.arcs = arcs;
        this.ends = ends;
        this.costs = costs;
        this.onward = onward;
        this.origin = origin;
        this.destination = destination;
        this.most = most;
    }

    /**
     * Cuts it out.
     *
     * @param ways distances on the graph without the standing points
     */
    static Reach of(RoadDistances ways, Commodity commodity) {
        return of(
                ways.graph(),
                ways.closed(),
                commodity,
                ways.from(commodity.origin()),
                ways.to(commodity.destination()));
    }

    /** Only the cheapest way, for trucks that do not drive round. */
    static Reach along(RoadDistances ways, Commodity commodity) {
        int[] arcs = ways.way(commodity.origin(), commodity.destination());
        int[] ends = new int[arcs.length];
        int[] firstOut = new int[arcs.length + 2];
        double[] costs = new double[arcs.length];
        double[] onward = new double[arcs.length + 1];
        for (int place = arcs.length - 1; place >= 0; place--) {
            ends[place] = place + 1;
            costs[place] = ways.graph().cost(arcs[place]);
            onward[place] = onward[place + 1] + costs[place];
        }
        for (int node = 1; node < firstOut.length; node++) {
            firstOut[node] = Math.min(node, arcs.length);
        }
        return new Reach(firstOut, arcs, ends, costs, onward, 0, arcs.length, commodity.most());
    }

    private static Reach of(RoadGraph graph, BitSet closed, Commodity commodity, double[] there, double[] onward) {
        double most = commodity.most();
        int[] numbers = new int[graph.nodeCount()];
        int nodes = 0;
        int arcCount = 0;
        for (int node = 0; node < numbers.length; node++) {
            numbers[node] = -1;
            if (there[node] + onward[node] <= most) {
                numbers[node] = nodes++;
                arcCount += graph.out(node).length;
            }
        }
        int[] firstOut = new int[nodes + 1];
        int[] arcs = new int[arcCount];
        int[] ends = new int[arcCount];
        double[] costs = new double[arcCount];
        double[] rest = new double[nodes];
        int count = 0;
        for (int node = 0; node < numbers.length; node++) {
            if (numbers[node] < 0) {
                continue;
            }
            rest[numbers[node]] = onward[node];
            for (int arc : graph.out(node)) {
                int end = graph.to(arc);
                if (!closed.get(arc) && there[node] + graph.cost(arc) + onward[end] <= most && numbers[end] >= 0) {
                    arcs[count] = arc;
                    ends[count] = numbers[end];
                    costs[count++] = graph.cost(arc);
                }
            }
            firstOut[numbers[node] + 1] = count;
        }
        return new Reach(
                firstOut,
                Arrays.copyOf(arcs, count),
                Arrays.copyOf(ends, count),
                Arrays.copyOf(costs, count),
                rest,
                nodes == 0 ? -1 : numbers[commodity.origin()],
                nodes == 0 ? -1 : numbers[commodity.destination()],
                most);
    }

    /** No way is within the tolerance. */
    boolean isEmpty() {
        return origin < 0 || destination < 0;
    }

    /** True when some arc is among these. */
    boolean meets(BitSet some) {
        return Arrays.stream(arcs).anyMatch(some::get);
    }

    int nodeCount() {
        return onward.length;
    }

    int arcCount() {
        return arcs.length;
    }

    int origin() {
        return origin;
    }

    int destination() {
        return destination;
    }

    double most() {
        return most;
    }

    int firstOut(int node) {
        return firstOut[node];
    }

    /** The graph's number of an arc. */
    int arc(int place) {
        return arcs[place];
    }

    int end(int place) {
        return ends[place];
    }

    double cost(int place) {
        return costs[place];
    }

    /** The least cost from a node to the destination. */
    double onward(int node) {
        return onward[node];
    }
}
