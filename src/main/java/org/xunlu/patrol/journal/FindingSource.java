package org.xunlu.patrol.journal;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What people found. */
@FunctionalInterface
public interface FindingSource {
    /** What these persons found in [from, to), in the order of time. */
    List<Found> list(Set<Long> persons, Instant from, Instant to);
}
