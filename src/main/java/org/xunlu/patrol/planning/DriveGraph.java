package org.xunlu.patrol.planning;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;

/**
 * The network as arcs between numbered nodes, both ways round. Arc {@code 2 * segment} drives a segment along its
 * geometry, arc {@code 2 * segment + 1} against it; an arc that may not be driven is in no list.
 */
public final class DriveGraph {
    private final RoadNetwork network;
    private final Set<Integer> closed;
    private final int[] fromNode;
    private final int[] toNode;
    private final double[] seconds;
    private final double leastSecondsAMeter;
    private final int[] outStart;
    private final int[] outArcs;
    private final int[] inStart;
    private final int[] inArcs;

    /** A graph whose ways are the fastest. */
    public DriveGraph(RoadNetwork network, Set<Integer> closed) {
        this(network, closed, 0);
    }

    /**
     * A graph whose ways are short rather than fast: no road counts as faster than this, so that a patrol does not go a
     * long way round, seeing what it has seen, to gain a minute.
     */
    public static DriveGraph sparing(RoadNetwork network, Set<Integer> closed, double fastestKmPerHour) {
        return new DriveGraph(network, closed, 3.6 / fastestKmPerHour);
    }

    private DriveGraph(RoadNetwork network, Set<Integer> closed, double leastSecondsAMeter) {
        this.leastSecondsAMeter = leastSecondsAMeter;
        this.network = network;
        this.closed = closed;
        int segments = network.segmentCount();
        fromNode = new int[segments];
        toNode = new int[segments];
        seconds = new double[segments];
        Map<Long, Integer> numbers = new HashMap<>(segments * 2);
        for (int i = 0; i < segments; i++) {
            RoadSegment segment = network.segment(i);
            fromNode[i] = number(numbers, segment.fromNode());
            toNode[i] = number(numbers, segment.toNode());
            seconds[i] = segment.lengthMeters() / Math.max(segment.kmPerHour(), 1) * 3.6;
        }
        int nodes = numbers.size();
        outStart = starts(nodes, true);
        outArcs = fill(outStart, true);
        inStart = starts(nodes, false);
        inArcs = fill(inStart, false);
    }

    private static int number(Map<Long, Integer> numbers, long node) {
        Integer known = numbers.putIfAbsent(node, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    private int[] starts(int nodes, boolean out) {
        int[] starts = new int[nodes + 1];
        for (int arc = 0; arc < 2 * seconds.length; arc++) {
            if (drivable(arc)) {
                starts[(out ? tail(arc) : head(arc)) + 1]++;
            }
        }
        for (int i = 0; i < nodes; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }

    private int[] fill(int[] starts, boolean out) {
        int[] next = starts.clone();
        int[] arcs = new int[starts[starts.length - 1]];
        for (int arc = 0; arc < 2 * seconds.length; arc++) {
            if (drivable(arc)) {
                arcs[next[out ? tail(arc) : head(arc)]++] = arc;
            }
        }
        return arcs;
    }

    public int nodeCount() {
        return outStart.length - 1;
    }

    public RoadNetwork network() {
        return network;
    }

    /** Whether this graph is the one of that network with those roads closed. */
    public boolean isOf(RoadNetwork thatNetwork, Set<Integer> thatClosed) {
        return network == thatNetwork && closed.equals(thatClosed);
    }

    /** Whether traffic may take this arc. */
    public boolean drivable(int arc) {
        int segment = arc >> 1;
        return network.segment(segment).direction().allows(forward(arc)) && !closed.contains(segment);
    }

    public static boolean forward(int arc) {
        return (arc & 1) == 0;
    }

    /** The node an arc leaves. */
    public int tail(int arc) {
        return forward(arc) ? fromNode[arc >> 1] : toNode[arc >> 1];
    }

    /** The node an arc arrives at. */
    public int head(int arc) {
        return forward(arc) ? toNode[arc >> 1] : fromNode[arc >> 1];
    }

    /** Driving time over the whole arc. */
    public double seconds(int arc) {
        return seconds[arc >> 1];
    }

    /** What an arc counts where ways are sought, seconds; never less than driving it takes. */
    double price(int arc) {
        return Math.max(
                seconds[arc >> 1],
                leastSecondsAMeter * network.segment(arc >> 1).lengthMeters());
    }

    /** No way takes less than this part of its price, 0 to 1. */
    public double leastOfPrice() {
        double least = 1;
        for (int arc = 0; arc < 2 * seconds.length; arc += 2) {
            if (seconds[arc >> 1] > 0 && price(arc) > 0) {
                least = Math.min(least, seconds[arc >> 1] / price(arc));
            }
        }
        return least;
    }

    /** Driving time over the whole arc when it is inspected. */
    public double inspectionSeconds(int arc) {
        return Math.max(
                seconds[arc >> 1], network.segment(arc >> 1).lengthMeters() / TourRequest.INSPECTION_KM_PER_HOUR * 3.6);
    }

    public int firstOut(int node) {
        return outStart[node];
    }

    public int outArc(int position) {
        return outArcs[position];
    }

    public int firstIn(int node) {
        return inStart[node];
    }

    public int inArc(int position) {
        return inArcs[position];
    }
}
