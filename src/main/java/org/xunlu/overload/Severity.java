package org.xunlu.overload;

/**
 * How far over the limit, in the bands of the national daily statistic; the lower end belongs to the band.
 *
 * <p>Ordered by gravity. A vehicle of 100 t and more that is over its limit is a {@link #HUNDRED_TONNE 百吨王} whatever
 * its rate.
 */
public enum Severity {
    WITHIN_LIMIT,
    UP_TO_10_PERCENT,
    UP_TO_20_PERCENT,
    UP_TO_50_PERCENT,
    UP_TO_100_PERCENT,
    ABOVE_100_PERCENT,
    /** 百吨王: total mass of 100 t and more. */
    HUNDRED_TONNE;

    /** Mass from which a truck is a 百吨王. */
    public static final int HUNDRED_TONNE_KG = 100_000;

    static Severity of(int totalKg, int overKg, int rateBasisPoints) {
        if (overKg == 0) {
            return WITHIN_LIMIT;
        }
        if (totalKg >= HUNDRED_TONNE_KG) {
            return HUNDRED_TONNE;
        }
        if (rateBasisPoints < 1_000) {
            return UP_TO_10_PERCENT;
        }
        if (rateBasisPoints < 2_000) {
            return UP_TO_20_PERCENT;
        }
        if (rateBasisPoints < 5_000) {
            return UP_TO_50_PERCENT;
        }
        return rateBasisPoints < 10_000 ? UP_TO_100_PERCENT : ABOVE_100_PERCENT;
    }

    /** Whether this counts as 严重超限: at double the limit and more, or 100 t and more. */
    public boolean severe() {
        return this == ABOVE_100_PERCENT || this == HUNDRED_TONNE;
    }
}
