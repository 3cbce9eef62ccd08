package org.xunlu.siting.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xunlu.siting.Aim;

/**
 * A bound without any solver: each flow spreads its worth over its ways, and the sites can earn no more than what the
 * dearest of them stand on, plus what is not spread (Lagrangian dual; subgradient steps of Held, Wolfe and Crowder 1974).
 */
final class PriceBound {
    private static final int SHRINK_AFTER = 12;

    private final CaptureTask task;
    private final CutFinder finder;
    private final double[] worth;
    private final double base;
    private final List<List<double[]>> prices = new ArrayList<>();
    private final double[] often;
    private double bound = Double.POSITIVE_INFINITY;

    PriceBound(CaptureTask task, CutFinder finder) {
        this.task = task;
        this.finder = finder;
        Valuation valuation = task.valuation();
        worth = task.commodities().stream().mapToDouble(valuation::of).toArray();
        double sum = 0;
        for (int scenario = 0; scenario < valuation.scenarioCount(); scenario++) {
            sum += valuation.weight()[scenario] * valuation.base()[scenario];
        }
        base = valuation.aim() == Aim.WEIGHTED ? sum : sum / valuation.scenarioCount();
        often = new double[task.siteCount()];
        for (int commodity = 0; commodity < worth.length; commodity++) {
            prices.add(new ArrayList<>());
        }
    }

    double bound() {
        return bound;
    }

    /** By site: how often it was among the dearest lately, 0 to 1. */
    double[] often() {
        return often;
    }

    /** Lowers the bound on the ways known now. */
    void lower(double best, int steps) {
        for (int commodity : finder.hopeful()) {
            List<double[]> row = prices.get(commodity);
            while (row.size() < finder.pool().of(commodity).size()) {
                row.add(new double[] {row.isEmpty() ? worth[commodity] : 0});
            }
        }
        double pace = 1;
        int idle = 0;
        for (int step = 0; step < steps && pace > 0.01; step++) {
            boolean[] dearest = new boolean[task.siteCount()];
            double value = value(dearest);
            if (value < bound * (1 - 1e-6)) {
                idle = 0;
            } else if (++idle > SHRINK_AFTER) {
                pace *= 0.7;
                idle = 0;
            }
            bound = Math.min(bound, value);
            for (int site = 0; site < often.length; site++) {
                often[site] = 0.95 * often[site] + (dearest[site] ? 0.05 : 0);
            }
            step(dearest, pace * (value - 0.99 * best));
        }
    }

    /** The bound at the present prices; marks the dearest sites. */
    private double value(boolean[] dearest) {
        double[] loads = new double[task.siteCount()];
        double sum = base;
        for (int commodity : finder.hopeful()) {
            double rest = worth[commodity];
            List<int[]> cuts = finder.pool().of(commodity);
            for (int cut = 0; cut < prices.get(commodity).size(); cut++) {
                double price = prices.get(commodity).get(cut)[0];
                rest -= price;
                for (int site : cuts.get(cut)) {
                    loads[site] += price;
                }
            }
            sum += Math.max(0, rest);
        }
        Integer[] order = new Integer[loads.length];
        Arrays.setAll(order, site -> site);
        Arrays.sort(order, (one, other) -> Double.compare(loads[other], loads[one]));
        double top = 0;
        for (int place = 0; place < Math.min(task.points(), order.length); place++) {
            top += loads[order[place]];
            dearest[order[place]] = loads[order[place]] > 0;
        }
        return sum + Math.min(top, bought(loads));
    }

    /** What the money buys at most, the last site in part. */
    private double bought(double[] loads) {
        Integer[] order = new Integer[loads.length];
        Arrays.setAll(order, site -> site);
        double[] rate = new double[loads.length];
        Arrays.setAll(rate, site -> loads[site] / Math.max(1, task.costs()[site]));
        Arrays.sort(order, (one, other) -> Double.compare(rate[other], rate[one]));
        double money = task.budget();
        double sum = 0;
        for (int site : order) {
            double cost = Math.max(1, task.costs()[site]);
            if (task.costs()[site] == 0) {
                sum += loads[site];
            } else if (money > 0) {
                sum += loads[site] * Math.min(1, money / cost);
                money -= cost;
            }
        }
        return sum;
    }

    private void step(boolean[] dearest, double distance) {
        double length = 0;
        for (int commodity : finder.hopeful()) {
            for (int cut = 0; cut < prices.get(commodity).size(); cut++) {
                double slope = 1 - met(commodity, cut, dearest);
                length += slope * slope;
            }
        }
        if (length == 0 || !(distance > 0)) {
            return;
        }
        for (int commodity : finder.hopeful()) {
            List<double[]> row = prices.get(commodity);
            for (int cut = 0; cut < row.size(); cut++) {
                row.get(cut)[0] += distance / length * (1 - met(commodity, cut, dearest));
            }
            project(row, worth[commodity]);
        }
    }

    private int met(int commodity, int cut, boolean[] dearest) {
        int count = 0;
        for (int site : finder.pool().of(commodity).get(cut)) {
            count += dearest[site] ? 1 : 0;
        }
        return count;
    }

    /** The nearest prices that are not negative and sum up to no more than the worth. */
    private static void project(List<double[]> row, double most) {
        double sum = 0;
        for (double[] price : row) {
            price[0] = Math.max(0, price[0]);
            sum += price[0];
        }
        if (sum <= most) {
            return;
        }
        double[] sorted = row.stream().mapToDouble(price -> price[0]).sorted().toArray();
        double taken = 0;
        double off = 0;
        for (int count = 1; count <= sorted.length; count++) {
            taken += sorted[sorted.length - count];
            double each = (taken - most) / count;
            if (sorted[sorted.length - count] > each) {
                off = each;
            }
        }
        for (double[] price : row) {
            price[0] = Math.max(0, price[0] - off);
        }
    }
}
