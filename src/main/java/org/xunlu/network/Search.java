package org.xunlu.network;

/**
 * The working memory of one shortest-path search, to be used again and again by one thread at a time: what each node
 * costs, and the arc that leads to it.
 */
final class Search {
    final NodeQueue queue;
    private final double[] cost;
    private final int[] via;
    private final int[] roundOf;
    private int round;

    Search(int nodes) {
        queue = new NodeQueue(nodes);
        cost = new double[nodes];
        via = new int[nodes];
        roundOf = new int[nodes];
    }

    void clear() {
        queue.clear();
        round++;
    }

    boolean reached(int node) {
        return roundOf[node] == round;
    }

    double cost(int node) {
        return reached(node) ? cost[node] : Double.POSITIVE_INFINITY;
    }

    /** The arc that leads to a node; negative ({@code ~arc}) where it is the arc the search started on. */
    int via(int node) {
        return via[node];
    }

    /** Notes a way to a node if it is better than the one known. */
    boolean improve(int node, double newCost, int newVia) {
        if (newCost >= cost(node)) {
            return false;
        }
        roundOf[node] = round;
        cost[node] = newCost;
        via[node] = newVia;
        return true;
    }
}
