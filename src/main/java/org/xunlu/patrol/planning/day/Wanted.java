package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.xunlu.patrol.planning.DriveGraph;
import org.xunlu.patrol.planning.Reach;
import org.xunlu.patrol.planning.Stretch;
import org.xunlu.patrol.planning.Stretches;

/**
 * What is wanted, as runs.
 *
 * @param runs stretches of equal weight
 * @param leftOut segments out of reach
 * @param meters length of all that is wanted
 */
record Wanted(List<WantedRun> runs, Map<Integer, LeftOutReason> leftOut, double meters) {
    private static final int COMFORTABLE = 1_200;
    private static final double SHORTEST_METERS = 400;
    private static final double LONGEST_METERS = 3_000;

    static Wanted of(DriveGraph graph, Reach reach, List<Demand> demands) {
        double meters = demands.stream()
                .mapToInt(Demand::segment)
                .distinct()
                .mapToDouble(segment -> graph.network().segment(segment).lengthMeters())
                .sum();
        return of(graph, reach, demands, Math.min(LONGEST_METERS, Math.max(SHORTEST_METERS, meters / COMFORTABLE)));
    }

    /** What is wanted, as runs no longer than this but for single segments. */
    static Wanted of(DriveGraph graph, Reach reach, List<Demand> demands, double longest) {
        return of(graph, reach, demands, segments -> Stretches.of(graph, reach, segments, longest));
    }

    /** What is wanted, as runs from fork to fork of the roads that matter, no longer than this but for single segments. */
    static Wanted between(BitSet forks, DriveGraph graph, Reach reach, List<Demand> demands, double longest) {
        return of(graph, reach, demands, segments -> Stretches.between(forks, graph, reach, segments, longest));
    }

    private static Wanted of(
            DriveGraph graph, Reach reach, List<Demand> demands, Function<List<Integer>, List<Stretch>> joined) {
        Map<Integer, Double> weights = new TreeMap<>();
        demands.forEach(demand -> weights.merge(demand.segment(), demand.weight(), Math::max));
        Map<Integer, LeftOutReason> leftOut = new HashMap<>();
        Map<Double, List<Integer>> byWeight = new TreeMap<>();
        double meters = 0;
        for (Map.Entry<Integer, Double> each : weights.entrySet()) {
            int segment = each.getKey();
            meters += graph.network().segment(segment).lengthMeters();
            if (reach.holdsSegment(graph, segment)) {
                byWeight.computeIfAbsent(each.getValue(), any -> new ArrayList<>())
                        .add(segment);
            } else {
                leftOut.put(
                        segment,
                        LeftOutReason.valueOf(reach.whyNot(graph, segment).name()));
            }
        }
        List<WantedRun> runs = new ArrayList<>();
        byWeight.forEach((weight, segments) ->
                joined.apply(segments).forEach(stretch -> runs.add(WantedRun.of(graph, stretch, weight))));
        return new Wanted(runs, leftOut, meters);
    }
}
