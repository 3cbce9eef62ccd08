package org.xunlu.patrol.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes the travel times between all visits of a task, one search a stop. */
final class VisitTimes {
    private final DriveGraph graph;
    private final Base base;
    private final FastestWays ways;

    VisitTimes(DriveGraph graph, Base base, FastestWays ways) {
        this.graph = graph;
        this.base = base;
        this.ways = ways;
    }

    /** The times between these stretches, all within reach of the base. */
    VisitCosts between(List<Stretch> stretches) {
        int visits = 2 * stretches.size() + 2;
        int[] entry = new int[visits];
        int[] exit = new int[visits];
        boolean[] allowed = new boolean[visits];
        allowed[0] = true;
        Map<Integer, Integer> stops = new HashMap<>();
        for (int visit = 2; visit < visits; visit++) {
            Stretch stretch = stretches.get(visit / 2 - 1);
            boolean along = visit % 2 == 0;
            allowed[visit] = stretch.allows(along);
            if (allowed[visit]) {
                entry[visit] = stop(stops, stretch.entry(graph, along));
                exit[visit] = stop(stops, stretch.exit(graph, along));
            }
        }
        return new VisitCosts(seconds(stops), entry, exit, allowed);
    }

    private static int stop(Map<Integer, Integer> stops, int node) {
        return stops.computeIfAbsent(node, any -> stops.size() + 1);
    }

    private float[][] seconds(Map<Integer, Integer> stops) {
        int[] nodes = new int[stops.size() + 1];
        stops.forEach((node, stop) -> nodes[stop] = node);
        int[] into = base.arcs(graph);
        int[] targets = new int[stops.size() + into.length];
        System.arraycopy(nodes, 1, targets, 0, stops.size());
        for (int i = 0; i < into.length; i++) {
            targets[stops.size() + i] = graph.tail(into[i]);
        }
        float[][] seconds = new float[nodes.length][nodes.length];
        for (int from = 0; from < nodes.length; from++) {
            if (from == 0) {
                ways.from(base, targets);
            } else {
                ways.from(nodes[from], targets);
            }
            for (int to = 1; to < nodes.length; to++) {
                seconds[from][to] = (float) ways.secondsTo(nodes[to]);
            }
            seconds[from][0] = from == 0 ? 0 : (float) secondsInto(into);
        }
        return seconds;
    }

    private double secondsInto(int[] into) {
        double best = Double.POSITIVE_INFINITY;
        for (int arc : into) {
            best = Math.min(best, ways.secondsInto(base, arc));
        }
        return best;
    }
}
