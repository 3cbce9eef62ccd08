package org.xunlu.track;

import java.time.Instant;

/** What the roads say about a drive, as an uploader is told; known by {@code coverage}. */
@FunctionalInterface
public interface DrivenRoads {
    /** The drive of a rider in [from, to), matched to the roads with everything stored so far. */
    Summary summarize(Rider rider, Instant from, Instant to);

    /**
     * A drive in figures.
     *
     * @param patrolKm length driven on the network, each passing counted
     * @param coveredKm length of network driven at least once
     * @param segments how many segments were touched
     */
    record Summary(double patrolKm, double coveredKm, int segments) {}
}
