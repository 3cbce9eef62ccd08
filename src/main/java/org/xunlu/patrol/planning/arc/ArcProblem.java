package org.xunlu.patrol.planning.arc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is to be served by whom, reduced to what a search needs: points, the costs between them, tasks with two modes,
 * vehicles. Immutable by convention: the arrays are shared, nobody writes to them.
 */
public final class ArcProblem {
    private final ArcCosts costs;
    final int[][] cost;
    final int[][] costInto;
    final int[] entry;
    final int[] exit;
    final int[] service;
    final int[] demand;
    final double[] forgone;
    final List<Vehicle> vehicles;

    /**
     * A problem. The arrays are taken over.
     *
     * @param costs between points
     * @param entry mode → point where it begins
     * @param exit mode → point where it ends
     * @param service mode → cost of serving it; {@link ArcGraph#NO_WAY} where that direction is forbidden
     * @param demand task → what it takes of a vehicle's capacity
     * @param forgone task → what leaving it out costs, in the unit of the objective
     * @param vehicles the vehicles, their start and end being points
     */
    public ArcProblem(
            ArcCosts costs,
            int[] entry,
            int[] exit,
            int[] service,
            int[] demand,
            double[] forgone,
            List<Vehicle> vehicles) {
        this.costs = costs;
        this.cost = costs.from();
        this.costInto = costs.into();
        this.entry = entry;
        this.exit = exit;
        this.service = service;
        this.demand = demand;
        this.forgone = forgone;
        this.vehicles = List.copyOf(vehicles);
    }

    /** The problem of serving all required links of a graph; leaving one out costs more than any plan. */
    public static ArcProblem of(ArcGraph graph, List<Vehicle> vehicles) {
        List<ArcGraph.Link> required = graph.required();
        Map<Integer, Integer> points = new HashMap<>();
        int[] entry = new int[2 * required.size()];
        int[] exit = new int[entry.length];
        int[] service = new int[entry.length];
        int[] demand = new int[required.size()];
        double[] forgone = new double[required.size()];
        for (int task = 0; task < required.size(); task++) {
            ArcGraph.Link link = required.get(task);
            int from = point(points, link.from());
            int to = point(points, link.to());
            entry[2 * task] = from;
            exit[2 * task] = to;
            service[2 * task] = link.costAlong();
            entry[2 * task + 1] = to;
            exit[2 * task + 1] = from;
            service[2 * task + 1] = link.costAgainst();
            demand[task] = link.demand();
            forgone[task] = 1e12;
        }
        List<Vehicle> based = new ArrayList<>();
        for (Vehicle vehicle : vehicles) {
            based.add(new Vehicle(
                    point(points, vehicle.start()),
                    point(points, vehicle.end()),
                    vehicle.capacity(),
                    vehicle.mostCost()));
        }
        return new ArcProblem(new ArcCosts(costs(graph, points)), entry, exit, service, demand, forgone, based);
    }

    private static int point(Map<Integer, Integer> points, int node) {
        return points.computeIfAbsent(node, any -> points.size());
    }

    private static int[][] costs(ArcGraph graph, Map<Integer, Integer> points) {
        int[][] cost = new int[points.size()][points.size()];
        ArcWays distances = new ArcWays(graph);
        points.forEach((node, point) -> {
            int[] from = distances.from(node);
            points.forEach((other, to) -> cost[point][to] = from[other]);
        });
        return cost;
    }

    /** Some of the tasks and some of the vehicles, renumbered in the order they are given in. */
    ArcProblem part(int[] someTasks, int[] someVehicles) {
        int[] modes = Arrays.stream(someTasks)
                .flatMap(task -> IntStream.of(2 * task, 2 * task + 1))
                .toArray();
        return new ArcProblem(
                costs,
                some(entry, modes),
                some(exit, modes),
                some(service, modes),
                some(demand, someTasks),
                Arrays.stream(someTasks).mapToDouble(task -> forgone[task]).toArray(),
                Arrays.stream(someVehicles).mapToObj(vehicles::get).toList());
    }

    private static int[] some(int[] all, int[] chosen) {
        return Arrays.stream(chosen).map(each -> all[each]).toArray();
    }

    /** How many tasks there are. */
    public int tasks() {
        return demand.length;
    }

    /** The vehicles. */
    public List<Vehicle> vehicles() {
        return vehicles;
    }

    /** Cost of serving a task in its cheaper direction. */
    public int leastService(int task) {
        return Math.min(service[2 * task], service[2 * task + 1]);
    }

    /** How far apart two tasks are: the least cost from an end of the one to an end of the other. */
    int between(int one, int other) {
        int[] fromBegin = cost[entry[2 * one]];
        int[] fromEnd = cost[exit[2 * one]];
        return Math.min(
                Math.min(fromBegin[entry[2 * other]], fromBegin[exit[2 * other]]),
                Math.min(fromEnd[entry[2 * other]], fromEnd[exit[2 * other]]));
    }
}
