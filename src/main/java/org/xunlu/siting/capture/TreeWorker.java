package org.xunlu.siting.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.xunlu.siting.capture.CaptureProgram.Question;
import org.xunlu.siting.solver.Program;

/** Works on parts of the search tree with a linear program and a pool of cuts of its own. */
final class TreeWorker implements AutoCloseable {
    private static final double NOISE = 1e-6;
    private static final int ROUNDS = 4;
    private static final double NEARLY_TIGHT = 0.02;
    private static final int PROBES = 5;

    private final CutFinder finder;
    private final CaptureProgram program;
    private final BooleanSupplier stop;
    private final List<Question> settled = new ArrayList<>();
    private final Map<Question, double[]> losses = new HashMap<>();
    private final double[] weights;

    /**
     * What became of a part.
     *
     * @param bound of the part, once the trucks were asked
     * @param sites by site: how far it is chosen there; empty when the part holds nothing better
     * @param parts what is still to be searched; none when the sites are whole, or nothing better is there
     * @param failed the program could not be solved
     */
    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    record Worked(double bound, double[] sites, List<TreePart> parts, boolean failed) {
        static Worked without(double bound, boolean failed) {
            return new Worked(bound, new double[0], List.of(), failed);
        }
    }

    TreeWorker(
            CaptureTask task, CutFinder root, boolean[] shut, double[] sites, double[] wanted, BooleanSupplier stop) {
        this.stop = stop;
        finder = root.copy();
        program = new CaptureProgram(task, finder, Program.linear(), shut);
        program.addCuts(sites, wanted, NEARLY_TIGHT);
        weights = task.commodities().stream().mapToDouble(task.valuation()::of).toArray();
    }

    /** Bounds the part, and divides it if something better than {@code best} may be in it. */
    Worked work(TreePart part, double best) {
        settle(part);
        double bound = part.bound();
        for (int round = 0; ; round++) {
            Program.End end = program.program().solve(0, stop);
            if (end != Program.End.BEST) {
                return Worked.without(end == Program.End.IMPOSSIBLE ? Double.NEGATIVE_INFINITY : bound, true);
            }
            bound = Math.min(bound, value());
            if (bound <= best) {
                return Worked.without(bound, false);
            }
            double[] sites = program.siteValues();
            double[] wanted = program.commodityValues();
            List<Question> open = open(sites, wanted);
            boolean enough = round >= ROUNDS && !open.isEmpty();
            if (enough || !cut(sites, wanted)) {
                return new Worked(bound, sites, divided(part, bound, best, open), false);
            }
            if (stop.getAsBoolean()) {
                return new Worked(bound, sites, List.of(new TreePart(part, part.question(), part.yes(), bound)), false);
            }
        }
    }

    /** Adds cuts that the choice violates; false when there are none. */
    private boolean cut(double[] sites, double[] wanted) {
        if (program.addCuts(sites, wanted, -NOISE) > 0) {
            return true;
        }
        finder.separate(sites, sites, wanted);
        return program.addCuts(sites, wanted, -NOISE) > 0;
    }

    private double value() {
        double value = program.program().value() + program.base();
        return value + 1e-7 * Math.abs(value);
    }

    private void settle(TreePart part) {
        settled.forEach(question -> program.settle(question, 0, 1));
        settled.clear();
        for (TreePart each = part; each.question() != null && each.before() != null; each = each.before()) {
            answer(each.question(), each.yes());
            settled.add(each.question());
        }
    }

    private void answer(Question question, boolean yes) {
        program.settle(question, yes ? 1 : 0, yes ? 1 : 0);
    }

    /** The two halves of the part, by the question that lowers both bounds most. */
    private List<TreePart> divided(TreePart part, double bound, double best, List<Question> open) {
        if (open.isEmpty()) {
            return List.of();
        }
        Question chosen = open.get(0);
        double[] chosenBounds = {bound, bound};
        double most = -1;
        int probes = 0;
        for (Question question : open) {
            double[] known = losses.get(question);
            double[] bounds = {bound, bound};
            double[] loss;
            if (known == null && probes < PROBES && !stop.getAsBoolean()) {
                probes++;
                bounds[0] = probe(question, false, bound);
                bounds[1] = probe(question, true, bound);
                loss = new double[] {bound - bounds[0], bound - bounds[1]};
                losses.put(question, loss);
            } else if (known != null) {
                loss = known;
            } else {
                continue;
            }
            double score = Math.max(loss[0], NOISE * bound) * Math.max(loss[1], NOISE * bound);
            if (score > most) {
                most = score;
                chosen = question;
                chosenBounds = bounds;
            }
        }
        List<TreePart> parts = new ArrayList<>();
        for (int yes = 0; yes < 2; yes++) {
            if (chosenBounds[yes] > best) {
                parts.add(new TreePart(part, chosen, yes == 1, chosenBounds[yes]));
            }
        }
        return parts;
    }

    private double probe(Question question, boolean yes, double bound) {
        answer(question, yes);
        Program.End end = program.program().solve(0, stop);
        double found = end == Program.End.BEST ? Math.min(bound, value()) : bound;
        program.settle(question, 0, 1);
        return end == Program.End.IMPOSSIBLE ? 0 : found;
    }

    /** What is neither yes nor no, the most promising first. */
    private List<Question> open(double[] sites, double[] wanted) {
        Map<Question, Double> scores = new HashMap<>();
        double mean = Arrays.stream(weights).average().orElse(1);
        for (int site = 0; site < sites.length; site++) {
            double open = sites[site] * (1 - sites[site]);
            if (open > NOISE) {
                scores.put(new Question(true, site), open * mean);
            }
        }
        if (scores.isEmpty()) {
            return List.of();
        }
        for (int commodity = 0; commodity < wanted.length; commodity++) {
            double open = wanted[commodity] * (1 - wanted[commodity]);
            if (open > NOISE) {
                scores.put(new Question(false, commodity), open * weights[commodity]);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Question, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void close() {
        program.close();
    }
}
