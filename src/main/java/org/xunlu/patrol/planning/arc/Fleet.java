package org.xunlu.patrol.planning.arc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** All routes while a search works on them, with the way back to how they were when a round began. */
final class Fleet {
    final ArcProblem problem;
    final RouteWorth worthOf;
    private final Loyalty loyalty;
    final RouteState[] routes;
    /** Task → its route, -1 while it has none. */
    final int[] routeOf;

    final int[] positionOf;
    final IntList absent;
    /** Route → capacity left; side by side, as each task asks all of them. */
    final int[] room;

    /** Route → what it counts in the objective. */
    final double[] worths;

    /** Route → whether nothing is in it. */
    final boolean[] empty;

    /** Task and route → whether it may serve the task; bit by bit, as each place looked at asks. */
    private final BitSet allowed;

    private final int[][] kept;
    private final RouteState[] before;
    private final boolean[] touched;
    private final IntList touchedRoutes;
    private final IntList absentBefore;
    private double worth;
    private double worthBefore;

    Fleet(ArcProblem problem, RouteWorth worthOf, Loyalty loyalty) {
        this.problem = problem;
        this.worthOf = worthOf;
        this.loyalty = loyalty;
        int count = problem.vehicles.size();
        room = new int[count];
        worths = new double[count];
        empty = new boolean[count];
        routes = new RouteState[count];
        before = new RouteState[count];
        kept = new int[count][0];
        for (int i = 0; i < count; i++) {
            routes[i] = new RouteState(problem, i);
            before[i] = new RouteState(problem, i);
            measure(i);
        }
        touched = new boolean[count];
        touchedRoutes = new IntList(count);
        routeOf = new int[problem.tasks()];
        Arrays.fill(routeOf, -1);
        positionOf = new int[problem.tasks()];
        absent = new IntList(problem.tasks());
        absentBefore = new IntList(problem.tasks());
        IntStream.range(0, problem.tasks()).forEach(absent::add);
        worth = Arrays.stream(problem.forgone).sum();
        allowed = new BitSet(count * problem.tasks());
        for (int task = 0; task < problem.tasks(); task++) {
            for (int i = 0; i < count; i++) {
                allowed.set(task * count + i, strangeness(task, i) < Double.POSITIVE_INFINITY);
            }
        }
    }

    /** Whether a route may serve a task at all. */
    boolean allows(int task, int route) {
        return allowed.get(task * routes.length + route);
    }

    /** The objective: routes and what is left out. */
    double worth() {
        return worth;
    }

    /** What it counts that a task is served by this route and not by the one it belonged to. */
    double strangeness(int task, int route) {
        return loyalty.strangeness(task, route);
    }

    /** Takes over the routes of a plan; tasks already in a route are not served twice. */
    void load(List<ArcRoute> plan) {
        for (ArcRoute route : plan) {
            int[] tasks = route.visits().stream()
                    .mapToInt(ArcRoute.Visit::task)
                    .distinct()
                    .filter(task -> routeOf[task] < 0)
                    .toArray();
            RouteState state = routes[route.vehicle()];
            state.assign(tasks, positionOf);
            if (state.load > state.vehicle.capacity() || state.cost > state.vehicle.mostCost()) {
                state.assign(new int[0], positionOf);
                continue;
            }
            for (int task : tasks) {
                routeOf[task] = route.vehicle();
            }
        }
        count();
    }

    private void measure(int route) {
        RouteState state = routes[route];
        room[route] = state.vehicle.capacity() - state.load;
        empty[route] = state.size == 0;
        worths[route] = worthOf.of(state.vehicle, state.cost);
    }

    void beginRound() {
        for (int i = 0; i < touchedRoutes.size(); i++) {
            touched[touchedRoutes.get(i)] = false;
        }
        touchedRoutes.clear();
        absentBefore.copy(absent);
        worthBefore = worth;
    }

    /** How many tasks had no place when the round began; they come first among the absent. */
    int waiting() {
        return absentBefore.size();
    }

    private void touch(int route) {
        if (!touched[route]) {
            touched[route] = true;
            touchedRoutes.add(route);
            before[route].copy(routes[route]);
        }
    }

    /** Takes tasks out of one route, positions first to last, but for those from keepFrom to keepTo. */
    void remove(int route, int first, int last, int keepFrom, int keepTo) {
        touch(route);
        RouteState state = routes[route];
        worth -= worths[route];
        for (int position = first; position <= last; position++) {
            if (position < keepFrom || position > keepTo) {
                int task = state.take(position);
                routeOf[task] = -1;
                absent.add(task);
                worth += problem.forgone[task] - strangeness(task, route);
            }
        }
        state.closeGaps(positionOf);
        measure(route);
        worth += worths[route];
    }

    void insert(int task, int route, int position) {
        touch(route);
        RouteState state = routes[route];
        worth -= worths[route] + problem.forgone[task] - strangeness(task, route);
        state.insert(position, task, positionOf);
        routeOf[task] = route;
        measure(route);
        worth += worths[route];
    }

    /** Goes back to how things were when the round began. */
    void undoRound() {
        for (int i = 0; i < touchedRoutes.size(); i++) {
            int number = touchedRoutes.get(i);
            RouteState old = before[number];
            before[number] = routes[number];
            routes[number] = old;
            measure(number);
            for (int position = 1; position <= old.size; position++) {
                routeOf[old.tasks[position]] = number;
                positionOf[old.tasks[position]] = position;
            }
        }
        absent.copy(absentBefore);
        for (int i = 0; i < absent.size(); i++) {
            routeOf[absent.get(i)] = -1;
        }
        worth = worthBefore;
    }

    /** Remembers how things stand now, instead of what was remembered before. */
    void keep() {
        for (int i = 0; i < routes.length; i++) {
            RouteState route = routes[i];
            if (kept[i].length > 0 || route.size > 0) {
                kept[i] = Arrays.copyOfRange(route.tasks, 1, route.size + 1);
            }
        }
    }

    /** Goes to what was remembered. */
    void goToKept() {
        Arrays.fill(routeOf, -1);
        for (int i = 0; i < routes.length; i++) {
            routes[i].assign(kept[i], positionOf);
            for (int task : kept[i]) {
                routeOf[task] = i;
            }
        }
        count();
    }

    private void count() {
        absent.clear();
        worth = 0;
        for (int task = 0; task < routeOf.length; task++) {
            if (routeOf[task] < 0) {
                absent.add(task);
                worth += problem.forgone[task];
            } else {
                worth += strangeness(task, routeOf[task]);
            }
        }
        for (int i = 0; i < routes.length; i++) {
            measure(i);
            worth += worths[i];
        }
    }

    /** Cost of all routes. */
    long cost() {
        long cost = 0;
        for (RouteState route : routes) {
            cost += route.cost;
        }
        return cost;
    }

    /** Routes in use. */
    int used() {
        int used = 0;
        for (boolean idle : empty) {
            used += idle ? 0 : 1;
        }
        return used;
    }

    /** How things stand, directions written out. */
    ArcPlan toPlan() {
        List<ArcRoute> list = new ArrayList<>();
        double sum = 0;
        for (RouteState route : routes) {
            if (route.size > 0) {
                ArcRoute written = route.toRoute();
                list.add(written);
                for (ArcRoute.Visit visit : written.visits()) {
                    sum += strangeness(visit.task(), written.vehicle());
                }
                sum += worthOf.of(route.vehicle, route.cost);
            }
        }
        List<Integer> left = absent.stream().sorted().boxed().toList();
        return new ArcPlan(
                list,
                left,
                sum + left.stream().mapToDouble(task -> problem.forgone[task]).sum());
    }
}
