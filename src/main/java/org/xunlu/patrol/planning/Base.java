package org.xunlu.patrol.planning;

import java.util.stream.IntStream;

/**
 * A point on a segment where tours start and end.
 *
 * @param segment index in the network
 * @param fraction where along its geometry, 0 to 1
 */
public record Base(int segment, double fraction) {

    /** The arcs of its segment that may be driven. */
    public int[] arcs(DriveGraph graph) {
        return IntStream.of(2 * segment, 2 * segment + 1)
                .filter(graph::drivable)
                .toArray();
    }

    /** Seconds from here to the end of an arc of this segment. */
    public double secondsOut(DriveGraph graph, int arc) {
        return graph.seconds(arc) * (DriveGraph.forward(arc) ? 1 - fraction : fraction);
    }

    /** Seconds from the beginning of an arc of this segment to here. */
    public double secondsIn(DriveGraph graph, int arc) {
        return graph.seconds(arc) - secondsOut(graph, arc);
    }

    /** The step out of here over an arc of this segment. */
    public Tour.Step stepOut(int arc) {
        boolean forward = DriveGraph.forward(arc);
        return new Tour.Step(segment, forward, fraction, forward ? 1 : 0, false);
    }

    /** The step back to here over an arc of this segment. */
    public Tour.Step stepIn(int arc) {
        boolean forward = DriveGraph.forward(arc);
        return new Tour.Step(segment, forward, forward ? 0 : 1, fraction, false);
    }
}
