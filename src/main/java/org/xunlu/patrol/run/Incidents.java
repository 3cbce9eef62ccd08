package org.xunlu.patrol.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.demand.SegmentDemand;
import org.xunlu.patrol.planning.Base;
import org.xunlu.patrol.planning.DriveGraph;
import org.xunlu.patrol.planning.FastestWays;

/** Where incidents may be and how likely: on each owed road by its weight and length. Times are seconds by the roads. */
final class Incidents {
    private static final double FINEST_METERS = 100;
    private static final long CELLS_A_ROW = 1L << 31;
    /** Junctions looked at in all. */
    private static final int WORK = 15_000_000;

    private static final int FEWEST_SEARCHES = 200;

    private final DriveGraph graph;
    private final int[] tails;
    private final int[] heads;
    private final int[] nodes;
    private final double[] masses;
    private final double[] easts;
    private final double[] norths;
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
        easts = new double[graph.nodeCount()];
        norths = new double[graph.nodeCount()];
        for (int i = 0; i < open.size(); i++) {
            LineString line = roads.projectedLine(open.get(i).segment());
            put(tails[i], line.getStartPoint().getCoordinate());
            put(heads[i], line.getEndPoint().getCoordinate());
        }
    }

    private void put(int node, Coordinate at) {
        easts[node] = at.x;
        norths[node] = at.y;
    }

    /**
     * Where incidents may be, those near to each other together.
     *
     * @param most groups, so that what is done for each of them takes no longer however many roads there are
     */
    List<int[]> junctionGroups(int most) {
        if (nodes.length <= most) {
            return Arrays.stream(nodes).mapToObj(node -> new int[] {node}).toList();
        }
        Collection<List<Integer>> groups = List.of();
        for (double meters = FINEST_METERS; groups.isEmpty() || groups.size() > most; meters *= 1.5) {
            Map<Long, List<Integer>> cells = new TreeMap<>();
            for (int node : nodes) {
                long cell = Math.round(easts[node] / meters) * CELLS_A_ROW + Math.round(norths[node] / meters);
                cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(node);
            }
            groups = cells.values();
        }
        return groups.stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** How many searches take about as long as two seconds, at least some. */
    int affordableSearches() {
        return Math.max(FEWEST_SEARCHES, WORK / Math.max(1, graph.nodeCount()));
    }

    /** From the junction asked last to another one. */
    double secondsTo(int junction) {
        return ways.secondsTo(junction);
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

    /** From a junction to the nearer end of each incident's road. */
    double[] fromJunction(int junction) {
        ways.from(junction, nodes);
        return secondsToAll();
    }

    /** From the nearest of some places. */
    double[] fromNearest(List<Base> places) {
        ways.from(places, nodes);
        return secondsToAll();
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
