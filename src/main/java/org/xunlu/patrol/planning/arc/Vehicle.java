package org.xunlu.patrol.planning.arc;

/**
 * A vehicle.
 *
 * @param start node where it starts
 * @param end node where it must end
 * @param capacity most demand it can serve
 * @param mostCost most its route may cost, e.g. the length of a shift
 */
public record Vehicle(int start, int end, int capacity, int mostCost) {

    /** A vehicle that returns to its base and may drive as long as it likes. */
    public static Vehicle basedAt(int node, int capacity) {
        return new Vehicle(node, node, capacity, ArcGraph.NO_WAY - 1);
    }
}
