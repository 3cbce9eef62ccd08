package org.xunlu.patrol.planning.day;

/**
 * A segment owed a visit again and again.
 *
 * @param segment its index in the network
 * @param everyDays length of its period: it is visited once in each, counted from the first day of the plan
 * @param weight how bad it is to leave it out, per kilometre
 */
public record PeriodDemand(int segment, int everyDays, double weight) {
    public PeriodDemand {
        if (everyDays < 1 || everyDays > 400 || !(weight > 0)) {
            throw new IllegalArgumentException("a period of " + everyDays + " days, weight " + weight);
        }
    }
}
