package org.xunlu.siting.location;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xunlu.siting.Candidate;
import org.xunlu.siting.Flow;
import org.xunlu.siting.Limit;
import org.xunlu.siting.LinkNetwork;
import org.xunlu.siting.Model;
import org.xunlu.siting.Scenario;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.SiteRules;
import org.xunlu.siting.SitingPlan;
import org.xunlu.siting.SitingProblem;
import org.xunlu.siting.capture.CapturePlanner;

/** The four classic questions of where to stand. Stateless. Stopped early, an answer still has its bound. */
public final class LocationPlanner {
    private static final double ANY_DISTANCE = Double.POSITIVE_INFINITY;

    /** The least Σ weight × distance to the nearest open site (Hakimi 1964; ReVelle and Swain 1970). */
    public LocationPlan pMedian(LocationProblem problem, SearchControl control) {
        LocationTable table = new LocationTable(problem);
        BitSet open = table.existing();
        double bound = 0;
        if (table.siteGoal() > 0 && problem.demandCount() > 0) {
            MedianSearch search = MedianSearch.of(problem, table, control);
            bound = search.search();
            open = search.best();
            if (bound >= search.bestValue()) {
                bound = table.weightedDistance(open);
            }
        } else {
            bound = table.weightedDistance(open);
        }
        return table.plan(open, table.weightedDistance(open), bound, ANY_DISTANCE, "Lagrangian branch and bound");
    }

    /** The least greatest distance to the nearest open site; weights do not count (Hakimi 1964). */
    public LocationPlan pCentre(LocationProblem problem, SearchControl control) {
        LocationTable table = new LocationTable(problem);
        double[] radii = Arrays.stream(problem.distances())
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
        int more = table.siteGoal() - table.existing().cardinality();
        BitSet best = table.existing();
        int tooSmall = -1;
        int enough = radii.length;
        while (enough - tooSmall > 1 && !control.stop().getAsBoolean()) {
            int middle = (tooSmall + enough) >>> 1;
            if (!table.canCoverAll(radii[middle])) {
                tooSmall = middle;
                continue;
            }
            CoverSearch search = table.coverSearch(radii[middle], control.stop());
            search.search(more);
            if (search.best().cardinality() <= more) {
                enough = middle;
                best = table.existing();
                best.or(search.best());
            } else if (search.bound() > more) {
                tooSmall = middle;
            } else {
                break;
            }
        }
        double value = table.greatestDistance(best);
        double bound = tooSmall + 1 < radii.length ? radii[tooSmall + 1] : value;
        return table.plan(best, value, Math.min(bound, value), ANY_DISTANCE, "set covers by bisection");
    }

    /**
     * The most weight within {@code radius} of an open site (MCLP: Church and ReVelle 1974).
     *
     * @param radius in the table's unit; the distance itself still counts as within
     */
    public LocationPlan maxCover(LocationProblem problem, double radius, SearchControl control) {
        LocationTable table = new LocationTable(problem);
        LinkNetwork.Builder network = LinkNetwork.builder();
        List<Flow> flows = new ArrayList<>();
        for (int demand = 0; demand < problem.demandCount(); demand++) {
            network.link("d" + demand, "from" + demand, "to" + demand, 1);
            flows.add(Flow.of("d" + demand, "from" + demand, "to" + demand, problem.weights()[demand]));
        }
        List<Candidate> candidates = table.usable().stream()
                .mapToObj(site -> new Candidate(Integer.toString(site), covered(problem, site, radius), 0))
                .toList();
        Set<String> existing =
                table.existing().stream().mapToObj(Integer::toString).collect(Collectors.toSet());
        SitingProblem asked = SitingProblem.of(
                        Scenario.of(0, flows), candidates, Limit.points(table.siteGoal() - existing.size()))
                .with(new SiteRules(existing, Set.of(), Set.of(), List.of()))
                .with(Model.ON_PATH);
        SitingPlan answer = new CapturePlanner(network.build()).solve(asked, control);
        BitSet open = new BitSet();
        answer.siteIds().forEach(id -> open.set(Integer.parseInt(id)));
        return table.plan(open, answer.value(), answer.bound(), radius, answer.method());
    }

    private static Set<String> covered(LocationProblem problem, int site, double radius) {
        return IntStream.range(0, problem.demandCount())
                .filter(demand -> problem.distances()[demand][site] <= radius)
                .mapToObj(demand -> "d" + demand)
                .collect(Collectors.toSet());
    }

    /**
     * The fewest sites that have every demand within {@code radius} (LSCP: Toregas and others 1971). Demands that no
     * site can cover are left uncovered, see {@link LocationPlan#servedBy}.
     */
    public LocationPlan setCover(LocationProblem problem, double radius, SearchControl control) {
        LocationTable table = new LocationTable(problem);
        CoverSearch search = table.coverSearch(radius, control.stop());
        search.search(0);
        BitSet open = table.existing();
        open.or(search.best());
        int bound = search.bound() + table.existing().cardinality();
        return table.plan(open, open.cardinality(), bound, radius, "branch and bound");
    }
}
