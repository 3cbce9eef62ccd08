package org.xunlu.patrol.planning.postman;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xunlu.patrol.planning.arc.ArcGraph;
import org.xunlu.patrol.planning.arc.ArcPlan;
import org.xunlu.patrol.planning.arc.ArcProblem;
import org.xunlu.patrol.planning.arc.ArcWays;
import org.xunlu.patrol.planning.arc.RouteWorth;
import org.xunlu.patrol.planning.arc.RuinRecreate;
import org.xunlu.patrol.planning.arc.SearchControl;
import org.xunlu.patrol.planning.arc.SearchStage;
import org.xunlu.patrol.planning.arc.Vehicle;

/**
 * The balanced patrol: shares all required links among cars so that the longest tour is short. Links may cost more one
 * way than the other, be one-way, or not be required (min–max windy rural postman with several depots).
 *
 * <p>A tour counts in the objective with a high power of its cost, so the longest one rules, and the others still pull.
 */
public final class BalancedPostman {
    /** Imbalance that is worth a second look. */
    public static final double FAIR = 0.05;

    private static final int POWER = 20;
    /** Beside the postman's bound the longest tour is often so much longer; near enough to begin with. */
    private static final double FIRST_GUESS = 1.3;

    /** Few long tours are mended in smaller pieces than many short ones. */
    private static final int LONGEST_STRING = 10;

    /** Part of the effort for learning how long the longest tour will be: the power is of no use at a wrong scale. */
    private static final double SCOUTING = 0.1;

    /** Part of the effort kept for evening out. */
    private static final double EVENING = 0.25;

    private final ArcGraph graph;
    private final List<Vehicle> cars;

    /**
     * A task.
     *
     * @param bases node where each car starts and ends
     */
    public BalancedPostman(ArcGraph graph, List<Integer> bases) {
        this.graph = graph;
        this.cars = bases.stream()
                .map(base -> Vehicle.basedAt(base, Integer.MAX_VALUE / 2))
                .toList();
    }

    /** No sharing has a longest tour below this: an even share of the postman's tour, or the tour to the farthest link. */
    public long bound() {
        long share = (new OddNodes(graph).postmanCost() + cars.size() - 1) / cars.size();
        return Math.max(share, farthest());
    }

    private long farthest() {
        ArcWays there = new ArcWays(graph);
        ArcWays back = new ArcWays(graph.reversed());
        List<Integer> bases = cars.stream().map(Vehicle::start).distinct().toList();
        long[] least = new long[graph.required().size()];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int base : bases) {
            int[] to = there.from(base);
            int[] home = back.from(base);
            int task = 0;
            for (ArcGraph.Link link : graph.required()) {
                long along = (long) to[link.from()] + link.costAlong() + home[link.to()];
                long against = (long) to[link.to()] + link.costAgainst() + home[link.from()];
                least[task] = Math.min(least[task], Math.min(along, against));
                task++;
            }
        }
        return Arrays.stream(least).max().orElse(0);
    }

    /** Shares the links. Deterministic for a control that counts rounds. */
    public BalancedTours share(long seed, SearchControl control) {
        long bound = Math.max(1, bound());
        RuinRecreate search = RuinRecreate.cheapest(ArcProblem.of(graph, cars)).strings(LONGEST_STRING);
        SearchStage scouting = SearchStage.first(control, SCOUTING);
        ArcPlan scouted = shortest(search, FIRST_GUESS * bound).search(seed, scouting);
        BalancedTours first = new BalancedTours(scouted, cars.size(), bound);
        if (scouted.mostCost() <= bound && scouted.unserved().isEmpty() && first.imbalance() <= FAIR) {
            return first;
        }
        SearchStage main = scouting.next(1 - EVENING);
        ArcPlan found = shortest(search, Math.max(1, scouted.mostCost())).search(seed, main);
        ArcPlan plan = better(found, scouted) ? found : scouted;
        BalancedTours tours = new BalancedTours(plan, cars.size(), bound);
        SearchStage last = main.next(1);
        if (tours.imbalance() <= FAIR || !plan.unserved().isEmpty()) {
            found = shortest(search, Math.max(1, plan.mostCost())).improve(plan.routes(), seed, last);
            return better(found, plan) ? new BalancedTours(found, cars.size(), bound) : tours;
        }
        BalancedTours even = even(tours, seed, last);
        return even.imbalance() < tours.imbalance() ? even : tours;
    }

    private static boolean better(ArcPlan one, ArcPlan other) {
        return one.unserved().size() < other.unserved().size()
                || (one.unserved().size() == other.unserved().size() && one.mostCost() < other.mostCost());
    }

    /** A search for a short longest tour, where tours of the scale given change the objective as much as their cost. */
    private RuinRecreate shortest(RuinRecreate search, double scale) {
        int tasks = graph.required().size();
        double unit = (POWER + 1) * scale * cars.size() / Math.max(1, tasks);
        return search.with((car, cost) -> cost * Math.pow(cost / scale, POWER), unit);
    }

    /** Moves work to those who have little, the longest tour growing no longer. */
    private BalancedTours even(BalancedTours tours, long seed, SearchControl control) {
        int most = tours.plan().mostCost();
        double fair = most / (1 + FAIR);
        List<Vehicle> limited = new ArrayList<>();
        for (Vehicle car : cars) {
            limited.add(new Vehicle(car.start(), car.end(), car.capacity(), most));
        }
        ArcProblem problem = ArcProblem.of(graph, limited);
        double unit = fair / Math.max(1, problem.tasks());
        RouteWorth even = (car, cost) -> 0.1 * cost + 3 * Math.max(0, fair - cost);
        ArcPlan plan = RuinRecreate.cheapest(problem)
                .with(even, unit)
                .improve(tours.plan().routes(), seed, control);
        return plan.unserved().isEmpty() ? new BalancedTours(plan, cars.size(), tours.bound()) : tours;
    }
}
