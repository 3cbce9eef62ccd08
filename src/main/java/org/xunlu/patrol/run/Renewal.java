package org.xunlu.patrol.run;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How the rest of a long plan was planned anew.
 *
 * @param from the first day planned anew
 * @param seed with the plan's other terms it makes the same days again
 * @param by name of the person
 */
public record Renewal(LocalDate from, long seed, Instant at, String by) {}
