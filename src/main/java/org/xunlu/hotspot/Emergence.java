package org.xunlu.hotspot;

/** How a hot (or cold) spot has behaved over time, the last step included; the categories of ArcGIS. */
public enum Emergence {
    /** Hot in the last step and never before. */
    NEW,
    /** Hot without a break up to the last step, for two steps at least and never before that; in less than 90 %. */
    CONSECUTIVE,
    /** Hot in 90 % of all steps and the last, and getting hotter. */
    INTENSIFYING,
    /** Hot in 90 % of all steps and the last, without a trend. */
    PERSISTENT,
    /** Hot in 90 % of all steps and the last, and getting less hot. */
    DIMINISHING,
    /** Hot in the last step and now and then before, never cold; in less than 90 %. */
    SPORADIC,
    /** Hot in the last step, and cold in some before; hot in less than 90 %. */
    OSCILLATING,
    /** Not hot in the last step, though in 90 % of all. */
    HISTORICAL,
    /** None of these. */
    NONE;

    private static final double MOSTLY = 0.9;

    /**
     * The category of one unit.
     *
     * @param hot whether it was hot, step by step; to ask for cold spots, change the two
     * @param cold whether it was cold
     * @param trend 1 where its z-scores rise surely enough, −1 where they fall, else 0
     */
    public static Emergence of(boolean[] hot, boolean[] cold, int trend) {
        int steps = hot.length;
        int count = 0;
        boolean wasCold = false;
        int run = 0;
        for (int t = 0; t < steps; t++) {
            count += hot[t] ? 1 : 0;
            wasCold |= cold[t];
            run = hot[t] ? run + 1 : 0;
        }
        boolean mostly = count >= MOSTLY * steps;
        if (run == 0) {
            return mostly && count > 0 ? HISTORICAL : NONE;
        }
        if (count == 1 && steps > 1) {
            return NEW;
        }
        if (mostly) {
            return trend > 0 ? INTENSIFYING : trend < 0 ? DIMINISHING : PERSISTENT;
        }
        if (run == count) {
            return CONSECUTIVE;
        }
        return wasCold ? OSCILLATING : SPORADIC;
    }
}
