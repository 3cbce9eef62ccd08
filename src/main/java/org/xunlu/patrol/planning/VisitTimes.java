package org.xunlu.patrol.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes the travel times between all visits of a task, one search a stop. */
final class VisitTimes {
    /** So many stops, the nearest, are looked for from each one; a good tour hardly ever jumps farther. */
    private static final int NEIGHBOURS = 100;

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
        int[] nodes = new int[stops.size()];
        stops.forEach((node, stop) -> nodes[stop - 1] = node);
        FastestWays home = FastestWays.into(graph, base, nodes);
        float[][] seconds = new float[nodes.length + 1][nodes.length + 1];
        ways.from(base, nodes);
        for (int stop = 1; stop <= nodes.length; stop++) {
            seconds[0][stop] = (float) ways.secondsTo(nodes[stop - 1]);
            seconds[stop][0] = (float) home.secondsTo(nodes[stop - 1]);
        }
        for (int from = 1; from <= nodes.length; from++) {
            double sure = ways.fromTo(nodes[from - 1], nodes, NEIGHBOURS);
            for (int to = 1; to <= nodes.length; to++) {
                double found = ways.secondsTo(nodes[to - 1]);
                // farther neighbours are reckoned by the way over the base, which is a way, if not the shortest
                seconds[from][to] = found <= sure ? (float) found : seconds[from][0] + seconds[0][to];
            }
        }
        return seconds;
    }
}
