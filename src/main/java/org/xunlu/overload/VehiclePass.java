package org.xunlu.overload;

import java.time.Instant;

/**
 * A weighing as kept: with the limit applied.
 *
 * @param id key; 0 before it is stored
 * @param conflict whether another record with the same code says something else
 */
public record VehiclePass(long id, Weighing weighing, OverLimit overLimit, Instant receivedAt, boolean conflict) {}
