package org.xunlu.siting.capture;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.SearchProgress;
import org.xunlu.siting.capture.EvasionSearch.Way;
import org.xunlu.siting.solver.NativeSolver;
import org.xunlu.siting.solver.Program;

/**
 * Exact search by branch and cut: a linear relaxation with cuts until the trucks find no more, then whole programs on
 * the sites that could still matter, each answer put to the trucks (Arslan, Jabali, Laporte 2018).
 */
final class CaptureSearch {
    /** Relative difference that counts as none. */
    private static final double NOISE = 1e-7;

    private static final double TOWARDS_CENTRE = 0.3;
    private static final int PRICE_STEPS = 200;
    private static final int PRICE_ROUNDS = 8;

    private final CaptureTask task;
    private final SearchControl control;
    private final CutFinder finder;
    private final SwapSearch swaps;
    private final boolean[] shut;
    private final boolean countsWhole;
    private double[] lastSites = {};
    private double[] lastWanted = {};
    private double bound;
    private String method = "own search";

    /**
     * What was found.
     *
     * @param chosen by site
     * @param value its value
     * @param bound no choice has a greater one
     * @param method how
     * @param ways by commodity: ways behind the cuts found
     * @param unguarded commodities that no site can catch
     */
    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    record Answer(
            boolean[] chosen, double value, double bound, String method, List<List<Way>> ways, BitSet unguarded) {}

    /**
     * Prepares.
     *
     * @param known cuts that are known to hold
     * @param start a choice to start with, if it is allowed
     */
    CaptureSearch(CaptureTask task, CutPool known, boolean[] start, SearchControl control) {
        this.task = task;
        this.control = control;
        finder = new CutFinder(task, known);
        finder.pack();
        swaps = new SwapSearch(task, finder, 1);
        swaps.offer(start);
        shut = new boolean[task.siteCount()];
        countsWhole = task.valuation().countsWhole(task.commodities());
        bound = mostPossible();
    }

    private double mostPossible() {
        double[] all = new double[task.valuation().scenarioCount()];
        for (int commodity : finder.hopeful()) {
            for (int scenario = 0; scenario < all.length; scenario++) {
                all[scenario] += task.commodities().get(commodity).worth()[scenario];
            }
        }
        return task.valuation().of(all);
    }

    Answer search() {
        BooleanSupplier stop = control.stop();
        if (task.siteCount() > 0 && task.points() > 0 && !isDone()) {
            swaps.shaken(0, 6, stop);
            tell();
            if (NativeSolver.isAvailable()) {
                method = "branch and cut (GLOP)";
                relax();
                chooseWhole();
            } else {
                price();
            }
        }
        return new Answer(
                swaps.best(),
                swaps.bestValue(),
                isDone() ? swaps.bestValue() : bound,
                method,
                finder.ways(),
                finder.unguarded());
    }

    private boolean isDone() {
        return bound - swaps.bestValue() <= NOISE * Math.abs(bound);
    }

    private void tell() {
        control.progress().accept(new SearchProgress(swaps.bestValue(), Math.max(bound, swaps.bestValue())));
    }

    private void lower(double found) {
        double reached = countsWhole ? Math.floor(found + NOISE * Math.abs(found)) : found;
        bound = Math.min(bound, Math.max(reached, swaps.bestValue()));
        tell();
    }

    private void relax() {
        try (CaptureProgram program = new CaptureProgram(task, finder, Program.linear(), shut)) {
            program.addCuts();
            double[] centre = new double[0];
            int added = 1;
            while (added > 0 && !control.stop().getAsBoolean() && !isDone()) {
                if (program.program().solve(0, control.stop()) != Program.End.BEST) {
                    return;
                }
                double value = program.program().value() + program.base();
                double[] sites = program.siteValues();
                double[] wanted = program.commodityValues();
                double[] losses = program.siteLosses();
                lower(value + NOISE * Math.abs(value));
                centre = centre.length == 0 ? sites : mixed(centre, sites, 0.5);
                added = finder.separate(sites, mixed(centre, sites, 1 - TOWARDS_CENTRE), wanted);
                if (added == 0) {
                    added = finder.separate(sites, sites, wanted);
                }
                swaps.from(sites, 3, control.stop());
                lastSites = sites;
                lastWanted = wanted;
                shutOut(value, sites, losses);
                program.addCuts();
            }
        }
    }

    /** Own bound and own search, in turns. */
    private void price() {
        PriceBound prices = new PriceBound(task, finder);
        int idle = 0;
        for (int round = 0; idle < PRICE_ROUNDS && !control.stop().getAsBoolean() && !isDone(); round++) {
            double before = bound;
            double found = swaps.bestValue();
            prices.lower(found, PRICE_STEPS);
            lower(prices.bound());
            double[] wanted = new double[task.commodities().size()];
            Arrays.fill(wanted, 1);
            int added = finder.separate(prices.often(), prices.often(), wanted);
            swaps.from(prices.often(), 3, control.stop());
            swaps.shaken(1 + round % 3, 3, control.stop());
            boolean better = bound < before * (1 - 1e-4) || swaps.bestValue() > found;
            idle = better ? 0 : idle + (added == 0 ? 3 : 1);
        }
    }

    private static double[] mixed(double[] some, double[] others, double share) {
        double[] result = new double[some.length];
        Arrays.setAll(result, place -> (1 - share) * some[place] + share * others[place]);
        return result;
    }

    /** Shuts sites whose choice would put the value below what is found already. */
    private void shutOut(double value, double[] sites, double[] losses) {
        double slack = value - swaps.bestValue() + NOISE * Math.abs(value);
        for (int site = 0; site < shut.length; site++) {
            if (sites[site] < NOISE && losses[site] > slack) {
                shut[site] = true;
            }
        }
    }

    private void chooseWhole() {
        if (!control.stop().getAsBoolean() && !isDone() && lastSites.length > 0) {
            new CaptureTree(task, finder, swaps, bound, lastSites, lastWanted, shut, control.stop())
                    .search(this::lower);
        }
    }
}
