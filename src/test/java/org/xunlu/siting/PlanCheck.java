package org.xunlu.siting;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Recounts what points catch by plain shortest paths over the links, knowing nothing of the searches. */
public final class PlanCheck {
    private final LinkNetwork network;

    /** Counts on this network. */
    public PlanCheck(LinkNetwork network) {
        this.network = network;
    }

    private record Stop(int node, double cost) {}

    /** Cost of the cheapest way that uses none of the links of these names; infinite when there is none. */
    public double cheapest(String origin, String destination, Set<String> without) {
        int start = network.findNode(origin);
        int end = network.findNode(destination);
        double[] costs = new double[network.nodeCount()];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        if (start < 0 || end < 0) {
            return Double.POSITIVE_INFINITY;
        }
        costs[start] = 0;
        PriorityQueue<Stop> queue = new PriorityQueue<>((one, other) -> Double.compare(one.cost, other.cost));
        queue.add(new Stop(start, 0));
        while (!queue.isEmpty()) {
            Stop stop = queue.poll();
            if (stop.cost > costs[stop.node]) {
                continue;
            }
            for (int place = network.firstOut(stop.node); place < network.firstOut(stop.node + 1); place++) {
                int link = network.outLink(place);
                double cost = stop.cost + network.cost(link);
                if (cost < costs[network.to(link)] && !without.contains(network.linkName(link))) {
                    costs[network.to(link)] = cost;
                    queue.add(new Stop(network.to(link), cost));
                }
            }
        }
        return costs[end];
    }

    /** True when every way of the flow within the tolerance uses one of the links. */
    public boolean catches(Flow flow, double tolerance, Set<String> links) {
        double direct = cheapest(flow.origin(), flow.destination(), Set.of());
        double most = (1 + tolerance) * direct;
        return cheapest(flow.origin(), flow.destination(), links) > most * (1 + 1e-9) + 1e-9;
    }

    /** Caught worth of one scenario when these candidates stand. */
    public double caught(Scenario scenario, Worth worth, Collection<Candidate> standing) {
        Set<String> links = new HashSet<>();
        standing.forEach(candidate -> links.addAll(candidate.links()));
        double sum = 0;
        for (Flow flow : scenario.flows()) {
            boolean counts = flow.trucks() >= 0
                    && flow.overloaded() >= 0
                    && !flow.origin().equals(flow.destination())
                    && Double.isFinite(cheapest(flow.origin(), flow.destination(), Set.of()));
            if (counts && catches(flow, scenario.tolerance(), links)) {
                sum += worth.of(flow);
            }
        }
        return sum;
    }

    /** The best that can be caught, by trying every allowed set of candidates; for small questions. */
    public double best(SitingProblem problem) {
        List<Candidate> all = problem.candidates();
        Map<String, Candidate> byId = new HashMap<>();
        all.forEach(candidate -> byId.put(candidate.id(), candidate));
        double best = Double.NEGATIVE_INFINITY;
        for (int set = 0; set < 1 << all.size(); set++) {
            Set<Candidate> standing = new HashSet<>();
            problem.rules().existing().forEach(id -> standing.add(byId.get(id)));
            problem.rules().required().forEach(id -> standing.add(byId.get(id)));
            int points = 0;
            long cost = 0;
            Set<String> ids = new HashSet<>();
            for (int place = 0; place < all.size(); place++) {
                boolean in = (set >> place & 1) == 1 || standing.contains(all.get(place));
                if (in) {
                    standing.add(all.get(place));
                    ids.add(all.get(place).id());
                    if (!problem.rules().existing().contains(all.get(place).id())) {
                        points++;
                        cost += all.get(place).costCents();
                    }
                }
            }
            if (points <= problem.limit().points()
                    && cost <= problem.limit().budgetCents()
                    && keepsRules(problem.rules(), ids)) {
                best = Math.max(best, value(problem, standing));
            }
        }
        return best;
    }

    private static boolean keepsRules(SiteRules rules, Set<String> ids) {
        return rules.forbidden().stream().noneMatch(ids::contains)
                && rules.exclusive().stream()
                        .allMatch(group -> group.stream().filter(ids::contains).count() <= 1);
    }

    /** The value of a choice, by the problem's aim. */
    public double value(SitingProblem problem, Collection<Candidate> standing) {
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (Scenario scenario : problem.scenarios()) {
            double caught = caught(scenario, problem.worth(), standing);
            double total = scenario.flows().stream()
                    .filter(flow -> Double.isFinite(cheapest(flow.origin(), flow.destination(), Set.of())))
                    .mapToDouble(problem.worth()::of)
                    .sum();
            sum += scenario.weight() * caught;
            least = Math.min(least, total > 0 ? caught / total : 0);
        }
        return problem.aim() == Aim.WEIGHTED ? sum : least;
    }
}
