package org.xunlu.overload;

/**
 * How many trucks passed in a period.
 *
 * @param passes all
 * @param over above the limit
 * @param overTenPercent above it by 10 % and more; the published rate leaves the 0–10 % band out
 * @param hundredTonne 百吨王
 * @param overKg sum of the excess
 */
public record PassCount(long passes, long over, long overTenPercent, long hundredTonne, long overKg) {
    /** Nothing counted. */
    public static final PassCount NONE = new PassCount(0, 0, 0, 0, 0);

    /** Both together. */
    public PassCount plus(PassCount other) {
        return new PassCount(
                passes + other.passes,
                over + other.over,
                overTenPercent + other.overTenPercent,
                hundredTonne + other.hundredTonne,
                overKg + other.overKg);
    }

    /** Passes over the limit in hundredths of a percent of all, 0 where there are none. */
    public int rateBasisPoints() {
        return passes == 0 ? 0 : (int) (over * 10_000 / passes);
    }
}
