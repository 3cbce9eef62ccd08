package org.xunlu.alarm;

import java.time.Instant;

/**
 * That somebody has taken care of an alarm.
 *
 * @param personId who
 * @param name the person's name then
 * @param at when
 * @param note what was done, maybe empty
 */
public record Acknowledgement(long personId, String name, Instant at, String note) {}
