package org.xunlu.overload.offender;

import java.time.Instant;

/**
 * One confirmed illegal over-limit trip.
 *
 * @param origin STOP: a confirmed stop on the road; CASE: a filed off-site case
 * @param originId key of that stop or case
 */
public record Violation(String origin, long originId, Instant at, String plate, int overKg, int rateBasisPoints) {}
