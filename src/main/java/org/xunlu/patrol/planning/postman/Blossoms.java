package org.xunlu.patrol.planning.postman;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A matching of greatest weight in a graph, grown by augmenting paths; odd cycles met on the way are shrunk to blossoms.
 * Nodes count from 1, blossoms follow them; 0 is nobody. Weights are positive where there is an edge.
 */
final class Blossoms {
    private final BlossomForest forest;

    Blossoms(long[][] weights) {
        forest = new BlossomForest(weights);
    }

    /** Row → partner, counting from 0; -1 for those that stay alone. */
    int[] match() {
        boolean found = true;
        while (found) {
            found = augmentOnce();
        }
        int[] partner = new int[forest.n];
        for (int u = 1; u <= forest.n; u++) {
            partner[u - 1] = forest.match[u] - 1;
        }
        return partner;
    }

    private void shrink(int u, int ancestor, int v) {
        int b = forest.n + 1;
        while (b <= forest.top && forest.outermost[b] != 0) {
            b++;
        }
        forest.top = Math.max(forest.top, b);
        forest.label[b] = 0;
        forest.side[b] = BlossomForest.OUTER;
        forest.match[b] = forest.match[ancestor];
        List<Integer> ring = forest.cycle.get(b);
        ring.clear();
        ring.add(ancestor);
        climb(u, ancestor, ring);
        Collections.reverse(ring.subList(1, ring.size()));
        climb(v, ancestor, ring);
        forest.putInto(b, b);
        for (int x = 1; x <= forest.top; x++) {
            forest.weight[b][x] = 0;
            forest.weight[x][b] = 0;
        }
        Arrays.fill(forest.memberOf[b], 0);
        for (int member : ring) {
            for (int x = 1; x <= forest.top; x++) {
                if (forest.weight[b][x] == 0 || forest.distance(member, x) < forest.distance(b, x)) {
                    forest.weight[b][x] = forest.weight[member][x];
                    forest.tail[b][x] = forest.tail[member][x];
                    forest.head[b][x] = forest.head[member][x];
                    forest.weight[x][b] = forest.weight[x][member];
                    forest.tail[x][b] = forest.tail[x][member];
                    forest.head[x][b] = forest.head[x][member];
                }
            }
            for (int x = 1; x <= forest.n; x++) {
                if (forest.memberOf[member][x] != 0) {
                    forest.memberOf[b][x] = member;
                }
            }
        }
        forest.findSlack(b);
    }

    private void climb(int from, int ancestor, List<Integer> ring) {
        for (int x = from; x != ancestor; ) {
            int y = forest.outermost[forest.match[x]];
            ring.add(x);
            ring.add(y);
            forest.enqueue(y);
            x = forest.outermost[forest.parent[y]];
        }
    }

    private void expand(int b) {
        List<Integer> ring = forest.cycle.get(b);
        ring.forEach(member -> forest.putInto(member, member));
        int entry = forest.memberOf[b][forest.tail[b][forest.parent[b]]];
        int at = forest.turnTo(b, entry);
        for (int i = 0; i < at; i += 2) {
            int inner = ring.get(i);
            int outer = ring.get(i + 1);
            forest.parent[inner] = forest.tail[outer][inner];
            forest.side[inner] = BlossomForest.INNER;
            forest.side[outer] = BlossomForest.OUTER;
            forest.slack[inner] = 0;
            forest.findSlack(outer);
            forest.enqueue(outer);
        }
        forest.side[entry] = BlossomForest.INNER;
        forest.parent[entry] = forest.parent[b];
        for (int i = at + 1; i < ring.size(); i++) {
            forest.side[ring.get(i)] = BlossomForest.FREE;
            forest.findSlack(ring.get(i));
        }
        forest.outermost[b] = 0;
    }

    private boolean follow(int x, int y) {
        int from = forest.tail[x][y];
        int u = forest.outermost[from];
        int v = forest.outermost[forest.head[x][y]];
        if (forest.side[v] == BlossomForest.FREE) {
            forest.parent[v] = from;
            forest.side[v] = BlossomForest.INNER;
            int next = forest.outermost[forest.match[v]];
            forest.slack[v] = 0;
            forest.slack[next] = 0;
            forest.side[next] = BlossomForest.OUTER;
            forest.enqueue(next);
        } else if (forest.side[v] == BlossomForest.OUTER) {
            int ancestor = forest.commonAncestor(u, v);
            if (ancestor == 0) {
                forest.augment(u, v);
                forest.augment(v, u);
                return true;
            }
            shrink(u, ancestor, v);
        }
        return false;
    }

    private boolean augmentOnce() {
        Arrays.fill(forest.side, 0, forest.top + 1, BlossomForest.FREE);
        Arrays.fill(forest.slack, 0, forest.top + 1, 0);
        forest.queue.clear();
        for (int x = 1; x <= forest.top; x++) {
            if (forest.outermost[x] == x && forest.match[x] == 0) {
                forest.parent[x] = 0;
                forest.side[x] = BlossomForest.OUTER;
                forest.enqueue(x);
            }
        }
        if (forest.queue.isEmpty()) {
            return false;
        }
        while (true) {
            if (growTrees()) {
                return true;
            }
            if (!shiftLabels()) {
                return false;
            }
            forest.queue.clear();
            for (int x = 1; x <= forest.top; x++) {
                if (forest.outermost[x] == x
                        && forest.slack[x] != 0
                        && forest.outermost[forest.slack[x]] != x
                        && forest.distance(forest.slack[x], x) == 0
                        && follow(forest.slack[x], x)) {
                    return true;
                }
            }
            for (int b = forest.n + 1; b <= forest.top; b++) {
                if (forest.outermost[b] == b && forest.side[b] == BlossomForest.INNER && forest.label[b] == 0) {
                    expand(b);
                }
            }
        }
    }

    private boolean growTrees() {
        while (!forest.queue.isEmpty()) {
            int u = forest.queue.poll();
            if (forest.side[forest.outermost[u]] == BlossomForest.INNER) {
                continue;
            }
            for (int v = 1; v <= forest.n; v++) {
                if (forest.weight[u][v] > 0 && forest.outermost[u] != forest.outermost[v]) {
                    if (forest.distance(u, v) != 0) {
                        forest.offerSlack(u, forest.outermost[v]);
                    } else if (follow(u, v)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean shiftLabels() {
        long shift = Long.MAX_VALUE;
        for (int x = 1; x <= forest.top; x++) {
            if (forest.outermost[x] != x) {
                continue;
            }
            if (x > forest.n && forest.side[x] == BlossomForest.INNER) {
                shift = Math.min(shift, forest.label[x] / 2);
            }
            if (forest.slack[x] != 0 && forest.side[x] != BlossomForest.INNER) {
                long far = forest.distance(forest.slack[x], x);
                shift = Math.min(shift, forest.side[x] == BlossomForest.FREE ? far : far / 2);
            }
        }
        for (int u = 1; u <= forest.n; u++) {
            int where = forest.side[forest.outermost[u]];
            if (where == BlossomForest.OUTER) {
                if (forest.label[u] <= shift) {
                    return false;
                }
                forest.label[u] -= shift;
            } else if (where == BlossomForest.INNER) {
                forest.label[u] += shift;
            }
        }
        for (int b = forest.n + 1; b <= forest.top; b++) {
            if (forest.outermost[b] == b && forest.side[b] != BlossomForest.FREE) {
                forest.label[b] += forest.side[b] == BlossomForest.OUTER ? 2 * shift : -2 * shift;
            }
        }
        return true;
    }
}
