package org.xunlu.network;

import java.time.Instant;

/**
 * A line of a road's history.
 *
 * @param version the version the edit made
 * @param person who edited, by name
 */
public record RoadHistoryEntry(long version, Instant at, String person, RoadChange change) {}
