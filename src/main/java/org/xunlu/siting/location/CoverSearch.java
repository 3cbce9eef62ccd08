package org.xunlu.siting.location;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.xunlu.siting.solver.NativeSolver;
import org.xunlu.siting.solver.Program;

/** The fewest sites that cover all demands: a whole program where a solver is at hand, else own branch and bound. */
final class CoverSearch {
    private final List<BitSet> coverers;
    private final int sites;
    private final BooleanSupplier stop;
    private BitSet best = new BitSet();
    private int bound;

    /**
     * Prepares.
     *
     * @param coverers by demand: the sites that cover it, at least one
     * @param sites how many sites there are
     */
    CoverSearch(List<BitSet> coverers, int sites, BooleanSupplier stop) {
        List<BitSet> needed = new ArrayList<>();
        for (BitSet demand : coverers.stream()
                .sorted(Comparator.comparingInt(BitSet::cardinality))
                .toList()) {
            if (needed.stream().noneMatch(other -> holds(demand, other))) {
                needed.add(demand);
            }
        }
        this.coverers = needed;
        this.sites = sites;
        this.stop = stop;
    }

    /** True when whoever covers {@code few} covers {@code many}. */
    private static boolean holds(BitSet many, BitSet few) {
        BitSet rest = (BitSet) few.clone();
        rest.andNot(many);
        return rest.isEmpty();
    }

    /** The best cover found. */
    BitSet best() {
        return best;
    }

    /** No cover has fewer sites. */
    int bound() {
        return bound;
    }

    /** Searches until proven, or stopped, or until it is settled whether {@code enough} sites do; 0 asks for the fewest. */
    void search(int enough) {
        best = greedy();
        bound = apart(coverers);
        boolean settled = enough > 0 && (bound > enough || best.cardinality() <= enough);
        if (best.cardinality() > bound && !settled) {
            if (NativeSolver.isAvailable()) {
                program();
            } else {
                int least = bound;
                if (branch(new BitSet(), coverers)) {
                    bound = best.cardinality();
                } else {
                    bound = least;
                }
            }
        }
    }

    private BitSet greedy() {
        BitSet chosen = new BitSet();
        List<BitSet> left = new ArrayList<>(coverers);
        while (!left.isEmpty()) {
            int[] counts = new int[sites];
            left.forEach(demand -> demand.stream().forEach(site -> counts[site]++));
            int most = 0;
            for (int site = 1; site < sites; site++) {
                most = counts[site] > counts[most] ? site : most;
            }
            int taken = most;
            chosen.set(taken);
            left.removeIf(demand -> demand.get(taken));
        }
        return chosen;
    }

    /** How many of these demands no two of which share a site can be found at once: so many sites are needed. */
    private static int apart(List<BitSet> demands) {
        BitSet used = new BitSet();
        int count = 0;
        for (BitSet demand : demands) {
            if (!demand.intersects(used)) {
                used.or(demand);
                count++;
            }
        }
        return count;
    }

    /** Tries the sites of the hardest demand one after the other; false when stopped before the end. */
    private boolean branch(BitSet chosen, List<BitSet> left) {
        if (left.isEmpty()) {
            if (chosen.cardinality() < best.cardinality()) {
                best = (BitSet) chosen.clone();
            }
            return true;
        }
        if (stop.getAsBoolean()) {
            return false;
        }
        if (chosen.cardinality() + apart(left) >= best.cardinality()) {
            return true;
        }
        for (int site : left.get(0).stream().toArray()) {
            BitSet with = (BitSet) chosen.clone();
            with.set(site);
            List<BitSet> rest =
                    left.stream().filter(demand -> !demand.get(site)).toList();
            if (!branch(with, rest)) {
                return false;
            }
        }
        return true;
    }

    private void program() {
        try (Program program = Program.mixed()) {
            double[] hint = new double[sites];
            for (int site = 0; site < sites; site++) {
                program.choice(-1);
                hint[site] = best.get(site) ? 1 : 0;
            }
            for (BitSet demand : coverers) {
                int[] columns = demand.stream().toArray();
                double[] ones = new double[columns.length];
                Arrays.fill(ones, 1);
                program.row(1, Double.POSITIVE_INFINITY, columns, ones);
            }
            program.hint(hint);
            Program.End end = program.solve(0, stop);
            if (end == Program.End.BEST || end == Program.End.STOPPED) {
                BitSet found = new BitSet();
                for (int site = 0; site < sites; site++) {
                    found.set(site, program.value(site) > 0.5);
                }
                bound = Math.max(bound, (int) Math.ceil(-program.bound() - 1e-6));
                if (found.cardinality() < best.cardinality()) {
                    best = found;
                }
            }
        }
    }
}
