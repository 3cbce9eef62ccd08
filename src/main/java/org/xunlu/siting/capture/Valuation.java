package org.xunlu.siting.capture;

import java.util.List;
import org.xunlu.siting.Aim;

/**
 * How caught worth by scenario becomes one number.
 *
 * @param aim sum or worst case
 * @param weight by scenario: what a caught unit adds; for the worst case 1 ÷ all worth of the scenario
 * @param base by scenario: worth caught by points that stand already
 */
@SuppressWarnings("ArrayRecordComponent") // read only, and never compared
record Valuation(Aim aim, double[] weight, double[] base) {
    int scenarioCount() {
        return base.length;
    }

    /** The value when so much is caught beyond the base. */
    double of(double[] caught) {
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int scenario = 0; scenario < base.length; scenario++) {
            double value = weight[scenario] * (base[scenario] + caught[scenario]);
            sum += value;
            least = Math.min(least, value);
        }
        return aim == Aim.WEIGHTED ? sum : least;
    }

    /** What the commodity adds to the sum; for the worst case the mean of what it adds. */
    double of(Commodity commodity) {
        double sum = 0;
        for (int scenario = 0; scenario < base.length; scenario++) {
            sum += weight[scenario] * commodity.worth()[scenario];
        }
        return aim == Aim.WEIGHTED ? sum : sum / base.length;
    }

    /** True when every value is a whole number, so that bounds can be rounded down. */
    boolean countsWhole(List<Commodity> commodities) {
        return aim == Aim.WEIGHTED
                && isWhole(of(new double[base.length]))
                && commodities.stream().allMatch(commodity -> isWhole(of(commodity)));
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value);
    }
}
