package org.xunlu.patrol.planning.arc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One vehicle's tasks in order while a search works on them. Directions are not fixed: for each position it keeps the
 * least cost from the start through serving the task there in either direction, and from there to the end (Vidal 2017),
 * so that a place for another task is priced with all directions at their best in constant time.
 *
 * <p>Positions count from 1; 0 is the start of the route, {@code size + 1} its end.
 */
final class RouteState {
    private static final int NO_WAY = ArcGraph.NO_WAY;

    final Vehicle vehicle;
    private final ArcProblem problem;
    private final int number;

    int size;
    int load;
    int cost;
    int[] tasks = new int[8];
    /** Points where the task at a position is entered and left, along (0) and against (1). */
    private int[] entry0 = new int[8];

    private int[] entry1 = new int[8];
    private int[] exit0 = new int[8];
    private int[] exit1 = new int[8];
    /** Least cost from the start through the service at a position, and from before that service to the end. */
    private int[] until0 = new int[8];

    private int[] until1 = new int[8];
    private int[] after0 = new int[8];
    private int[] after1 = new int[8];

    RouteState(ArcProblem problem, int number) {
        this.problem = problem;
        this.number = number;
        this.vehicle = problem.vehicles.get(number);
        exit0[0] = vehicle.start();
        exit1[0] = vehicle.start();
        until1[0] = NO_WAY;
        priceEnd();
    }

    void copy(RouteState other) {
        size = other.size;
        load = other.load;
        cost = other.cost;
        grow(size + 2);
        int length = size + 2;
        System.arraycopy(other.tasks, 0, tasks, 0, length);
        System.arraycopy(other.entry0, 0, entry0, 0, length);
        System.arraycopy(other.entry1, 0, entry1, 0, length);
        System.arraycopy(other.exit0, 0, exit0, 0, length);
        System.arraycopy(other.exit1, 0, exit1, 0, length);
        System.arraycopy(other.until0, 0, until0, 0, length);
        System.arraycopy(other.until1, 0, until1, 0, length);
        System.arraycopy(other.after0, 0, after0, 0, length);
        System.arraycopy(other.after1, 0, after1, 0, length);
    }

    private void grow(int length) {
        if (length <= tasks.length) {
            return;
        }
        int most = Math.max(length, 2 * tasks.length);
        tasks = Arrays.copyOf(tasks, most);
        entry0 = Arrays.copyOf(entry0, most);
        entry1 = Arrays.copyOf(entry1, most);
        exit0 = Arrays.copyOf(exit0, most);
        exit1 = Arrays.copyOf(exit1, most);
        until0 = Arrays.copyOf(until0, most);
        until1 = Arrays.copyOf(until1, most);
        after0 = Arrays.copyOf(after0, most);
        after1 = Arrays.copyOf(after1, most);
    }

    /** Puts a task in so that it stands at a position. */
    void insert(int position, int task, int[] positionOf) {
        grow(size + 3);
        int behind = size - position + 2;
        System.arraycopy(tasks, position, tasks, position + 1, behind);
        System.arraycopy(entry0, position, entry0, position + 1, behind);
        System.arraycopy(entry1, position, entry1, position + 1, behind);
        System.arraycopy(exit0, position, exit0, position + 1, behind);
        System.arraycopy(exit1, position, exit1, position + 1, behind);
        System.arraycopy(after0, position, after0, position + 1, behind);
        System.arraycopy(after1, position, after1, position + 1, behind);
        size++;
        load += problem.demand[task];
        tasks[position] = task;
        place(position);
        for (int moved = position; moved <= size; moved++) {
            positionOf[tasks[moved]] = moved;
        }
        priceUntil(position);
        priceAfter(position);
    }

    /** Takes out the tasks at positions marked by -1, and prices the route anew. */
    void closeGaps(int[] positionOf) {
        int kept = 0;
        int first = size + 1;
        for (int position = 1; position <= size; position++) {
            if (tasks[position] >= 0) {
                tasks[++kept] = tasks[position];
            } else {
                first = Math.min(first, position);
            }
        }
        size = kept;
        reprice(first, positionOf);
    }

    /** Marks the task at a position as taken out. */
    int take(int position) {
        int task = tasks[position];
        tasks[position] = -1;
        load -= problem.demand[task];
        return task;
    }

    /** Replaces all tasks. */
    void assign(List<Integer> order, int[] positionOf) {
        grow(order.size() + 2);
        size = order.size();
        load = 0;
        for (int i = 0; i < size; i++) {
            tasks[i + 1] = order.get(i);
            load += problem.demand[order.get(i)];
        }
        reprice(1, positionOf);
    }

    private void reprice(int from, int[] positionOf) {
        for (int position = from; position <= size; position++) {
            positionOf[tasks[position]] = position;
            place(position);
        }
        priceEnd();
        priceUntil(from);
        priceAfter(size);
    }

    private void place(int position) {
        int along = 2 * tasks[position];
        entry0[position] = problem.entry[along];
        entry1[position] = problem.entry[along + 1];
        exit0[position] = problem.exit[along];
        exit1[position] = problem.exit[along + 1];
    }

    private void priceEnd() {
        entry0[size + 1] = vehicle.end();
        entry1[size + 1] = vehicle.end();
        after0[size + 1] = 0;
        after1[size + 1] = NO_WAY;
    }

    private void priceUntil(int from) {
        for (int position = from; position <= size; position++) {
            int along = 2 * tasks[position];
            until0[position] = until(position, entry0[position], problem.service[along]);
            until1[position] = until(position, entry1[position], problem.service[along + 1]);
        }
        cost = size == 0 ? 0 : until(size + 1, vehicle.end(), 0);
    }

    private void priceAfter(int from) {
        for (int position = from; position >= 1; position--) {
            int along = 2 * tasks[position];
            after0[position] = after(position, exit0[position], problem.service[along]);
            after1[position] = after(position, exit1[position], problem.service[along + 1]);
        }
    }

    private int until(int position, int entry, int service) {
        int[] into = problem.costInto[entry];
        int way = Math.min(
                until0[position - 1] + into[exit0[position - 1]], until1[position - 1] + into[exit1[position - 1]]);
        return Math.min(NO_WAY, way + service);
    }

    private int after(int position, int exit, int service) {
        int[] ways = problem.cost[exit];
        int way = Math.min(
                after0[position + 1] + ways[entry0[position + 1]], after1[position + 1] + ways[entry1[position + 1]]);
        return Math.min(NO_WAY, way + service);
    }

    /**
     * What the route would cost with a task put in between two neighbours, each visit in its best direction.
     *
     * @param position where the task would stand
     */
    int costWith(Offer offer, int position) {
        int left = position - 1;
        int until0 = this.until0[left];
        int until1 = this.until1[left];
        int exit0 = this.exit0[left];
        int exit1 = this.exit1[left];
        int after0 = this.after0[position];
        int after1 = this.after1[position];
        int entry0 = this.entry0[position];
        int entry1 = this.entry1[position];
        int along = offer.serviceAlong
                + Math.min(until0 + offer.intoBegin[exit0], until1 + offer.intoBegin[exit1])
                + Math.min(offer.fromEnd[entry0] + after0, offer.fromEnd[entry1] + after1);
        int against = offer.serviceAgainst
                + Math.min(until0 + offer.intoEnd[exit0], until1 + offer.intoEnd[exit1])
                + Math.min(offer.fromBegin[entry0] + after0, offer.fromBegin[entry1] + after1);
        return Math.min(along, against);
    }

    /** The route with the best directions written out. */
    ArcRoute toRoute() {
        List<ArcRoute.Visit> visits = new ArrayList<>();
        int at = vehicle.start();
        for (int position = 1; position <= size; position++) {
            int along = problem.cost[at][entry0[position]] + after0[position];
            int against = problem.cost[at][entry1[position]] + after1[position];
            visits.add(new ArcRoute.Visit(tasks[position], along <= against));
            at = along <= against ? exit0[position] : exit1[position];
        }
        return new ArcRoute(number, visits, load, cost);
    }
}
