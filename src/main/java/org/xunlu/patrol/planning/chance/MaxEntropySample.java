package org.xunlu.patrol.planning.chance;

import org.xunlu.patrol.planning.arc.Dice;

/**
 * Draws a fixed number of things so that each is drawn with its given probability and nothing else can be learned from
 * watching: conditional Poisson sampling, the distribution of greatest entropy with these marginals (Hájek 1964; Chen,
 * Dempster, Liu 1994).
 */
public final class MaxEntropySample {
    private static final int MOST_STEPS = 1_000;
    private static final double EXACT = 1e-12;
    private static final double SURE = 1e-9;

    private final double[] marginals;
    private final int size;
    /** Chances of independent draws which, given their number, have the marginals. */
    private final double[] chance;
    /** i, j → probability that j of the first i are drawn independently. */
    private double[][] first;

    /**
     * Prepares the draws.
     *
     * @param marginals probabilities from 0 to 1 whose sum is a whole number
     * @throws IllegalArgumentException when they are not
     */
    public MaxEntropySample(double[] marginals) {
        this.marginals = marginals.clone();
        double sum = 0;
        for (double marginal : marginals) {
            if (!(marginal >= 0 && marginal <= 1)) {
                throw new IllegalArgumentException("no probability: " + marginal);
            }
            sum += marginal;
        }
        size = (int) Math.round(sum);
        if (Math.abs(sum - size) > 1e-6) {
            throw new IllegalArgumentException("probabilities must sum to a whole number, not to " + sum);
        }
        chance = this.marginals.clone();
        first = new double[0][0];
        fit();
    }

    private boolean free(int i) {
        return marginals[i] > SURE && marginals[i] < 1 - SURE;
    }

    private void fit() {
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] reached = inclusion();
            double worst = 0;
            for (int i = 0; i < chance.length; i++) {
                worst = Math.max(worst, Math.abs(reached[i] - marginals[i]));
            }
            if (worst < EXACT) {
                return;
            }
            for (int i = 0; i < chance.length; i++) {
                if (free(i)) {
                    chance[i] = 1 / (1 + Math.exp(-(logit(chance[i]) + logit(marginals[i]) - logit(reached[i]))));
                }
            }
        }
    }

    private static double logit(double probability) {
        return Math.log(probability) - Math.log1p(-probability);
    }

    private double[] inclusion() {
        int n = chance.length;
        first = counts(false);
        double[][] last = counts(true);
        double[] included = new double[n];
        for (int i = 0; i < n; i++) {
            double others = 0;
            for (int j = 0; j < size; j++) {
                others += first[i][j] * last[n - 1 - i][size - 1 - j];
            }
            included[i] = free(i) ? chance[i] * others / first[n][size] : marginals[i];
        }
        return included;
    }

    private double[][] counts(boolean fromTheEnd) {
        int n = chance.length;
        double[][] counts = new double[n + 1][size + 1];
        counts[0][0] = 1;
        for (int i = 0; i < n; i++) {
            double taken = chance[fromTheEnd ? n - 1 - i : i];
            for (int j = 0; j <= size; j++) {
                counts[i + 1][j] = counts[i][j] * (1 - taken) + (j > 0 ? counts[i][j - 1] * taken : 0);
            }
        }
        return counts;
    }

    /** How many are drawn. */
    public int size() {
        return size;
    }

    /** One draw: the numbers of what is drawn, ascending. */
    public int[] draw(Dice dice) {
        int[] drawn = new int[size];
        int missing = size;
        for (int i = chance.length; i > 0 && missing > 0; i--) {
            double taken = chance[i - 1] * first[i - 1][missing - 1] / first[i][missing];
            if (dice.share() < taken) {
                drawn[--missing] = i - 1;
            }
        }
        return drawn;
    }

    /** Entropy of a draw in bits, the greatest possible with these marginals. */
    public double entropyBits() {
        double nats = Math.log(first[chance.length][size]);
        for (int i = 0; i < chance.length; i++) {
            if (free(i)) {
                nats -= marginals[i] * logit(chance[i]) + Math.log1p(-chance[i]);
            }
        }
        return nats / Math.log(2);
    }

    /** Logarithms of the weights of the draw; differences count, a sum to all is free. Infinite for what is sure. */
    public double[] logWeights() {
        double[] weights = new double[chance.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = logit(chance[i]);
        }
        return weights;
    }
}
