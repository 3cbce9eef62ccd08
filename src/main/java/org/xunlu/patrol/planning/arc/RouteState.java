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

    /** Cells of a position in {@link #cells}; side by side, as they are read together. */
    private static final int STRIDE = 16;

    private static final int ENTRY = 0;
    private static final int EXIT = 2;
    private static final int UNTIL = 4;
    private static final int AFTER = 6;
    private static final int SERVICE = 8;
    /** Cost from the position before to here: along–along, along–against, against–along, against–against. */
    private static final int LINK = 10;

    final Vehicle vehicle;
    private final ArcProblem problem;
    private final int number;

    int size;
    int load;
    int cost;
    int[] tasks = new int[8];
    /**
     * For each position: where the task is entered and left, least cost from the start through its service, and from
     * before its service to the end, its cost, each along (first) and against; then the links from the position before.
     */
    private int[] cells = new int[8 * STRIDE];

    RouteState(ArcProblem problem, int number) {
        this.problem = problem;
        this.number = number;
        this.vehicle = problem.vehicles.get(number);
        cells[EXIT] = vehicle.start();
        cells[EXIT + 1] = vehicle.start();
        cells[UNTIL + 1] = NO_WAY;
        placeEnd();
    }

    void copy(RouteState other) {
        size = other.size;
        load = other.load;
        cost = other.cost;
        grow(size + 2);
        System.arraycopy(other.tasks, 0, tasks, 0, size + 2);
        System.arraycopy(other.cells, 0, cells, 0, (size + 2) * STRIDE);
    }

    private void grow(int length) {
        if (length > tasks.length) {
            int most = Math.max(length, 2 * tasks.length);
            tasks = Arrays.copyOf(tasks, most);
            cells = Arrays.copyOf(cells, most * STRIDE);
        }
    }

    /** Puts a task in so that it stands at a position. */
    void insert(int position, int task, int[] positionOf) {
        grow(size + 3);
        int behind = size - position + 2;
        System.arraycopy(tasks, position, tasks, position + 1, behind);
        System.arraycopy(cells, position * STRIDE, cells, (position + 1) * STRIDE, behind * STRIDE);
        size++;
        load += problem.demand[task];
        tasks[position] = task;
        place(position);
        link(position);
        link(position + 1);
        for (int moved = position; moved <= size; moved++) {
            positionOf[tasks[moved]] = moved;
        }
        priceUntil(position);
        priceAfter(position);
    }

    /** Takes out the tasks at positions marked by -1, and prices the route anew; only links over gaps are looked up. */
    void closeGaps(int[] positionOf) {
        int kept = 0;
        int first = size + 1;
        int last = 0;
        boolean gap = false;
        for (int position = 1; position <= size; position++) {
            if (tasks[position] < 0) {
                first = Math.min(first, position);
                gap = true;
                continue;
            }
            if (++kept < position) {
                tasks[kept] = tasks[position];
                positionOf[tasks[kept]] = kept;
                System.arraycopy(cells, position * STRIDE, cells, kept * STRIDE, STRIDE);
                if (gap) {
                    link(kept);
                    last = kept - 1;
                }
            }
            gap = false;
        }
        size = kept;
        placeEnd();
        priceUntil(first);
        priceAfter(gap ? size : last);
    }

    /** Marks the task at a position as taken out. */
    int take(int position) {
        int task = tasks[position];
        tasks[position] = -1;
        load -= problem.demand[task];
        return task;
    }

    /** Replaces all tasks. */
    void assign(int[] order, int[] positionOf) {
        grow(order.length + 2);
        size = order.length;
        load = 0;
        for (int i = 0; i < size; i++) {
            tasks[i + 1] = order[i];
            load += problem.demand[order[i]];
        }
        reprice(1, positionOf);
    }

    private void reprice(int from, int[] positionOf) {
        for (int position = from; position <= size; position++) {
            positionOf[tasks[position]] = position;
            place(position);
            link(position);
        }
        placeEnd();
        priceUntil(from);
        priceAfter(size);
    }

    private void place(int position) {
        int along = 2 * tasks[position];
        int at = position * STRIDE;
        cells[at + ENTRY] = problem.entry[along];
        cells[at + ENTRY + 1] = problem.entry[along + 1];
        cells[at + EXIT] = problem.exit[along];
        cells[at + EXIT + 1] = problem.exit[along + 1];
        cells[at + SERVICE] = problem.service[along];
        cells[at + SERVICE + 1] = problem.service[along + 1];
    }

    private void placeEnd() {
        int at = (size + 1) * STRIDE;
        cells[at + ENTRY] = vehicle.end();
        cells[at + ENTRY + 1] = vehicle.end();
        cells[at + AFTER] = 0;
        cells[at + AFTER + 1] = NO_WAY;
        cells[at + SERVICE] = 0;
        link(size + 1);
    }

    private void link(int position) {
        int at = position * STRIDE;
        int[] fromAlong = problem.cost[cells[at - STRIDE + EXIT]];
        int[] fromAgainst = problem.cost[cells[at - STRIDE + EXIT + 1]];
        cells[at + LINK] = fromAlong[cells[at + ENTRY]];
        cells[at + LINK + 1] = fromAlong[cells[at + ENTRY + 1]];
        cells[at + LINK + 2] = fromAgainst[cells[at + ENTRY]];
        cells[at + LINK + 3] = fromAgainst[cells[at + ENTRY + 1]];
    }

    private void priceUntil(int from) {
        int before = (from - 1) * STRIDE;
        int along = cells[before + UNTIL];
        int against = cells[before + UNTIL + 1];
        int end = (size + 1) * STRIDE;
        for (int at = from * STRIDE; at < end; at += STRIDE) {
            int nextAlong = Math.min(along + cells[at + LINK], against + cells[at + LINK + 2]) + cells[at + SERVICE];
            int nextAgainst =
                    Math.min(along + cells[at + LINK + 1], against + cells[at + LINK + 3]) + cells[at + SERVICE + 1];
            along = Math.min(NO_WAY, nextAlong);
            against = Math.min(NO_WAY, nextAgainst);
            cells[at + UNTIL] = along;
            cells[at + UNTIL + 1] = against;
        }
        int home = Math.min(along + cells[end + LINK], against + cells[end + LINK + 2]);
        cost = size == 0 ? 0 : Math.min(NO_WAY, home);
    }

    private void priceAfter(int from) {
        int next = (from + 1) * STRIDE;
        int along = cells[next + AFTER];
        int against = cells[next + AFTER + 1];
        for (int at = from * STRIDE; at > 0; at -= STRIDE) {
            int link = at + STRIDE + LINK;
            int nextAlong = Math.min(along + cells[link], against + cells[link + 1]) + cells[at + SERVICE];
            int nextAgainst = Math.min(along + cells[link + 2], against + cells[link + 3]) + cells[at + SERVICE + 1];
            along = Math.min(NO_WAY, nextAlong);
            against = Math.min(NO_WAY, nextAgainst);
            cells[at + AFTER] = along;
            cells[at + AFTER + 1] = against;
        }
    }

    /**
     * What the route would cost with a task put in between two neighbours, each visit in its best direction.
     *
     * @param position where the task would stand
     */
    int costWith(Offer offer, int position) {
        int right = position * STRIDE;
        int left = right - STRIDE;
        int until0 = cells[left + UNTIL];
        int until1 = cells[left + UNTIL + 1];
        int exit0 = cells[left + EXIT];
        int exit1 = cells[left + EXIT + 1];
        int after0 = cells[right + AFTER];
        int after1 = cells[right + AFTER + 1];
        int entry0 = cells[right + ENTRY];
        int entry1 = cells[right + ENTRY + 1];
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
            int cell = position * STRIDE;
            int[] ways = problem.cost[at];
            boolean along = ways[cells[cell + ENTRY]] + cells[cell + AFTER]
                    <= ways[cells[cell + ENTRY + 1]] + cells[cell + AFTER + 1];
            visits.add(new ArcRoute.Visit(tasks[position], along));
            at = cells[cell + EXIT + (along ? 0 : 1)];
        }
        return new ArcRoute(number, visits, load, cost);
    }
}
