package org.xunlu.siting.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Where plates read at one point after another are found. */
@FunctionalInterface
public interface PlatePairBook {
    /**
     * Pairs of points, the most trucks first. Unread plates do not count.
     *
     * @param most longer than this between two readings is another trip
     */
    List<PlatePair> list(Instant from, Instant to, Duration most);
}
