package org.xunlu.siting.flow;

import java.util.List;

/**
 * How well flows explain counts.
 *
 * @param counts how many counts lie on roads of the model
 * @param rSquared share of the counts' variance explained; 1 is all, below 0 is worse than their mean
 * @param gehBelowFive share of counts whose GEH statistic of the daily numbers is below 5
 * @param meanErrorShare mean of |modelled − counted| ÷ mean count
 */
public record FlowFit(int counts, double rSquared, double gehBelowFive, double meanErrorShare) {
    /** Nothing was counted. */
    public static final FlowFit NONE = new FlowFit(0, 0, 0, 0);

    /** A count beside what the flows say of its road. */
    public record Pair(double counted, double modelled) {
        /** GEH statistic, √(2 (m − c)² ÷ (m + c)). */
        public double geh() {
            double sum = modelled + counted;
            return sum == 0 ? 0 : Math.sqrt(2 * (modelled - counted) * (modelled - counted) / sum);
        }
    }

    /** The fit of these pairs. */
    public static FlowFit of(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return NONE;
        }
        double mean = pairs.stream().mapToDouble(Pair::counted).average().orElse(0);
        double spread = 0;
        double error = 0;
        double absolute = 0;
        int good = 0;
        for (Pair pair : pairs) {
            spread += (pair.counted() - mean) * (pair.counted() - mean);
            error += (pair.counted() - pair.modelled()) * (pair.counted() - pair.modelled());
            absolute += Math.abs(pair.counted() - pair.modelled());
            good += pair.geh() < 5 ? 1 : 0;
        }
        return new FlowFit(
                pairs.size(),
                spread == 0 ? 0 : 1 - error / spread,
                (double) good / pairs.size(),
                mean == 0 ? 0 : absolute / pairs.size() / mean);
    }
}
