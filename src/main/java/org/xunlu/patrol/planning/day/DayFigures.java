package org.xunlu.patrol.planning.day;

/**
 * What a plan amounts to.
 *
 * @param wantedMeters length of all that is wanted
 * @param coveredMeters length of what is in a route
 * @param drivenMeters length of all routes
 * @param seconds time of all routes
 * @param longestSeconds time of the longest route
 * @param imbalance longest share of a shift over the mean share, less 1; of the units that drive
 * @param boundSeconds no plan that covers as much takes less time in all
 */
public record DayFigures(
        double wantedMeters,
        double coveredMeters,
        double drivenMeters,
        double seconds,
        double longestSeconds,
        double imbalance,
        double boundSeconds) {

    /** Share of the driven length that is not inspected, 0 to 1. */
    public double deadhead() {
        return drivenMeters == 0 ? 0 : 1 - coveredMeters / drivenMeters;
    }

    /** Share of the wanted length that is covered, 0 to 1; 1 where nothing is wanted. */
    public double coverage() {
        return wantedMeters == 0 ? 1 : coveredMeters / wantedMeters;
    }

    /** How far the time is above its bound. */
    public double gap() {
        return boundSeconds == 0 ? 0 : seconds / boundSeconds - 1;
    }
}
