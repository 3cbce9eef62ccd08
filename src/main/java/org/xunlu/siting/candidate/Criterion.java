package org.xunlu.siting.candidate;

/** What is measured at a place. */
public enum Criterion {
    /** Straight road on either side, the shorter of both. */
    STRAIGHT("m", true),
    /** Radius of the curve within 100 m. */
    CURVE_RADIUS("m", true),
    /** Along the road to the nearest junction. */
    JUNCTION("m", true),
    /** Room upstream for the warning signs, both directions, the shorter of both. */
    SIGN_ROOM("m", true),
    /** Along the road to the nearest point that stands. */
    SPACING("m", true),
    /** Lanes to be covered, both directions together. */
    LANES("", false),
    /** Slope along the road. */
    SLOPE("%", false),
    /** Slope across the road. */
    CROSS_SLOPE("%", false),
    /** Depth of ruts. */
    RUTTING("mm", false),
    /** International roughness index. */
    EVENNESS("m/km", false),
    /** To the nearest signal or toll plaza. */
    SIGNAL("m", true),
    /** To the nearest supply of electricity. */
    POWER("m", false);

    private final String unit;
    private final boolean atLeast;

    Criterion(String unit, boolean atLeast) {
        this.unit = unit;
        this.atLeast = atLeast;
    }

    /** Unit of the measure; empty for numbers. */
    public String unit() {
        return unit;
    }

    /** Whether the measure must be at least the threshold; else at most. */
    public boolean atLeast() {
        return atLeast;
    }

    /** Whether the roads themselves tell it; else a survey must. */
    public boolean measuredFromRoads() {
        return compareTo(LANES) <= 0;
    }
}
