package org.xunlu.hotspot;

/**
 * Gi* for counts with exposure: does a unit with its neighbours hold more events than its share of the exposure lets
 * expect? The sum is that of binary Gi*; its chance is not read from a normal curve, which few events do not follow, but
 * from the binomial distribution, given the number of all events: exact for events that come apart from each other.
 *
 * @param events in the unit's surroundings, itself included
 * @param expected what their exposure lets expect
 * @param z events less expected, over the deviation; NaN without exposure
 * @param p two-sided: twice the smaller tail; NaN without exposure
 */
@SuppressWarnings("ArrayRecordComponent") // results of 50,000 units are handed over, not compared
public record NeighbourhoodRates(double[] events, double[] expected, double[] z, double[] p) {
    /**
     * Of events and exposure by unit.
     *
     * @param withSelf neighbours, each unit among its own; only who they are counts, not what they weigh
     */
    public static NeighbourhoodRates of(double[] events, double[] exposure, Weights withSelf) {
        int n = events.length;
        double allEvents = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            allEvents += events[i];
            all += exposure[i];
        }
        NeighbourhoodRates result = new NeighbourhoodRates(new double[n], new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            double inside = 0;
            double looked = 0;
            for (int k = 0; k < withSelf.degree(i); k++) {
                inside += events[withSelf.neighbour(i, k)];
                looked += exposure[withSelf.neighbour(i, k)];
            }
            double share = all > 0 ? looked / all : 0;
            boolean told = looked > 0 && share < 1;
            result.events[i] = inside;
            result.expected[i] = allEvents * share;
            double deviation = Math.sqrt(allEvents * share * (1 - share));
            result.z[i] = told && deviation > 0 ? (inside - allEvents * share) / deviation : Double.NaN;
            result.p[i] = told
                    ? Math.min(
                            1,
                            2
                                    * Math.min(
                                            Binomial.atLeast(inside, allEvents, share),
                                            Binomial.atMost(inside, allEvents, share)))
                    : Double.NaN;
        }
        return result;
    }

    /** The rate inside over the rate outside; infinite where nothing is outside. */
    public double relativeRisk(int unit, double allEvents) {
        return events[unit] / expected[unit] * (allEvents - expected[unit]) / (allEvents - events[unit]);
    }
}
