package org.xunlu.patrol;

import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param at the time
 * @param personId account of the person
 * @param person the person's name at that time
 */
public record Act(Instant at, long personId, String person) {}
