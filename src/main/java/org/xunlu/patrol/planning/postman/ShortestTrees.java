package org.xunlu.patrol.planning.postman;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.xunlu.patrol.planning.arc.ArcGraph;

/** Cheapest ways from a node over links whose prices change from search to search, both ways the same. One thread. */
final class ShortestTrees {
    private final ArcGraph graph;
    private final int[][] linksAt;
    private final double[] cost;

    private record Seen(double cost, int node) {}

    ShortestTrees(ArcGraph graph) {
        this.graph = graph;
        this.cost = new double[graph.nodes()];
        List<List<Integer>> at = new ArrayList<>();
        for (int node = 0; node < graph.nodes(); node++) {
            at.add(new ArrayList<>());
        }
        for (int link = 0; link < graph.links().size(); link++) {
            at.get(graph.links().get(link).from()).add(link);
            at.get(graph.links().get(link).to()).add(link);
        }
        linksAt = at.stream()
                .map(links -> links.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** For each node the link by which it is reached from this one; -1 at this one and where no way leads. */
    int[] from(int start, double[] price) {
        int[] by = new int[cost.length];
        Arrays.fill(by, -1);
        Arrays.fill(cost, ArcGraph.NO_WAY);
        cost[start] = 0;
        PriorityQueue<Seen> waiting = new PriorityQueue<>(Comparator.comparingDouble(Seen::cost));
        waiting.add(new Seen(0, start));
        while (!waiting.isEmpty()) {
            Seen here = waiting.poll();
            if (here.cost() > cost[here.node()]) {
                continue;
            }
            for (int link : linksAt[here.node()]) {
                ArcGraph.Link each = graph.links().get(link);
                int other = each.from() == here.node() ? each.to() : each.from();
                double there = here.cost() + price[link];
                if (there < cost[other]) {
                    cost[other] = there;
                    by[other] = link;
                    waiting.add(new Seen(there, other));
                }
            }
        }
        return by;
    }

    double costTo(int node) {
        return cost[node];
    }
}
