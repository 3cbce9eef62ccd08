package org.xunlu.patrol.planning.arc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** All routes while a search works on them, with the way back to how they were when a round began. */
final class Fleet {
    final ArcProblem problem;
    final RouteWorth worthOf;
    final RouteState[] routes;
    /** Task → its route, -1 while it has none. */
    final int[] routeOf;

    final int[] positionOf;
    final IntList absent;

    private final RouteState[] before;
    private final boolean[] touched;
    private final IntList touchedRoutes;
    private final IntList absentBefore;
    private double worth;
    private double worthBefore;

    Fleet(ArcProblem problem, RouteWorth worthOf) {
        this.problem = problem;
        this.worthOf = worthOf;
        int count = problem.vehicles.size();
        routes = new RouteState[count];
        before = new RouteState[count];
        for (int i = 0; i < count; i++) {
            routes[i] = new RouteState(problem, i);
            before[i] = new RouteState(problem, i);
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
    }

    /** The objective: routes and what is left out. */
    double worth() {
        return worth;
    }

    /** Takes over the routes of a plan; tasks already in a route are not served twice. */
    void load(List<ArcRoute> plan) {
        for (ArcRoute route : plan) {
            List<Integer> tasks = route.visits().stream()
                    .map(ArcRoute.Visit::task)
                    .distinct()
                    .filter(task -> routeOf[task] < 0)
                    .toList();
            RouteState state = routes[route.vehicle()];
            state.assign(tasks, positionOf);
            if (state.load > state.vehicle.capacity() || state.cost > state.vehicle.mostCost()) {
                state.assign(List.of(), positionOf);
                continue;
            }
            tasks.forEach(task -> routeOf[task] = route.vehicle());
        }
        absent.clear();
        worth = 0;
        for (int task = 0; task < routeOf.length; task++) {
            if (routeOf[task] < 0) {
                absent.add(task);
                worth += problem.forgone[task];
            }
        }
        for (RouteState route : routes) {
            worth += worthOf.of(route.cost);
        }
    }

    void beginRound() {
        for (int i = 0; i < touchedRoutes.size(); i++) {
            touched[touchedRoutes.get(i)] = false;
        }
        touchedRoutes.clear();
        absentBefore.copy(absent);
        worthBefore = worth;
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
        worth -= worthOf.of(state.cost);
        for (int position = first; position <= last; position++) {
            if (position < keepFrom || position > keepTo) {
                int task = state.take(position);
                routeOf[task] = -1;
                absent.add(task);
                worth += problem.forgone[task];
            }
        }
        state.closeGaps(positionOf);
        worth += worthOf.of(state.cost);
    }

    void insert(int task, int route, int position) {
        touch(route);
        RouteState state = routes[route];
        worth -= worthOf.of(state.cost) + problem.forgone[task];
        state.insert(position, task, positionOf);
        routeOf[task] = route;
        worth += worthOf.of(state.cost);
    }

    /** Goes back to how things were when the round began. */
    void undoRound() {
        for (int i = 0; i < touchedRoutes.size(); i++) {
            int number = touchedRoutes.get(i);
            RouteState old = before[number];
            before[number] = routes[number];
            routes[number] = old;
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

    /** Routes in use. */
    int used() {
        int used = 0;
        for (RouteState route : routes) {
            used += route.size > 0 ? 1 : 0;
        }
        return used;
    }

    /** How things stand, directions written out. */
    ArcPlan toPlan() {
        List<ArcRoute> list = new ArrayList<>();
        double sum = 0;
        for (RouteState route : routes) {
            if (route.size > 0) {
                list.add(route.toRoute());
                sum += worthOf.of(route.cost);
            }
        }
        List<Integer> left = absent.stream().sorted().boxed().toList();
        return new ArcPlan(
                list,
                left,
                sum + left.stream().mapToDouble(task -> problem.forgone[task]).sum());
    }
}
