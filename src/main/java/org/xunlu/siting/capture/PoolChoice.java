package org.xunlu.siting.capture;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** A choice of sites as the ways in the pool see it: which cuts hold no site yet, and what one more would bring. */
final class PoolChoice {
    /** Less than any catch: prefers sites that stand on the way of flows not yet caught. */
    private static final double PROMISE = 1e-3;

    private final CaptureTask task;
    private final int[] commodityOfCut;
    private final int[][] cutsOfSite;
    private final int[] hits;
    private final int[] bare;
    private final int[] seen;
    private final boolean[] chosen;
    private final int[] inGroups;
    private final double[] caught;
    private final double[] gain;
    private int count;
    private long money;

    PoolChoice(CaptureTask task, CutPool pool, BitSet hopeless) {
        this.task = task;
        int commodities = task.commodities().size();
        chosen = new boolean[task.siteCount()];
        inGroups = new int[task.groups().size()];
        caught = new double[task.valuation().scenarioCount()];
        gain = new double[caught.length];
        bare = new int[commodities];
        seen = new int[commodities];
        int cuts = 0;
        int[] cutCount = new int[chosen.length];
        for (int commodity = 0; commodity < commodities; commodity++) {
            for (int[] cut : hopeless.get(commodity) ? List.<int[]>of() : pool.of(commodity)) {
                cuts++;
                bare[commodity]++;
                Arrays.stream(cut).forEach(site -> cutCount[site]++);
            }
        }
        commodityOfCut = new int[cuts];
        hits = new int[cuts];
        cutsOfSite = new int[chosen.length][];
        Arrays.setAll(cutsOfSite, site -> new int[cutCount[site]]);
        int number = 0;
        for (int commodity = 0; commodity < commodities; commodity++) {
            for (int[] cut : hopeless.get(commodity) ? List.<int[]>of() : pool.of(commodity)) {
                for (int site : cut) {
                    cutsOfSite[site][--cutCount[site]] = number;
                }
                commodityOfCut[number++] = commodity;
            }
        }
    }

    /** By site: whether it is chosen; not to be changed. */
    boolean[] chosen() {
        return chosen;
    }

    int[] sites() {
        return IntStream.range(0, chosen.length).filter(site -> chosen[site]).toArray();
    }

    /** What the choice is worth if the pool's ways are all there are. */
    double value() {
        return task.valuation().of(caught);
    }

    /** True when the site may be added. */
    boolean fits(int site) {
        if (chosen[site] || count == task.points() || money + task.costs()[site] > task.budget()) {
            return false;
        }
        for (int group = 0; group < inGroups.length; group++) {
            if (inGroups[group] > 0 && isIn(group, site)) {
                return false;
            }
        }
        return true;
    }

    private boolean isIn(int group, int site) {
        return Arrays.stream(task.groups().get(group)).anyMatch(member -> member == site);
    }

    void add(int site) {
        turn(site, true);
        for (int cut : cutsOfSite[site]) {
            if (hits[cut]++ == 0 && --bare[commodityOfCut[cut]] == 0) {
                catches(commodityOfCut[cut], 1);
            }
        }
    }

    void remove(int site) {
        turn(site, false);
        for (int cut : cutsOfSite[site]) {
            if (--hits[cut] == 0 && bare[commodityOfCut[cut]]++ == 0) {
                catches(commodityOfCut[cut], -1);
            }
        }
    }

    private void turn(int site, boolean on) {
        chosen[site] = on;
        count += on ? 1 : -1;
        money += on ? task.costs()[site] : -task.costs()[site];
        for (int group = 0; group < inGroups.length; group++) {
            if (isIn(group, site)) {
                inGroups[group] += on ? 1 : -1;
            }
        }
    }

    private void catches(int commodity, int sign) {
        double[] worth = task.commodities().get(commodity).worth();
        for (int scenario = 0; scenario < caught.length; scenario++) {
            caught[scenario] += sign * worth[scenario];
        }
    }

    /** What the choice would be worth with one more site, and a little for flows it stands in the way of. */
    private double scoreWith(int site) {
        System.arraycopy(caught, 0, gain, 0, gain.length);
        double promise = 0;
        for (int cut : cutsOfSite[site]) {
            int commodity = commodityOfCut[cut];
            if (hits[cut] == 0) {
                promise += task.valuation().of(task.commodities().get(commodity)) / bare[commodity];
                if (++seen[commodity] == bare[commodity]) {
                    double[] worth = task.commodities().get(commodity).worth();
                    for (int scenario = 0; scenario < gain.length; scenario++) {
                        gain[scenario] += worth[scenario];
                    }
                }
            }
        }
        for (int cut : cutsOfSite[site]) {
            seen[commodityOfCut[cut]] = 0;
        }
        return task.valuation().of(gain) + PROMISE * promise;
    }

    /** Adds what brings most, one by one, while anything fits. */
    void fill() {
        while (count < task.points()) {
            int most = bestAddition(0);
            if (most < 0) {
                return;
            }
            add(most);
        }
    }

    private int bestAddition(double least) {
        int most = -1;
        double score = least;
        for (int site = 0; site < chosen.length; site++) {
            if (cutsOfSite[site].length > 0 && fits(site)) {
                double with = scoreWith(site);
                if (with > score) {
                    score = with;
                    most = site;
                }
            }
        }
        return most;
    }

    /** Exchanges the site whose replacement betters the choice most; false when none does. */
    boolean exchange() {
        double before = value();
        for (int site : sites()) {
            remove(site);
            int instead = bestAddition(0);
            if (instead >= 0 && instead != site) {
                add(instead);
                if (value() > before * (1 + 1e-12)) {
                    return true;
                }
                remove(instead);
            }
            add(site);
        }
        return false;
    }
}
