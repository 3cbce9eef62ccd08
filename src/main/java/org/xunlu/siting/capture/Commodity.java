package org.xunlu.siting.capture;

/**
 * All flows between two nodes under one tolerance: one thing to be caught or not.
 *
 * @param origin node
 * @param destination node
 * @param tolerance share λ
 * @param cheapest cost of the cheapest way, points or not
 * @param worth worth by scenario
 */
@SuppressWarnings("ArrayRecordComponent") // read only, and never compared
record Commodity(int origin, int destination, double tolerance, double cheapest, double[] worth) {
    /** Room for rounding when costs are summed in another order. */
    private static final double ROUNDING = 1e-9;

    /** The most a way may cost that a truck takes. */
    double most() {
        return (1 + tolerance) * cheapest * (1 + ROUNDING) + ROUNDING;
    }
}
