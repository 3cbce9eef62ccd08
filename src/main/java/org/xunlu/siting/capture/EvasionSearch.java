package org.xunlu.siting.capture;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the way within the tolerance that meets the least of the points, by labels in two keys, exact: first what the
 * sites on the way sum up to, then the cost (Hansen 1980). With whole points that is the shortest path on the network
 * without them. Not thread-safe; reused for its arrays.
 */
final class EvasionSearch {
    private final KeyHeap heap = new KeyHeap();
    private double[] cheapestTaken = new double[0];
    private int[] place = new int[1024];
    private int[] node = new int[1024];
    private int[] parent = new int[1024];
    private double[] met = new double[1024];
    private double[] cost = new double[1024];
    private int labels;

    /** A way: the graph's arcs in driving order, what it costs, what it meets. */
    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    record Way(int[] arcs, double cost, double met) {}

    /**
     * The way that meets least, null when all meet {@code below} or more.
     *
     * @param values how much each of the graph's arcs is guarded, ≥ 0
     */
    @Nullable
    Way find(Reach reach, double[] values, double below) {
        if (reach.isEmpty()) {
            return null;
        }
        if (cheapestTaken.length < reach.nodeCount()) {
            cheapestTaken = new double[2 * reach.nodeCount()];
        }
        Arrays.fill(cheapestTaken, 0, reach.nodeCount(), Double.POSITIVE_INFINITY);
        heap.clear();
        labels = 0;
        push(reach, reach.origin(), -1, -1, 0, 0);
        while (!heap.isEmpty()) {
            int label = heap.poll();
            int at = node[label];
            if (cost[label] >= cheapestTaken[at]) {
                continue;
            }
            cheapestTaken[at] = cost[label];
            if (at == reach.destination()) {
                return way(reach, label);
            }
            for (int next = reach.firstOut(at); next < reach.firstOut(at + 1); next++) {
                double reachedCost = cost[label] + reach.cost(next);
                double reachedMet = met[label] + values[reach.arc(next)];
                int end = reach.end(next);
                if (reachedMet < below
                        && reachedCost < cheapestTaken[end]
                        && reachedCost + reach.onward(end) <= reach.most()) {
                    push(reach, end, label, next, reachedMet, reachedCost);
                }
            }
        }
        return null;
    }

    private void push(Reach reach, int at, int before, int over, double reachedMet, double reachedCost) {
        if (labels == node.length) {
            int more = 2 * labels;
            place = Arrays.copyOf(place, more);
            node = Arrays.copyOf(node, more);
            parent = Arrays.copyOf(parent, more);
            met = Arrays.copyOf(met, more);
            cost = Arrays.copyOf(cost, more);
        }
        node[labels] = at;
        parent[labels] = before;
        place[labels] = over;
        met[labels] = reachedMet;
        cost[labels] = reachedCost;
        heap.add(labels++, reachedMet, reachedCost + reach.onward(at));
    }

    private Way way(Reach reach, int last) {
        int length = 0;
        for (int label = last; parent[label] >= 0; label = parent[label]) {
            length++;
        }
        int[] arcs = new int[length];
        for (int label = last; parent[label] >= 0; label = parent[label]) {
            arcs[--length] = reach.arc(place[label]);
        }
        return new Way(arcs, cost[last], met[last]);
    }
}
