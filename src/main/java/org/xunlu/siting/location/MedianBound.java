package org.xunlu.siting.location;

import java.util.Arrays;

/**
 * The Lagrangian bound of the p-median: who serves a demand is left open, for a price each demand pays (Narula, Ogbu,
 * Samuelsson 1977; Beasley 1985). Prices are bettered by subgradient steps.
 */
final class MedianBound {
    private static final int SHRINK_AFTER = 15;
    private static final double LITTLE = 1e-5;

    private final double[][] costs;
    private final int sites;
    private final byte[] state;
    private final double[] prices;
    private final double[] worth;
    private final double[] often;
    private final boolean[] chosen;
    private double[] bestPrices;
    private double pace = 1.5;
    private int idle;
    private double lastIn;
    private double firstOut;
    private double bound = Double.NEGATIVE_INFINITY;

    /** A site may be chosen or not. */
    static final byte FREE = 0;
    /** A site is in every choice that could be better. */
    static final byte OPEN = 1;
    /** A site is in no choice that could be better. */
    static final byte CLOSED = 2;

    /**
     * Starts with some prices.
     *
     * @param costs by demand, then site
     * @param sites how many are chosen
     * @param state by site: free, open or closed; changed here as sites turn out to be out of the question
     * @param prices by demand; changed here
     */
    MedianBound(double[][] costs, int sites, byte[] state, double[] prices) {
        this.costs = costs;
        this.sites = sites;
        this.state = state;
        this.prices = prices;
        bestPrices = prices.clone();
        worth = new double[state.length];
        often = new double[state.length];
        chosen = new boolean[state.length];
    }

    double bound() {
        return bound;
    }

    double[] prices() {
        return prices;
    }

    byte[] state() {
        return state;
    }

    /** The sites chosen at the last prices. */
    boolean[] chosen() {
        return chosen;
    }

    /** By site: how often it was chosen lately, 0 to 1. */
    double[] often() {
        return often;
    }

    /** Steps until the bound reaches {@code enough}, or so often, or until steps have become too small to matter. */
    void rise(double best, double enough, int steps) {
        for (int step = 0; step < steps && bound < enough && !isTired(); step++) {
            double value = value();
            if (value > bound) {
                idle = bound > 0 && value < bound * (1 + LITTLE) ? idle + 1 : 0;
                bound = value;
                bestPrices = prices.clone();
            } else {
                idle++;
            }
            fix(value, enough);
            if (idle > SHRINK_AFTER) {
                pace *= 0.6;
                idle = 0;
                System.arraycopy(bestPrices, 0, prices, 0, prices.length);
                value = value();
            }
            if (!step(pace * (1.02 * best - value))) {
                break;
            }
        }
        System.arraycopy(bestPrices, 0, prices, 0, prices.length);
        value();
    }

    boolean isTired() {
        return pace < 0.004;
    }

    /** The bound at the present prices; chooses the sites of most worth. */
    private double value() {
        Arrays.fill(worth, 0);
        double sum = 0;
        for (int demand = 0; demand < costs.length; demand++) {
            double price = prices[demand];
            double[] row = costs[demand];
            sum += price;
            for (int site = 0; site < row.length; site++) {
                if (row[site] < price) {
                    worth[site] += row[site] - price;
                }
            }
        }
        Integer[] free = new Integer[state.length];
        int count = 0;
        int left = sites;
        Arrays.fill(chosen, false);
        for (int site = 0; site < state.length; site++) {
            if (state[site] == OPEN) {
                chosen[site] = true;
                sum += worth[site];
                left--;
            } else if (state[site] == FREE) {
                free[count++] = site;
            }
        }
        if (left < 0 || left > count) {
            return Double.POSITIVE_INFINITY;
        }
        Arrays.sort(free, 0, count, (one, other) -> Double.compare(worth[one], worth[other]));
        for (int place = 0; place < left; place++) {
            chosen[free[place]] = true;
            sum += worth[free[place]];
        }
        lastIn = left > 0 ? worth[free[left - 1]] : Double.NEGATIVE_INFINITY;
        firstOut = left < count ? worth[free[left]] : Double.POSITIVE_INFINITY;
        for (int site = 0; site < often.length; site++) {
            often[site] = 0.9 * often[site] + (chosen[site] ? 0.1 : 0);
        }
        return sum;
    }

    /** Sites whose exchange alone would lift the bound too high are settled. */
    private void fix(double value, double enough) {
        for (int site = 0; site < state.length; site++) {
            if (state[site] == FREE) {
                if (chosen[site] && value - worth[site] + firstOut >= enough) {
                    state[site] = OPEN;
                } else if (!chosen[site] && value - lastIn + worth[site] >= enough) {
                    state[site] = CLOSED;
                }
            }
        }
    }

    private boolean step(double distance) {
        int[] served = new int[costs.length];
        long length = 0;
        for (int demand = 0; demand < costs.length; demand++) {
            for (int site = 0; site < chosen.length; site++) {
                if (chosen[site] && costs[demand][site] < prices[demand]) {
                    served[demand]++;
                }
            }
            length += (long) (1 - served[demand]) * (1 - served[demand]);
        }
        if (length == 0 || !(distance > 0)) {
            return false;
        }
        for (int demand = 0; demand < costs.length; demand++) {
            prices[demand] = Math.max(0, prices[demand] + distance / length * (1 - served[demand]));
        }
        return true;
    }
}
