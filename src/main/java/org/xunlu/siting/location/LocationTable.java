package org.xunlu.siting.location;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** A problem's table with the words the searches use. */
final class LocationTable {
    private final LocationProblem problem;
    private final BitSet existing = new BitSet();
    private final BitSet usable = new BitSet();

    LocationTable(LocationProblem problem) {
        this.problem = problem;
        usable.set(0, problem.siteCount());
        problem.forbidden().stream().filter(this::isSite).forEach(usable::clear);
        problem.existing().stream().filter(this::isSite).forEach(existing::set);
        usable.or(existing);
    }

    private boolean isSite(int number) {
        return number >= 0 && number < problem.siteCount();
    }

    /** Sites that are open already. */
    BitSet existing() {
        return (BitSet) existing.clone();
    }

    /** Sites that are open or may be opened. */
    BitSet usable() {
        return (BitSet) usable.clone();
    }

    /** How many sites will be open: as many as asked for, as there are, or as exist if those are more. */
    int siteGoal() {
        return Math.max(existing.cardinality(), Math.min(problem.sites(), usable.cardinality()));
    }

    /** Of these sites the nearest to a demand, −1 when none can serve it. */
    int nearest(int demand, BitSet open) {
        double[] row = problem.distances()[demand];
        int nearest = -1;
        for (int site = open.nextSetBit(0); site >= 0; site = open.nextSetBit(site + 1)) {
            if (Double.isFinite(row[site]) && (nearest < 0 || row[site] < row[nearest])) {
                nearest = site;
            }
        }
        return nearest;
    }

    /** Distance of a demand to the nearest of these sites; infinite when none can serve it. */
    double distance(int demand, BitSet open) {
        int nearest = nearest(demand, open);
        return nearest < 0 ? Double.POSITIVE_INFINITY : problem.distances()[demand][nearest];
    }

    /** The greatest distance of any demand to the nearest of these sites. */
    double greatestDistance(BitSet open) {
        return IntStream.range(0, problem.demandCount())
                .mapToDouble(demand -> distance(demand, open))
                .max()
                .orElse(0);
    }

    /** Σ weight × distance to the nearest of these sites; demands without weight need none. */
    double weightedDistance(BitSet open) {
        return IntStream.range(0, problem.demandCount())
                .filter(demand -> problem.weights()[demand] > 0)
                .mapToDouble(demand -> problem.weights()[demand] * distance(demand, open))
                .sum();
    }

    /** True when every demand has some usable site within the radius. */
    boolean canCoverAll(double radius) {
        return IntStream.range(0, problem.demandCount()).allMatch(demand -> distance(demand, usable) <= radius);
    }

    /** The search for the fewest sites beside the existing that cover all demands that can be covered. */
    CoverSearch coverSearch(double radius, BooleanSupplier stop) {
        List<BitSet> coverers = new ArrayList<>();
        for (int demand = 0; demand < problem.demandCount(); demand++) {
            double[] row = problem.distances()[demand];
            BitSet near = new BitSet();
            usable.stream().filter(site -> row[site] <= radius).forEach(near::set);
            if (!near.isEmpty() && !near.intersects(existing)) {
                coverers.add(near);
            }
        }
        return new CoverSearch(coverers, problem.siteCount(), stop);
    }

    /** The answer with these sites open; demands farther than {@code radius} are not served. */
    LocationPlan plan(BitSet open, double value, double bound, double radius, String method) {
        List<Integer> servedBy = new ArrayList<>();
        for (int demand = 0; demand < problem.demandCount(); demand++) {
            servedBy.add(distance(demand, open) <= radius ? nearest(demand, open) : -1);
        }
        return new LocationPlan(open.stream().boxed().toList(), value, bound, value == bound, servedBy, method);
    }
}
