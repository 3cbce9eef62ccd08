package org.xunlu.track;

import java.time.Instant;

/** Data of one class that can be removed by age. */
@FunctionalInterface
public interface AgedData {
    /**
     * Removes everything that is older, in pieces, so that nobody else waits for long.
     *
     * @param before the beginning of a month (UTC) for fixes, else any time
     * @param now the present: what claims to be of the future is as old as its receipt
     */
    Removed removeBefore(Instant before, Instant now);

    /**
     * What was removed.
     *
     * @param rows how many
     * @param detail in which pieces
     */
    record Removed(long rows, String detail) {}
}
