package org.xunlu.siting.flow;

import java.util.List;
import org.xunlu.network.Traversal;

/**
 * A stretch between two nodes of the truck network.
 *
 * @param from node it begins at
 * @param to node it ends at
 * @param meters its length
 * @param seconds the time a truck takes
 * @param oneWay whether it may be driven only from {@code from} to {@code to}
 * @param parts the segments it is made of, in order, driven from {@code from} to {@code to}; none for a way outside the
 *     county, of which nothing is known but that it exists
 */
public record TruckLink(int from, int to, double meters, double seconds, boolean oneWay, List<Traversal> parts) {
    public TruckLink {
        parts = List.copyOf(parts);
    }

    /** A way from gate to gate outside the county. */
    static TruckLink outside(int from, int to, double meters, double seconds) {
        return new TruckLink(from, to, meters, seconds, false, List.of());
    }

    /** The node at the other end. */
    public int other(int node) {
        return node == from ? to : from;
    }

    /** Whether it may be driven away from this end. */
    public boolean leaves(int node) {
        return node == from || !oneWay;
    }
}
