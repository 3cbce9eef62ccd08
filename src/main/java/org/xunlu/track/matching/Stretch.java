package org.xunlu.track.matching;

import java.time.Instant;
import java.util.List;

/**
 * An unbroken run on roads.
 *
 * @param from time of its first fix
 * @param to time of its last fix
 * @param traversals segment by segment; empty for a vehicle that stood still
 */
public record Stretch(Instant from, Instant to, List<MatchedTraversal> traversals) {
    public Stretch {
        traversals = List.copyOf(traversals);
    }
}
