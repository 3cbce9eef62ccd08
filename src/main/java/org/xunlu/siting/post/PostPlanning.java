package org.xunlu.siting.post;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Cost;
import org.xunlu.network.CostTree;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.ShortestPaths;
import org.xunlu.network.Snap;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.location.LocationPlan;
import org.xunlu.siting.location.LocationPlanner;
import org.xunlu.siting.location.LocationProblem;

/** Chooses bases by driving time over the road network. */
public final class PostPlanning {
    private static final double CELL_DEGREES = 0.02;
    private static final double SPOT_METERS = 2_000;
    private static final double FAR_SECONDS = 4 * 3600;

    private final List<Spot> spots = new ArrayList<>();
    private final List<double[]> needs = new ArrayList<>();
    private final List<Integer> nodes = new ArrayList<>();
    private final double[][] seconds;

    /**
     * The county as it has to be reached.
     *
     * @param candidates spots; those far from every road are left out
     * @param weightOf weight of each segment by its number
     */
    public PostPlanning(RoadNetwork roads, List<Spot> candidates, double[] weightOf) {
        Map<Long, double[]> cells = new TreeMap<>();
        Map<Long, Integer> cellNodes = new TreeMap<>();
        for (int segment = 0; segment < roads.segmentCount(); segment++) {
            if (weightOf[segment] > 0) {
                LonLat middle = roads.positionAt(segment, 0.5);
                long cell = (long) Math.floor(middle.lat() / CELL_DEGREES) * 100_000
                        + (long) Math.floor(middle.lon() / CELL_DEGREES);
                double[] need = cells.computeIfAbsent(cell, any -> new double[3]);
                need[0] += middle.lon() * weightOf[segment];
                need[1] += middle.lat() * weightOf[segment];
                need[2] += weightOf[segment];
                cellNodes.putIfAbsent(cell, roads.startNode(segment));
            }
        }
        cells.forEach((cell, need) -> {
            needs.add(new double[] {need[0] / need[2], need[1] / need[2], need[2]});
            nodes.add(cellNodes.getOrDefault(cell, 0));
        });
        List<CostTree> trees = new ArrayList<>();
        ShortestPaths paths = new ShortestPaths(roads);
        for (Spot spot : candidates) {
            List<Snap> near = roads.snap(spot.position(), SPOT_METERS, 1);
            if (!near.isEmpty()) {
                spots.add(spot);
                trees.add(paths.from(near.get(0), Cost.SECONDS, FAR_SECONDS));
            }
        }
        seconds = new double[needs.size()][spots.size()];
        for (int need = 0; need < needs.size(); need++) {
            for (int spot = 0; spot < spots.size(); spot++) {
                seconds[need][spot] = trees.get(spot).costTo(nodes.get(need));
            }
        }
    }

    /**
     * The bases.
     *
     * @throws Refusal where no spot is near a road, or nothing weighs anything
     */
    public PostPlan plan(PostTerms terms, SearchControl control) {
        if (spots.isEmpty() || needs.isEmpty()) {
            throw Refusal.rule("siting.no_spots", null, Map.of());
        }
        Set<Integer> standing = new HashSet<>();
        Set<Integer> forbidden = new HashSet<>();
        for (int spot = 0; spot < spots.size(); spot++) {
            if (spots.get(spot).standing()) {
                standing.add(spot);
            }
            if (terms.forbidden().contains(spots.get(spot).name())) {
                forbidden.add(spot);
            }
        }
        Set<Integer> kept = terms.keepStanding() ? standing : Set.of();
        int bases = Math.max(kept.size(), Math.min(terms.bases(), spots.size() - forbidden.size()));
        if (bases < 1) {
            throw Refusal.rule("siting.no_spots", null, Map.of());
        }
        double[] weights = needs.stream().mapToDouble(need -> need[2]).toArray();
        LocationProblem problem = new LocationProblem(reachable(), weights, bases, kept, forbidden);
        LocationPlan plan = terms.goal() == PostTerms.Goal.CENTRE
                ? new LocationPlanner().pCentre(problem, control)
                : new LocationPlanner().pMedian(problem, control);
        return told(plan, terms, new ArrayList<>(standing));
    }

    /** A part that nobody can reach must not decide where everybody stands: it is as far as anything can be. */
    private double[][] reachable() {
        return Arrays.stream(seconds)
                .map(row -> Arrays.stream(row)
                        .map(each -> Math.min(each, FAR_SECONDS))
                        .toArray())
                .toArray(double[][]::new);
    }

    private PostPlan told(LocationPlan plan, PostTerms terms, List<Integer> standing) {
        List<Integer> open = plan.sites();
        List<PostPlan.Served> served = new ArrayList<>();
        double[][] sums = new double[open.size()][3];
        int unreached = 0;
        for (int need = 0; need < needs.size(); need++) {
            int best = nearest(need, open);
            double[] at = needs.get(need);
            double minutes = best < 0 ? 0 : seconds[need][open.get(best)] / 60;
            if (best < 0) {
                unreached++;
            } else {
                sums[best][0] += at[2];
                sums[best][1] += at[2] * minutes;
                sums[best][2] = Math.max(sums[best][2], minutes);
            }
            served.add(new PostPlan.Served(new LonLat(at[0], at[1]), at[2], best, minutes));
        }
        List<PostPlan.Base> bases = new ArrayList<>();
        for (int base = 0; base < open.size(); base++) {
            double weight = sums[base][0];
            bases.add(new PostPlan.Base(
                    spots.get(open.get(base)), weight, weight == 0 ? 0 : sums[base][1] / weight, sums[base][2]));
        }
        return new PostPlan(
                bases,
                figures(open, terms),
                standing.isEmpty() ? PostPlan.Figures.NONE : figures(standing, terms),
                plan.gap(),
                plan.proven(),
                plan.method(),
                served,
                unreached);
    }

    private int nearest(int need, List<Integer> open) {
        int best = -1;
        for (int i = 0; i < open.size(); i++) {
            double time = seconds[need][open.get(i)];
            if (time < Double.POSITIVE_INFINITY && (best < 0 || time < seconds[need][open.get(best)])) {
                best = i;
            }
        }
        return best;
    }

    private PostPlan.Figures figures(List<Integer> open, PostTerms terms) {
        List<double[]> times = new ArrayList<>();
        double all = 0;
        double sum = 0;
        double within = 0;
        for (int need = 0; need < needs.size(); need++) {
            int best = nearest(need, open);
            if (best >= 0) {
                double minutes = seconds[need][open.get(best)] / 60;
                double weight = needs.get(need)[2];
                times.add(new double[] {minutes, weight});
                all += weight;
                sum += weight * minutes;
                within += minutes <= terms.reachMinutes() ? weight : 0;
            }
        }
        if (all == 0) {
            return PostPlan.Figures.NONE;
        }
        times.sort(Comparator.comparingDouble(time -> time[0]));
        double passed = 0;
        double p90 = 0;
        for (double[] time : times) {
            passed += time[1];
            p90 = time[0];
            if (passed >= 0.9 * all) {
                break;
            }
        }
        return new PostPlan.Figures(sum / all, p90, times.get(times.size() - 1)[0], within / all);
    }
}
