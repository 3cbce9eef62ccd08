package org.xunlu.siting.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.xunlu.siting.Aim;
import org.xunlu.siting.solver.Program;

/**
 * The task as a program: a variable for each site and each commodity that might be caught; each cut says that the
 * commodity is caught no further than the sites on the way are chosen.
 */
final class CaptureProgram implements AutoCloseable {
    /** Money is counted in 10,000 CNY, so that numbers stay near 1. */
    private static final double CENTS_PER_UNIT = 1e6;

    private final CaptureTask task;
    private final CutPool pool;
    private final Program program;
    private final int[] siteVariables;
    private final int[] commodityVariables;
    private final List<BitSet> taken = new ArrayList<>();

    /**
     * Writes it down, without cuts.
     *
     * @param shut sites that are out of the question
     * @param finder the cuts found so far, and the hopeless commodities, which are left out
     */
    CaptureProgram(CaptureTask task, CutFinder finder, Program program, boolean[] shut) {
        this.task = task;
        this.pool = finder.pool();
        this.program = program;
        siteVariables = new int[task.siteCount()];
        commodityVariables = new int[task.commodities().size()];
        Arrays.setAll(commodityVariables, commodity -> {
            taken.add(new BitSet());
            return -1;
        });
        for (int site = 0; site < siteVariables.length; site++) {
            siteVariables[site] = shut[site] ? -1 : program.choice(0);
        }
        boolean sum = task.valuation().aim() == Aim.WEIGHTED;
        int[] hopeful = finder.hopeful();
        for (int commodity : hopeful) {
            double gain = sum ? task.valuation().of(task.commodities().get(commodity)) : 0;
            commodityVariables[commodity] = program.variable(0, 1, gain);
        }
        if (!sum) {
            worstCase(hopeful);
        }
        limits();
    }

    private void worstCase(int[] hopeful) {
        int least = program.variable(0, 1, 1);
        Valuation valuation = task.valuation();
        for (int scenario = 0; scenario < valuation.scenarioCount(); scenario++) {
            int[] columns = Arrays.copyOf(
                    Arrays.stream(hopeful).map(each -> commodityVariables[each]).toArray(), hopeful.length + 1);
            double[] factors = new double[columns.length];
            for (int place = 0; place < hopeful.length; place++) {
                factors[place] = -valuation.weight()[scenario]
                        * task.commodities().get(hopeful[place]).worth()[scenario];
            }
            columns[hopeful.length] = least;
            factors[hopeful.length] = 1;
            program.row(
                    Double.NEGATIVE_INFINITY,
                    valuation.weight()[scenario] * valuation.base()[scenario],
                    columns,
                    factors);
        }
    }

    private void limits() {
        int[] open = IntStream.range(0, siteVariables.length)
                .filter(site -> siteVariables[site] >= 0)
                .toArray();
        sum(open, task.points(), false);
        if (task.hasBudget()) {
            sum(open, task.budget() / CENTS_PER_UNIT, true);
        }
        for (int[] group : task.groups()) {
            sum(Arrays.stream(group).filter(site -> siteVariables[site] >= 0).toArray(), 1, false);
        }
    }

    private void sum(int[] sites, double most, boolean money) {
        program.row(
                Double.NEGATIVE_INFINITY,
                most,
                Arrays.stream(sites).map(site -> siteVariables[site]).toArray(),
                Arrays.stream(sites)
                        .mapToDouble(site -> money ? task.costs()[site] / CENTS_PER_UNIT : 1)
                        .toArray());
    }

    /** Takes over every cut of the pool that it does not have yet; returns how many. */
    int addCuts() {
        return addCuts(
                new double[siteVariables.length], new double[commodityVariables.length], Double.POSITIVE_INFINITY);
    }

    /**
     * Takes over cuts of the pool that it does not have yet.
     *
     * @param sites by site: a choice
     * @param wanted by commodity: how far it is said to be caught by that choice
     * @param slack only cuts that meet less than is wanted, and so much more; negative for violated ones only
     */
    int addCuts(double[] sites, double[] wanted, double slack) {
        int added = 0;
        for (int commodity = 0; commodity < commodityVariables.length; commodity++) {
            if (commodityVariables[commodity] < 0) {
                continue;
            }
            List<int[]> cuts = pool.of(commodity);
            for (int cut = 0; cut < cuts.size(); cut++) {
                if (!taken.get(commodity).get(cut)
                        && (slack == Double.POSITIVE_INFINITY
                                || met(cuts.get(cut), sites) < wanted[commodity] + slack)) {
                    taken.get(commodity).set(cut);
                    addCut(commodity, cuts.get(cut));
                    added++;
                }
            }
        }
        return added;
    }

    private static double met(int[] cut, double[] sites) {
        double sum = 0;
        for (int site : cut) {
            sum += sites[site];
        }
        return sum;
    }

    private void addCut(int commodity, int[] cut) {
        int[] sites = Arrays.stream(cut)
                .filter(site -> siteVariables[site] >= 0)
                .map(site -> siteVariables[site])
                .toArray();
        int[] columns = Arrays.copyOf(sites, sites.length + 1);
        columns[sites.length] = commodityVariables[commodity];
        double[] factors = new double[columns.length];
        Arrays.fill(factors, -1);
        factors[sites.length] = 1;
        program.row(Double.NEGATIVE_INFINITY, 0, columns, factors);
    }

    /** Settles a site or a commodity, or leaves it open again. */
    void settle(Question question, double least, double most) {
        int variable = question.ofSite() ? siteVariables[question.number()] : commodityVariables[question.number()];
        if (variable >= 0) {
            program.limit(variable, least, most);
        }
    }

    /**
     * What a part of the search can be asked.
     *
     * @param ofSite whether a site is chosen; else whether a commodity is caught
     * @param number of the site or commodity
     */
    record Question(boolean ofSite, int number) {}

    Program program() {
        return program;
    }

    /** What stands already is worth so much more than the program's value says. */
    double base() {
        Valuation valuation = task.valuation();
        return valuation.aim() == Aim.WEIGHTED ? valuation.of(new double[valuation.scenarioCount()]) : 0;
    }

    /** By site: how far it is chosen, 0 to 1. */
    double[] siteValues() {
        return Arrays.stream(siteVariables)
                .mapToDouble(variable -> variable < 0 ? 0 : Math.min(1, Math.max(0, program.value(variable))))
                .toArray();
    }

    /** By commodity: how far it is said to be caught, 0 to 1. */
    double[] commodityValues() {
        return Arrays.stream(commodityVariables)
                .mapToDouble(variable -> variable < 0 ? 0 : Math.min(1, Math.max(0, program.value(variable))))
                .toArray();
    }

    /** By site: what the value loses at least per unit, if a site not chosen is chosen or the other way round. */
    double[] siteLosses() {
        return Arrays.stream(siteVariables)
                .mapToDouble(
                        variable -> variable < 0 ? Double.POSITIVE_INFINITY : Math.abs(program.reducedCost(variable)))
                .toArray();
    }

    @Override
    public void close() {
        program.close();
    }
}
