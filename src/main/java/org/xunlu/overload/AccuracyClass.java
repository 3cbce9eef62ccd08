package org.xunlu.overload;

/**
 * Total-mass accuracy classes of instruments that weigh vehicles in motion (JJG 907-2006). The in-service error limit is
 * taken as ± the class's percentage.
 */
public enum AccuracyClass {
    C0_2(2),
    C0_5(5),
    C1(10),
    C2(20),
    C5(50),
    C10(100);

    private final int permille;

    AccuracyClass(int permille) {
        this.permille = permille;
    }

    /** The in-service error limit in thousandths of the measured mass. */
    public int permille() {
        return permille;
    }

    /**
     * The least true mass that can have shown this reading: measured / (1 + error), rounded down.
     *
     * @param measuredKg what the instrument shows
     */
    public int leastTrueKg(int measuredKg) {
        return (int) (measuredKg * 1000L / (1000 + permille));
    }
}
