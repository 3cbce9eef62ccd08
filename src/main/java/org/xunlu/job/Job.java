package org.xunlu.job;

import java.time.Instant;
import java.util.Map;

/**
 * A job as it stood when it was asked for.
 *
 * @param kind what it does, e.g. {@code import.roads}; also the stem of its message keys
 * @param subject what it does it to, e.g. a file's name
 * @param startedBy login of the person
 * @param submitted when it was handed in
 * @param stage message key of what it is doing now
 * @param fraction how far it is, 0 to 1
 * @param counts figures that grow while it works, by name
 */
public record Job(
        JobId id,
        String kind,
        String subject,
        String startedBy,
        Instant submitted,
        String stage,
        double fraction,
        Map<String, Long> counts,
        JobState state) {
    public Job {
        counts = Map.copyOf(counts);
    }
}
