package org.xunlu.patrol.planning.day;

/**
 * What a plan of many days amounts to.
 *
 * @param owedVisits visits of segments owed within the plan's days
 * @param doneVisits of these, how many are in a route, on purpose or on the way
 * @param coveredMeters length of these visits
 * @param drivenMeters length driven
 * @param seconds time driven
 * @param boundSeconds no plan that covers the same on the same days takes less
 * @param imbalance most work of a unit over the mean of all units, less 1, over all days
 * @param dayImbalance the same within a day, the mean over the days
 * @param dayEntropy how evenly visits fall on the days of their periods: 1 where
 *     each day on which somebody drives is as likely as another
 */
public record PeriodFigures(
        long owedVisits,
        long doneVisits,
        double coveredMeters,
        double drivenMeters,
        double seconds,
        double boundSeconds,
        double imbalance,
        double dayImbalance,
        double dayEntropy) {

    /** Share of the owed visits that are done, 0 to 1. */
    public double coverage() {
        return owedVisits == 0 ? 1 : (double) doneVisits / owedVisits;
    }

    /**
     * Share of the driven length that earned no owed visit: ways over roads that are owed nothing, and over roads that had
     * their visit of the period already. A road owed a visit earns it whether it was the aim or lay on the way.
     */
    public double deadhead() {
        return drivenMeters == 0 ? 0 : 1 - coveredMeters / drivenMeters;
    }

    /** How far the time is above its bound. */
    public double gap() {
        return boundSeconds == 0 ? 0 : seconds / boundSeconds - 1;
    }
}
