package org.xunlu.patrol.planning.postman;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * What a search for a matching knows: edges between nodes and blossoms, labels (dual variables), the matching itself, and
 * the alternating trees. Nodes count from 1, blossoms follow them; 0 is nobody. Weights are positive where there is an
 * edge.
 */
final class BlossomForest {
    static final int FREE = -1;
    static final int OUTER = 0;
    static final int INNER = 1;

    final int n;
    int top;
    final int[][] tail;
    final int[][] head;
    final long[][] weight;
    final long[] label;
    final int[] match;
    final int[] slack;
    /** The outermost blossom a node or blossom lies in; 0 for numbers not in use. */
    final int[] outermost;

    final int[] parent;
    final int[][] memberOf;
    final int[] side;
    private final int[] mark;
    private int marks;
    final List<List<Integer>> cycle = new ArrayList<>();
    final Deque<Integer> queue = new ArrayDeque<>();

    BlossomForest(long[][] weights) {
        n = weights.length;
        top = n;
        int most = 2 * n + 1;
        tail = new int[most][most];
        head = new int[most][most];
        weight = new long[most][most];
        label = new long[most];
        match = new int[most];
        slack = new int[most];
        outermost = new int[most];
        parent = new int[most];
        memberOf = new int[most][n + 1];
        side = new int[most];
        mark = new int[most];
        long greatest = 0;
        for (int u = 1; u < most; u++) {
            for (int v = 1; v < most; v++) {
                tail[u][v] = u;
                head[u][v] = v;
                if (u <= n && v <= n) {
                    weight[u][v] = weights[u - 1][v - 1];
                    greatest = Math.max(greatest, weight[u][v]);
                }
            }
        }
        for (int u = 0; u < most; u++) {
            cycle.add(new ArrayList<>());
            if (u >= 1 && u <= n) {
                outermost[u] = u;
                memberOf[u][u] = u;
                label[u] = greatest;
            }
        }
    }

    long distance(int u, int v) {
        int a = tail[u][v];
        int b = head[u][v];
        return label[a] + label[b] - 2 * weight[a][b];
    }

    void offerSlack(int u, int x) {
        if (slack[x] == 0 || distance(u, x) < distance(slack[x], x)) {
            slack[x] = u;
        }
    }

    void findSlack(int x) {
        slack[x] = 0;
        for (int u = 1; u <= n; u++) {
            if (weight[u][x] > 0 && outermost[u] != x && side[outermost[u]] == OUTER) {
                offerSlack(u, x);
            }
        }
    }

    void enqueue(int x) {
        if (x <= n) {
            queue.add(x);
        } else {
            cycle.get(x).forEach(this::enqueue);
        }
    }

    void putInto(int x, int blossom) {
        outermost[x] = blossom;
        if (x > n) {
            cycle.get(x).forEach(member -> putInto(member, blossom));
        }
    }

    int turnTo(int blossom, int member) {
        List<Integer> ring = cycle.get(blossom);
        int at = ring.indexOf(member);
        if (at % 2 == 1) {
            Collections.reverse(ring.subList(1, ring.size()));
            return ring.size() - at;
        }
        return at;
    }

    void setMatch(int u, int v) {
        match[u] = head[u][v];
        if (u > n) {
            int member = memberOf[u][tail[u][v]];
            int at = turnTo(u, member);
            List<Integer> ring = cycle.get(u);
            for (int i = 0; i < at; i++) {
                setMatch(ring.get(i), ring.get(i ^ 1));
            }
            setMatch(member, v);
            Collections.rotate(ring, -at);
        }
    }

    void augment(int from, int to) {
        int u = from;
        int v = to;
        while (true) {
            int next = outermost[match[u]];
            setMatch(u, v);
            if (next == 0) {
                return;
            }
            setMatch(next, outermost[parent[next]]);
            u = outermost[parent[next]];
            v = next;
        }
    }

    int commonAncestor(int one, int other) {
        marks++;
        int u = one;
        int v = other;
        while (u != 0 || v != 0) {
            if (u != 0) {
                if (mark[u] == marks) {
                    return u;
                }
                mark[u] = marks;
                u = outermost[match[u]];
                u = u == 0 ? 0 : outermost[parent[u]];
            }
            int swap = u;
            u = v;
            v = swap;
        }
        return 0;
    }
}
