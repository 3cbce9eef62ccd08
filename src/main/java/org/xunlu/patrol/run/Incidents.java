package org.xunlu.patrol.run;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.demand.SegmentDemand;
import org.xunlu.patrol.planning.Base;
import org.xunlu.patrol.planning.DriveGraph;
import org.xunlu.patrol.planning.FastestWays;

/** Where incidents may be and how likely: on each owed road by its weight and length. Times are seconds by the roads. */
final class Incidents {
    private final DriveGraph graph;
    private final int[] tails;
    private final int[] heads;
    private final int[] nodes;
    private final double[] masses;
    private final FastestWays ways;

    Incidents(RoadNetwork roads, List<SegmentDemand> owed) {
        graph = new DriveGraph(roads, Set.of());
        List<SegmentDemand> open = owed.stream().filter(each -> !each.closed()).toList();
        tails = open.stream().mapToInt(each -> graph.tail(2 * each.segment())).toArray();
        heads = open.stream().mapToInt(each -> graph.head(2 * each.segment())).toArray();
        masses = open.stream()
                .mapToDouble(each -> each.weight() * roads.lengthMeters(each.segment()))
                .toArray();
        nodes = IntStream.concat(Arrays.stream(tails), Arrays.stream(heads))
                .distinct()
                .toArray();
        ways = new FastestWays(graph);
    }

    int size() {
        return masses.length;
    }

    double mass(int incident) {
        return masses[incident];
    }

    /** From a place to the nearer end of each incident's road; infinite where no way leads. */
    double[] from(Base place) {
        ways.from(place, nodes);
        return secondsToAll();
    }

    private double[] secondsToAll() {
        double[] seconds = new double[masses.length];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = Math.min(ways.secondsTo(tails[i]), ways.secondsTo(heads[i]));
        }
        return seconds;
    }

    /** Where incidents may be. */
    int[] junctions() {
        return nodes.clone();
    }

    /** From a junction to the nearer end of each incident's road. */
    double[] fromJunction(int junction) {
        ways.from(junction, nodes);
        return secondsToAll();
    }

    /** From the nearest of some places. */
    double[] fromNearest(List<Base> places) {
        double[] best = new double[masses.length];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        places.forEach(place -> lower(best, from(place)));
        return best;
    }

    static void lower(double[] best, double[] other) {
        for (int i = 0; i < best.length; i++) {
            best[i] = Math.min(best[i], other[i]);
        }
    }

    /** Seconds from a place to the beginnings of some segments. */
    double[] seconds(Base from, List<Base> places) {
        int[] starts = places.stream()
                .mapToInt(place -> graph.tail(2 * place.segment()))
                .toArray();
        ways.from(from, starts);
        return Arrays.stream(starts).mapToDouble(ways::secondsTo).toArray();
    }
}
