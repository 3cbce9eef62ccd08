package org.xunlu.track;

import java.time.Instant;

/**
 * What was removed of one class of data.
 *
 * @param before everything older than this
 * @param removed how many rows
 * @param detail in which pieces, for the technician; empty where there is nothing to say
 */
public record RetentionRun(RetentionRule.Kind kind, Instant at, Instant before, long removed, String detail) {}
