package org.xunlu.track.matching;

import java.util.HashMap;
import java.util.Map;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadGrid;
import org.xunlu.network.RoadNetwork;

/** What the matcher asks of every road at every fix, in arrays. Immutable; one for a snapshot. */
final class RoadFacts {
    final RoadNetwork network;
    final RoadGrid grid;
    final double[] length;
    final double[] kmPerHour;
    final boolean[] minor;
    private final boolean[] open;
    /** The same number for segments that may be carriageways of one road; 0 for those that are told one-way. */
    final int[] twins;
    /** Whether a segment runs beside another of its twins for long. */
    final boolean[] dual;

    RoadFacts(RoadNetwork network) {
        this.network = network;
        this.grid = new RoadGrid(network);
        int segments = network.segmentCount();
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
    }

    /** Whether an arc may be driven. */
    boolean open(int arc) {
        return open[arc];
    }
}
