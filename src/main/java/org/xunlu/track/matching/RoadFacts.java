package org.xunlu.track.matching;

import java.util.HashMap;
import java.util.Map;
import org.xunlu.network.ArcRouting;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadGrid;
import org.xunlu.network.RoadNetwork;

/** What the matcher asks of every road at every fix, in arrays. Immutable; one for a snapshot. */
final class RoadFacts {
    private static final double AT_END_METERS = 0.01;

    final RoadNetwork network;
    final RoadGrid grid;
    final ArcRouting routing;
    final double[] length;
    final double[] kmPerHour;
    final boolean[] minor;
    private final boolean[] open;
    /** The same number for segments that may be carriageways of one road; 0 for those that are told one-way. */
    final int[] twins;
    /** Whether a segment runs beside another of its twins for long. */
    final boolean[] dual;
    /** What driving each arc counts for besides its length: the left carriageways. */
    final float[] extraMeters;

    /** Segments that lie on others and are left out. */
    final boolean[] drawnTwice;
    /** How many segments meet at each node, those drawn twice left out. */
    private final int[] degree;

    RoadFacts(RoadNetwork network) {
        this.network = network;
        this.grid = new RoadGrid(network);
        int segments = network.segmentCount();
        degree = new int[network.nodeCount()];
        for (int s = 0; s < segments; s++) {
            degree[network.startNode(s)]++;
            degree[network.endNode(s)]++;
        }
        drawnTwice = Doubles.of(network, grid, degree);
        length = new double[segments];
        kmPerHour = new double[segments];
        minor = new boolean[segments];
        open = new boolean[2 * segments];
        twins = new int[segments];
        Map<String, Integer> numbers = new HashMap<>();
        for (int s = 0; s < segments; s++) {
            Road road = network.roadOf(s);
            Direction direction = network.segment(s).direction();
            length[s] = network.lengthMeters(s);
            kmPerHour[s] = network.segment(s).kmPerHour();
            minor[s] = road.roadClass() == RoadClass.OTHER;
            open[2 * s] = direction.allows(true);
            open[2 * s + 1] = direction.allows(false);
            if (direction == Direction.BOTH) {
                twins[s] = numbers.computeIfAbsent(road.routeCode() + '\n' + road.name(), key -> numbers.size() + 1);
            }
        }
        dual = DualRoads.of(network, grid, twins);
        extraMeters = new KeepRight(this).extraMeters();
        routing = new ArcRouting(network, extraMeters);
    }

    /** The node where a road only goes on, if this place on it is there; else -1. */
    int joint(int segment, double offset) {
        int node = offset < AT_END_METERS
                ? network.startNode(segment)
                : offset > length[segment] - AT_END_METERS ? network.endNode(segment) : -1;
        return node >= 0 && degree[node] == 2 ? node : -1;
    }

    /** Whether an arc may be driven. */
    boolean open(int arc) {
        return open[arc];
    }
}
