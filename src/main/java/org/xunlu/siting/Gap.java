package org.xunlu.siting;

/** The distance between what was found and what was proven possible. */
final class Gap {
    private static final double NOISE = 1e-9;

    private Gap() {}

    /** |bound − best| ÷ the larger of both, 0 to 1; below a billionth it is 0. */
    static double of(double best, double bound) {
        double larger = Math.max(Math.abs(best), Math.abs(bound));
        if (larger == 0 || best == bound) {
            return 0;
        }
        double gap = Double.isFinite(larger) ? Math.abs(bound - best) / larger : 1;
        return gap < NOISE ? 0 : Math.min(1, gap);
    }
}
