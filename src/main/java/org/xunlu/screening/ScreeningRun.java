package org.xunlu.screening;

import java.time.Instant;

/**
 * A screening as it is kept, with what it changed.
 *
 * @param by who asked for it; empty where a change of roads or rules did
 * @param roads as people call them, some of many; empty where all were screened
 * @param roadCount how many; 0 where all were
 */
public record ScreeningRun(
        long id,
        long setId,
        Instant at,
        String by,
        String roads,
        int roadCount,
        int hits,
        int fresh,
        int changed,
        int reopened,
        int gone) {}
