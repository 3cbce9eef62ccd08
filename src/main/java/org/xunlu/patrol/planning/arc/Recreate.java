package org.xunlu.patrol.planning.arc;

import java.util.Arrays;

/** Puts tasks back, one after the other, each where it costs least, overlooking a place now and then (blinks). */
final class Recreate {
    private static final double BLINK = 0.01;
    /** Above so many tasks only places next to near tasks are looked at. */
    private static final int LOOK_EVERYWHERE = 400;

    private static final int NEAR = 20;

    /** Tasks without a place that are tried again in a round. */
    private static final int RETRIED = 12;

    private final Fleet fleet;
    private final Neighbours neighbours;
    private final Dice dice;
    private final int[] fromBase;
    private final int[] kind;
    private final boolean[] kindSeen;
    private final Offer offer = new Offer();
    private final long[] keys;
    private final int[] placeOf;
    /** Task → the last task, as counted, for which a place before it was tried. */
    private final long[] triedBefore;

    private long asked;
    private int untilBlink = 100;

    private int placed;
    private double least;
    private int bestRoute;
    private int bestPosition;

    Recreate(Fleet fleet, Neighbours neighbours, Dice dice) {
        this.fleet = fleet;
        this.neighbours = neighbours;
        this.dice = dice;
        ArcProblem problem = fleet.problem;
        fromBase = new int[problem.tasks()];
        Arrays.fill(fromBase, ArcGraph.NO_WAY);
        kind = new int[fleet.routes.length];
        for (int i = 0; i < kind.length; i++) {
            kind[i] = problem.vehicles.indexOf(problem.vehicles.get(i));
            if (kind[i] == i) {
                int[] ways = problem.cost[problem.vehicles.get(i).start()];
                for (int task = 0; task < fromBase.length; task++) {
                    int way = Math.min(ways[problem.entry[2 * task]], ways[problem.entry[2 * task + 1]]);
                    fromBase[task] = Math.min(fromBase[task], way);
                }
            }
        }
        kindSeen = new boolean[kind.length];
        keys = new long[problem.tasks()];
        placeOf = new int[problem.tasks()];
        triedBefore = new long[problem.tasks()];
    }

    /**
     * Tries all that was taken out in this round, and some of what has had no place for longer: half of it near the task
     * around which was taken out, where there is room now, half anywhere.
     */
    void putBack(int around) {
        int[] tasks = fleet.absent.array();
        int count = fleet.absent.size();
        int waiting = fleet.waiting();
        int first = Math.max(0, waiting - RETRIED);
        int next = waiting - 1;
        if (first > 0) {
            next = callNear(around, tasks, waiting, first + RETRIED / 2);
        }
        for (int i = next; i >= first; i--) {
            swap(tasks, i, dice.below(i + 1));
        }
        arrange(tasks, first, count);
        int left = first;
        for (int i = first; i < count; i++) {
            int task = tasks[i];
            if (!place(task)) {
                tasks[left++] = task;
            }
        }
        fleet.absent.cut(left);
    }

    /** Moves waiting tasks near a task to the end of those waiting, down to a position; answers the next free one. */
    private int callNear(int around, int[] tasks, int waiting, int lowest) {
        for (int i = 0; i < waiting; i++) {
            placeOf[tasks[i]] = i;
        }
        int next = waiting - 1;
        for (int task : neighbours.of(around)) {
            if (next < lowest) {
                break;
            }
            int place = placeOf[task];
            if (fleet.routeOf[task] < 0 && place <= next && tasks[place] == task) {
                placeOf[tasks[next]] = place;
                swap(tasks, place, next);
                placeOf[task] = next--;
            }
        }
        return next;
    }

    private static void swap(int[] tasks, int one, int other) {
        int task = tasks[one];
        tasks[one] = tasks[other];
        tasks[other] = task;
    }

    /** Order of the paper: at random, by demand, far first, near first with weights 4, 4, 2, 1. */
    private void arrange(int[] tasks, int first, int end) {
        int way = dice.below(11);
        for (int i = end - 1; i > first; i--) {
            swap(tasks, i, first + dice.below(i - first + 1));
        }
        if (way < 4) {
            return;
        }
        for (int i = first; i < end; i++) {
            long key = way < 8
                    ? ArcGraph.NO_WAY - fleet.problem.demand[tasks[i]]
                    : way < 10 ? ArcGraph.NO_WAY - fromBase[tasks[i]] : fromBase[tasks[i]];
            keys[i - first] = key << 32 | tasks[i];
        }
        Arrays.sort(keys, 0, end - first);
        for (int i = first; i < end; i++) {
            tasks[i] = (int) keys[i - first];
        }
    }

    private boolean place(int task) {
        offer.set(fleet.problem, task);
        placed = task;
        least = fleet.problem.forgone[task];
        bestRoute = -1;
        if (fleet.problem.tasks() <= LOOK_EVERYWHERE) {
            everywhere(task);
        } else {
            nearby(task);
        }
        if (bestRoute < 0) {
            return false;
        }
        fleet.insert(task, bestRoute, bestPosition);
        return true;
    }

    private void everywhere(int task) {
        Arrays.fill(kindSeen, false);
        int demand = fleet.problem.demand[task];
        int[] room = fleet.room;
        for (int i = 0; i < room.length; i++) {
            if (room[i] < demand) {
                continue;
            }
            if (fleet.empty[i]) {
                if (kindSeen[kind[i]]) {
                    continue;
                }
                kindSeen[kind[i]] = true;
            }
            tryRoute(i, fleet.routes[i]);
        }
    }

    private void tryRoute(int number, RouteState route) {
        int cheapest = Integer.MAX_VALUE;
        int where = 0;
        for (int position = 1; position <= route.size + 1; position++) {
            if (--untilBlink == 0) {
                untilBlink = nextBlink();
                continue;
            }
            int cost = route.costWith(offer, position);
            if (cost < cheapest) {
                cheapest = cost;
                where = position;
            }
        }
        consider(number, route, where, cheapest);
    }

    private void consider(int number, RouteState route, int position, int cost) {
        if (cost <= route.vehicle.mostCost() && fleet.worthOf.leastMore(cost - route.cost) < least) {
            double more =
                    fleet.worthOf.of(route.vehicle, cost) - fleet.worths[number] + fleet.strangeness(placed, number);
            if (more < least) {
                least = more;
                bestRoute = number;
                bestPosition = position;
            }
        }
    }

    private void nearby(int task) {
        int demand = fleet.problem.demand[task];
        int[] near = neighbours.of(task);
        int seen = 0;
        asked++;
        for (int i = 1; i < near.length && seen < NEAR; i++) {
            int number = fleet.routeOf[near[i]];
            if (number < 0 || !fleet.allows(task, number)) {
                continue;
            }
            seen++;
            if (fleet.room[number] >= demand) {
                RouteState route = fleet.routes[number];
                int position = fleet.positionOf[near[i]];
                tryBefore(near[i], number, route, position);
                // behind the last task is before none
                tryBefore(position < route.size ? route.tasks[position + 1] : task, number, route, position + 1);
            }
        }
        tryEnds(task, true);
        if (bestRoute < 0) {
            tryEnds(task, false);
        }
    }

    /** Tries a place before another task unless it has been tried. */
    private void tryBefore(int other, int number, RouteState route, int position) {
        if (triedBefore[other] != asked) {
            triedBefore[other] = other == placed ? 0 : asked;
            tryAt(number, route, position);
        }
    }

    /** Tries routes in which nothing is yet, one of each kind; or all others at their beginnings and ends. */
    private void tryEnds(int task, boolean empty) {
        Arrays.fill(kindSeen, false);
        int demand = fleet.problem.demand[task];
        for (int i = 0; i < fleet.routes.length; i++) {
            if (fleet.room[i] < demand || fleet.empty[i] != empty || (empty && kindSeen[kind[i]])) {
                continue;
            }
            if (fleet.allows(task, i)) {
                kindSeen[kind[i]] = true;
                tryAt(i, fleet.routes[i], 1);
                tryAt(i, fleet.routes[i], fleet.routes[i].size + 1);
            }
        }
    }

    private void tryAt(int number, RouteState route, int position) {
        if (--untilBlink == 0) {
            untilBlink = nextBlink();
            return;
        }
        consider(number, route, position, route.costWith(offer, position));
    }

    /** Places until the next blink, as if each were overlooked with the same chance. */
    private int nextBlink() {
        return 1 + (int) (Math.log(1 - dice.share()) / Math.log(1 - BLINK));
    }
}
