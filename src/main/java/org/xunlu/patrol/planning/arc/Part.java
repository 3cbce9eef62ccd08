package org.xunlu.patrol.planning.arc;

import java.util.Arrays;
import java.util.List;

/** Some vehicles of a problem and some of its tasks, all they serve among them, searched as a problem of its own. */
final class Part {
    private final RuinRecreate whole;
    private final int[] tasks;
    private final int[] vehicles;
    private final int[] taskHere;
    private final List<ArcRoute> routes;
    private final long seed;

    /**
     * A part.
     *
     * @param tasks numbers of its tasks
     * @param vehicles numbers of its vehicles
     * @param routes all routes there are
     */
    Part(RuinRecreate whole, int[] tasks, int[] vehicles, List<ArcRoute> routes, long seed) {
        this.whole = whole;
        this.tasks = tasks;
        this.vehicles = vehicles;
        this.seed = seed;
        taskHere = places(tasks, whole.problem().tasks());
        int[] vehicleHere = places(vehicles, whole.problem().vehicles().size());
        this.routes = routes.stream()
                .filter(route -> vehicleHere[route.vehicle()] >= 0)
                .map(route -> renumbered(route, vehicleHere, taskHere))
                .toList();
    }

    private static int[] places(int[] chosen, int all) {
        int[] places = new int[all];
        Arrays.fill(places, -1);
        for (int i = 0; i < chosen.length; i++) {
            places[chosen[i]] = i;
        }
        return places;
    }

    private static ArcRoute renumbered(ArcRoute route, int[] vehicle, int[] task) {
        return new ArcRoute(
                vehicle[route.vehicle()],
                route.visits().stream()
                        .map(visit -> new ArcRoute.Visit(task[visit.task()], visit.along()))
                        .toList(),
                route.load(),
                route.cost());
    }

    /** How many tasks there are. */
    int size() {
        return tasks.length;
    }

    /** The best plan found, or the last one; tasks and vehicles are numbered as in the whole. */
    ArcPlan search(long rounds, Cooling cooling, boolean best) {
        Loyalty loyalty = whole.loyalty();
        int[][] near = Arrays.stream(tasks)
                .mapToObj(task -> Arrays.stream(whole.nearTo(task))
                        .map(other -> taskHere[other])
                        .filter(other -> other >= 0)
                        .toArray())
                .toArray(int[][]::new);
        ArcPlan found = whole.over(
                        whole.problem().part(tasks, vehicles),
                        (task, vehicle) -> loyalty.strangeness(tasks[task], vehicles[vehicle]),
                        near)
                .search(routes, seed, SearchControl.rounds(Math.max(1, rounds)), cooling, best);
        return new ArcPlan(
                found.routes().stream()
                        .map(route -> renumbered(route, vehicles, tasks))
                        .toList(),
                found.unserved().stream().map(task -> tasks[task]).toList(),
                found.worth());
    }
}
