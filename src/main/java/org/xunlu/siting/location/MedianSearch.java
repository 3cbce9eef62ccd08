package org.xunlu.siting.location;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.SearchProgress;

/** Branch and bound for the p-median on Lagrangian bounds, the part with the least bound first. */
final class MedianSearch {
    private static final int ROOT_STEPS = 1500;
    private static final int PART_STEPS = 120;
    private static final double NOISE = 1e-9;

    private final double[][] costs;
    private final int sites;
    private final byte[] start;
    private final SearchControl control;
    private final boolean[] fixed;
    private final boolean allWhole;
    private boolean[] best;
    private double bestValue;

    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    private record Part(double bound, byte[] state, double[] prices, int branch) {}

    private MedianSearch(double[][] costs, int sites, byte[] start, SearchControl control) {
        this.costs = costs;
        this.sites = sites;
        this.start = start;
        this.control = control;
        allWhole = Arrays.stream(costs).allMatch(row -> Arrays.stream(row).allMatch(cost -> cost == Math.rint(cost)));
        fixed = new boolean[start.length];
        best = new boolean[start.length];
        for (int site = 0; site < start.length; site++) {
            fixed[site] = start[site] != MedianBound.FREE;
            best[site] = start[site] == MedianBound.OPEN;
        }
        MedianChoice choice = new MedianChoice(costs, best, fixed);
        choice.fill(sites);
        choice.exchange();
        best = choice.open();
        bestValue = choice.value();
    }

    /** Prepares; where a site cannot serve a demand, the cost is a number greater than any sum without it. */
    static MedianSearch of(LocationProblem problem, LocationTable table, SearchControl control) {
        double greatest = 1;
        double[][] costs = new double[problem.demandCount()][problem.siteCount()];
        for (int demand = 0; demand < costs.length; demand++) {
            double weight = problem.weights()[demand];
            for (int site = 0; site < costs[demand].length; site++) {
                double cost = weight == 0 ? 0 : weight * problem.distances()[demand][site];
                costs[demand][site] = cost;
                greatest = Double.isFinite(cost) ? Math.max(greatest, cost) : greatest;
            }
        }
        double never = Math.rint(greatest + 1) * (costs.length + 1);
        for (double[] row : costs) {
            for (int site = 0; site < row.length; site++) {
                row[site] = Math.min(row[site], never);
            }
        }
        byte[] state = new byte[problem.siteCount()];
        Arrays.fill(state, MedianBound.CLOSED);
        table.usable().stream().forEach(site -> state[site] = MedianBound.FREE);
        table.existing().stream().forEach(site -> state[site] = MedianBound.OPEN);
        return new MedianSearch(costs, table.siteGoal(), state, control);
    }

    /** The best choice so far. */
    BitSet best() {
        BitSet open = new BitSet();
        for (int site = 0; site < best.length; site++) {
            open.set(site, best[site]);
        }
        return open;
    }

    double bestValue() {
        return bestValue;
    }

    /** Searches until proven or stopped; returns the bound. */
    double search() {
        double[] prices = new double[costs.length];
        for (int demand = 0; demand < prices.length; demand++) {
            double[] row = costs[demand].clone();
            Arrays.sort(row);
            prices[demand] = row[Math.min(row.length - 1, row.length / Math.max(1, sites))];
        }
        PriorityQueue<Part> parts = new PriorityQueue<>((one, other) -> Double.compare(one.bound, other.bound));
        explore(parts, start.clone(), prices, ROOT_STEPS, Double.NEGATIVE_INFINITY);
        while (!parts.isEmpty() && !control.stop().getAsBoolean()) {
            Part part = parts.poll();
            if (part.bound >= enough()) {
                return bestValue;
            }
            control.progress().accept(new SearchProgress(bestValue, part.bound));
            for (byte way : new byte[] {MedianBound.OPEN, MedianBound.CLOSED}) {
                byte[] narrowed = part.state.clone();
                narrowed[part.branch] = way;
                explore(parts, narrowed, part.prices.clone(), PART_STEPS, part.bound);
            }
        }
        return parts.isEmpty() ? bestValue : Math.min(bestValue, parts.peek().bound);
    }

    /** A bound from here on holds nothing better than the best known. */
    private double enough() {
        return allWhole ? bestValue - 1 + 1e-6 : bestValue * (1 - NOISE);
    }

    private void explore(PriorityQueue<Part> parts, byte[] state, double[] prices, int steps, double least) {
        MedianBound bound = new MedianBound(costs, sites, state, prices);
        int slice = Math.max(40, steps / 12);
        for (int done = 0;
                done < steps
                        && bound.bound() < enough()
                        && !bound.isTired()
                        && !control.stop().getAsBoolean();
                done += slice) {
            bound.rise(bestValue, enough(), slice);
            better(bound.chosen());
        }
        double value = Math.max(least, bound.bound());
        int branch = branch(bound);
        if (value < enough() && branch >= 0) {
            parts.add(new Part(value, state, bound.prices(), branch));
        } else if (value < enough()) {
            better(bound.chosen());
        }
    }

    private void better(boolean[] chosen) {
        MedianChoice choice = new MedianChoice(costs, chosen, fixed);
        choice.fill(sites);
        choice.exchange();
        if (choice.value() < bestValue) {
            bestValue = choice.value();
            best = choice.open().clone();
            control.progress().accept(new SearchProgress(bestValue, Double.NEGATIVE_INFINITY));
        }
    }

    /** The free site about which the prices are least sure; −1 when all is settled. */
    private static int branch(MedianBound bound) {
        int unsure = -1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int site = 0; site < bound.state().length; site++) {
            double distance = Math.abs(bound.often()[site] - 0.5);
            if (bound.state()[site] == MedianBound.FREE && distance < nearest) {
                nearest = distance;
                unsure = site;
            }
        }
        return unsure;
    }
}
