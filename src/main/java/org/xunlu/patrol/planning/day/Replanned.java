package org.xunlu.patrol.planning.day;

/**
 * A day planned anew.
 *
 * @param plan from where the units are to their bases
 * @param moved segments another unit inspects than before, those of dropped units not counted
 */
public record Replanned(DayPlan plan, int moved) {}
