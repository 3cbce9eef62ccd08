package org.xunlu.patrol.planning.postman;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.xunlu.patrol.planning.arc.ArcGraph;

/** A connected part of a graph beyond the nodes swallowed by the depot, with the links that lead to it. */
final class Beyond {
    private final ArcGraph graph;
    private final BitSet swallowed;
    private final int capacity;
    private final int[] part;
    private final int number;
    private final List<Integer> nodes = new ArrayList<>();
    private final List<ArcGraph.Link> links = new ArrayList<>();
    private int requiredCut;
    private int leastCut = ArcGraph.NO_WAY;
    private long demand;
    private boolean hasRequired;

    Beyond(ArcGraph graph, BitSet swallowed, int capacity, int[] part, int number) {
        this.graph = graph;
        this.swallowed = swallowed;
        this.capacity = capacity;
        this.part = part;
        this.number = number;
    }

    void explore(int start) {
        List<List<Integer>> next = new ArrayList<>();
        for (int i = 0; i < graph.nodes(); i++) {
            next.add(List.of());
        }
        for (ArcGraph.Link link : graph.links()) {
            if (!swallowed.get(link.from()) && !swallowed.get(link.to())) {
                join(next, link.from(), link.to());
                join(next, link.to(), link.from());
            }
        }
        Deque<Integer> waiting = new ArrayDeque<>(List.of(start));
        part[start] = number;
        while (!waiting.isEmpty()) {
            int node = waiting.poll();
            nodes.add(node);
            for (int other : next.get(node)) {
                if (part[other] == 0) {
                    part[other] = number;
                    waiting.add(other);
                }
            }
        }
        graph.links().stream().filter(this::touches).forEach(this::take);
    }

    private static void join(List<List<Integer>> next, int from, int to) {
        if (next.get(from).isEmpty()) {
            next.set(from, new ArrayList<>());
        }
        next.get(from).add(to);
    }

    private boolean touches(ArcGraph.Link link) {
        return part[link.from()] == number || part[link.to()] == number;
    }

    private void take(ArcGraph.Link link) {
        links.add(link);
        boolean cut = swallowed.get(link.from()) || swallowed.get(link.to());
        if (cut) {
            leastCut = Math.min(leastCut, cost(link));
            requiredCut += link.required() ? 1 : 0;
        }
        if (link.required()) {
            hasRequired = true;
            demand += link.demand();
        }
    }

    private static int cost(ArcGraph.Link link) {
        return Math.min(link.costAlong(), link.costAgainst());
    }

    boolean hasRequired() {
        return hasRequired;
    }

    int leastCut() {
        return leastCut;
    }

    /** How often the cut must be crossed without serving, at least. */
    int crossings() {
        int vehicles = capacity == 0 ? 1 : (int) Math.max(1, (demand + capacity - 1) / capacity);
        return Math.max(2 * vehicles - requiredCut, requiredCut % 2);
    }

    /** Least cost of what is driven empty here: odd nodes and crossings matched along the cheapest ways. */
    long matching() {
        int[] degree = new int[graph.nodes()];
        for (ArcGraph.Link link : links) {
            if (link.required()) {
                degree[link.from()]++;
                degree[link.to()]++;
            }
        }
        List<Integer> odd = nodes.stream().filter(node -> degree[node] % 2 == 1).toList();
        int crossings = crossings();
        int all = odd.size() + crossings;
        if (all > DeadheadBound.MOST_MATCHED) {
            return 0;
        }
        long[][] cost = new long[all][all];
        ShrunkWays ways = new ShrunkWays(graph.nodes(), links, swallowed);
        for (int i = 0; i < all; i++) {
            if (i >= odd.size()) {
                Arrays.fill(cost[i], odd.size(), all, 2L * leastCut);
                cost[i][i] = 0;
            } else {
                long[] from = ways.from(odd.get(i));
                for (int j = 0; j < all; j++) {
                    cost[i][j] = j < odd.size() ? from[odd.get(j)] : from[ways.depot()];
                    cost[j][i] = cost[i][j];
                }
            }
        }
        return PerfectMatching.cost(cost);
    }
}
