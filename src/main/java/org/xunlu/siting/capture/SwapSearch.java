package org.xunlu.siting.capture;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Betters a choice by exchanging sites, judged by the ways in the pool, then by the trucks: what they find goes into the
 * pool, and the exchange starts again until both agree.
 */
final class SwapSearch {
    private final CaptureTask task;
    private final CutFinder finder;
    private final Random random;
    private boolean[] best;
    private double bestValue;

    SwapSearch(CaptureTask task, CutFinder finder, long seed) {
        this.task = task;
        this.finder = finder;
        random = new Random(seed);
        best = new boolean[task.siteCount()];
        bestValue = task.valuation().of(finder.caught(best));
    }

    /** The best choice so far; not to be changed. */
    boolean[] best() {
        return best;
    }

    /** What it is worth, asked of the trucks. */
    double bestValue() {
        return bestValue;
    }

    /** Takes a choice if it is better; returns what it is really worth. Ways that evade it are pooled. */
    double offer(boolean[] chosen) {
        double value = task.valuation().of(finder.caught(chosen));
        if (value > bestValue && task.allows(chosen)) {
            bestValue = value;
            best = chosen.clone();
        }
        return value;
    }

    /**
     * Starts with the sites of the greatest values that fit, and exchanges.
     *
     * @param rounds how often the trucks are asked at most
     */
    void from(double[] values, int rounds, BooleanSupplier stop) {
        PoolChoice choice = new PoolChoice(task, finder.pool(), finder.hopeless());
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, site -> site);
        Arrays.sort(order, (one, other) -> Double.compare(values[other], values[one]));
        for (int site : order) {
            if (values[site] > 0 && choice.fits(site)) {
                choice.add(site);
            }
        }
        climb(choice, rounds, stop);
    }

    /** Starts with the best choice, some of its sites taken out. */
    void shaken(int out, int rounds, BooleanSupplier stop) {
        PoolChoice choice = new PoolChoice(task, finder.pool(), finder.hopeless());
        for (int site = 0; site < best.length; site++) {
            if (best[site]) {
                choice.add(site);
            }
        }
        for (int count = 0; count < out; count++) {
            int[] there = choice.sites();
            if (there.length > 0) {
                choice.remove(there[random.nextInt(there.length)]);
            }
        }
        climb(choice, rounds, stop);
    }

    private void climb(PoolChoice start, int rounds, BooleanSupplier stop) {
        PoolChoice choice = start;
        for (int round = 0; round < rounds && !stop.getAsBoolean(); round++) {
            choice.fill();
            while (choice.exchange() && !stop.getAsBoolean()) {
                choice.fill();
            }
            double claimed = choice.value();
            if (claimed <= bestValue) {
                return;
            }
            boolean[] chosen = choice.chosen().clone();
            if (offer(chosen) >= claimed * (1 - 1e-9)) {
                return;
            }
            choice = new PoolChoice(task, finder.pool(), finder.hopeless());
            for (int site = 0; site < chosen.length; site++) {
                if (chosen[site]) {
                    choice.add(site);
                }
            }
        }
    }
}
