package org.xunlu.network;

import java.util.List;

/**
 * A way through the network.
 *
 * @param traversals segment by segment, each beginning where the one before ends
 * @param lengthMeters its length
 * @param seconds the time it takes at the segments' speeds
 */
public record NetworkPath(List<Traversal> traversals, double lengthMeters, double seconds) {
    public NetworkPath {
        traversals = List.copyOf(traversals);
    }
}
