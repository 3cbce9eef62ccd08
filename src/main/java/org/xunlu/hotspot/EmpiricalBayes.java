package org.xunlu.hotspot;

/**
 * Rates drawn towards the rate of all, the more the less was looked at (Marshall 1991, global; as PySAL's
 * {@code Empirical_Bayes}, but for a variance between units below nothing, which is 0 here: then all rates are the
 * same).
 *
 * @param raw events over exposure; NaN without exposure
 * @param smoothed the estimate; the rate of all without exposure
 * @param weight how much of the unit's own rate is in it, 0 to 1
 * @param mean the rate of all
 * @param between variance between the units' true rates
 */
@SuppressWarnings("ArrayRecordComponent") // results of 50,000 units are handed over, not compared
public record EmpiricalBayes(double[] raw, double[] smoothed, double[] weight, double mean, double between) {
    /** Of events and exposure by unit. */
    public static EmpiricalBayes of(double[] events, double[] exposure) {
        int n = events.length;
        double allEvents = 0;
        double all = 0;
        int units = 0;
        for (int i = 0; i < n; i++) {
            allEvents += events[i];
            all += exposure[i];
            units += exposure[i] > 0 ? 1 : 0;
        }
        double mean = allEvents / all;
        double spread = 0;
        double[] raw = new double[n];
        for (int i = 0; i < n; i++) {
            raw[i] = exposure[i] > 0 ? events[i] / exposure[i] : Double.NaN;
            spread += exposure[i] > 0 ? exposure[i] * (raw[i] - mean) * (raw[i] - mean) / all : 0;
        }
        double between = Math.max(0, spread - mean / (all / units));
        double[] smoothed = new double[n];
        double[] weight = new double[n];
        for (int i = 0; i < n; i++) {
            double own = exposure[i] > 0 ? between + mean / exposure[i] : 0;
            weight[i] = own > 0 ? between / own : 0;
            smoothed[i] = exposure[i] > 0 ? weight[i] * raw[i] + (1 - weight[i]) * mean : mean;
        }
        return new EmpiricalBayes(raw, smoothed, weight, mean, between);
    }
}
