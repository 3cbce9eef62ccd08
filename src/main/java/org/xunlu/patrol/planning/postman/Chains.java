package org.xunlu.patrol.planning.postman;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.xunlu.patrol.planning.arc.ArcGraph;

/**
 * A graph reduced to what closed ways can do in it. Over a bridge they go to and fro, equally often each way; over the
 * links of a chain, between which nothing branches off, all equally often up to going to and fro. Directions do not
 * count.
 */
final class Chains {
    private final ArcGraph graph;
    private final int[][] linksAt;
    private final BitSet bridges = new BitSet();
    private final List<int[]> chains = new ArrayList<>();
    private final List<ArcGraph.Link> joined = new ArrayList<>();
    private final int[] number;
    private int nodes;

    Chains(ArcGraph graph) {
        this.graph = graph;
        linksAt = linksAt(graph);
        findBridges();
        number = new int[graph.nodes()];
        Arrays.fill(number, -1);
        join();
    }

    private static int[][] linksAt(ArcGraph graph) {
        List<List<Integer>> at = new ArrayList<>();
        for (int node = 0; node < graph.nodes(); node++) {
            at.add(new ArrayList<>());
        }
        for (int link = 0; link < graph.links().size(); link++) {
            at.get(graph.links().get(link).from()).add(link);
            at.get(graph.links().get(link).to()).add(link);
        }
        return at.stream()
                .map(links -> links.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private int other(int link, int node) {
        ArcGraph.Link each = graph.links().get(link);
        return each.from() + each.to() - node;
    }

    /** Links whose far side has no other way back: no link from there leads to a node found earlier (Tarjan 1974). */
    private void findBridges() {
        int[] found = new int[graph.nodes()];
        int[] earliest = new int[graph.nodes()];
        int[] by = new int[graph.nodes()];
        int[] next = new int[graph.nodes()];
        int[] stack = new int[graph.nodes()];
        int count = 0;
        for (int root = 0; root < found.length; root++) {
            if (found[root] > 0) {
                continue;
            }
            int depth = 0;
            stack[depth] = root;
            by[root] = -1;
            found[root] = earliest[root] = ++count;
            while (depth >= 0) {
                int node = stack[depth];
                if (next[node] < linksAt[node].length) {
                    int link = linksAt[node][next[node]++];
                    int there = other(link, node);
                    if (found[there] == 0) {
                        by[there] = link;
                        found[there] = earliest[there] = ++count;
                        stack[++depth] = there;
                    } else if (link != by[node]) {
                        earliest[node] = Math.min(earliest[node], found[there]);
                    }
                } else if (--depth >= 0) {
                    int parent = stack[depth];
                    earliest[parent] = Math.min(earliest[parent], earliest[node]);
                    bridges.set(by[node], earliest[node] > found[parent]);
                }
            }
        }
    }

    private void join() {
        BitSet used = (BitSet) bridges.clone();
        for (int node = 0; node < linksAt.length; node++) {
            long degree = Arrays.stream(linksAt[node])
                    .filter(link -> !bridges.get(link))
                    .count();
            if (degree != 0 && degree != 2) {
                number[node] = nodes++;
            }
        }
        for (int node = 0; node < linksAt.length; node++) {
            for (int link : linksAt[node]) {
                if (number[node] >= 0 && !used.get(link)) {
                    follow(node, link, used);
                }
            }
        }
        // what is left are rounds without a branch
        for (int link = used.nextClearBit(0); link < graph.links().size(); link = used.nextClearBit(link)) {
            number[graph.links().get(link).from()] = nodes++;
            follow(graph.links().get(link).from(), link, used);
        }
    }

    private void follow(int start, int first, BitSet used) {
        List<Integer> chain = new ArrayList<>();
        int node = start;
        int link = first;
        while (link >= 0) {
            used.set(link);
            chain.add(link);
            node = other(link, node);
            link = number[node] >= 0
                    ? -1
                    : Arrays.stream(linksAt[node])
                            .filter(each -> !used.get(each))
                            .findFirst()
                            .orElse(-1);
        }
        chains.add(chain.stream().mapToInt(Integer::intValue).toArray());
        joined.add(ArcGraph.Link.passable(number[start], number[node], 0));
    }

    /** Chain → sum over its links. */
    double[] sums(double[] ofLinks) {
        return chains.stream()
                .mapToDouble(links ->
                        Arrays.stream(links).mapToDouble(link -> ofLinks[link]).sum())
                .toArray();
    }

    BitSet bridges() {
        return bridges;
    }

    /** The chains as links between the nodes at which something branches off. Their costs mean nothing. */
    ArcGraph joined() {
        return new ArcGraph(nodes, joined);
    }

    /** Chain → the links on it. */
    List<int[]> links() {
        return chains;
    }
}
