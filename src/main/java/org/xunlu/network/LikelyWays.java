package org.xunlu.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The way a driver most likely took between two places far apart: the least in seconds, with what each turn takes. Looked
 * for from one arc to several at once and no farther than they lie (A*: Hart, Nilsson, Raphael 1968), because nothing is
 * kept. Thread-safe.
 */
public final class LikelyWays {
    private static final double CORNER_DEGREES = 50;
    private static final double HAIRPIN_DEGREES = 115;

    private final Topology topology;
    private final ArcTurns turns;
    private final float[] seconds;
    private final Turns costs;
    private final double fastest;
    private final ConcurrentLinkedQueue<Space> idle = new ConcurrentLinkedQueue<>();

    /**
     * What turns take, in seconds.
     *
     * @param right a corner to the right
     * @param left a corner to the left, across what comes the other way
     * @param hairpin a sharp one
     * @param round turning round
     */
    public record Turns(double right, double left, double hairpin, double round) {}

    /**
     * Of a snapshot.
     *
     * @param seconds what driving each arc takes, infinite where it is closed
     */
    public LikelyWays(RoadNetwork network, float[] seconds, Turns costs) {
        this.topology = network.topology();
        this.turns = new ArcTurns(network);
        this.seconds = seconds;
        this.costs = costs;
        double best = 1;
        for (int s = 0; s < network.segmentCount(); s++) {
            double least = Math.min(seconds[2 * s], seconds[2 * s + 1]);
            int from = topology.fromNode(s);
            int to = topology.toNode(s);
            double straight = Math.hypot(topology.x(to) - topology.x(from), topology.y(to) - topology.y(from));
            best = Math.max(best, straight / Math.max(0.01, least));
        }
        this.fastest = best;
    }

    private static final class Space {
        private final Search search;
        private final int[] goalIn;
        private int round;

        Space(int arcs) {
            search = new Search(arcs);
            goalIn = new int[arcs];
        }
    }

    /**
     * Looks for the ways from the end of an arc to the beginning of others.
     *
     * @param goals the arcs to be reached; the first {@code count} of them
     * @param mostSeconds a longer way is of no interest
     * @param marginSeconds one so much longer than the quickest of them neither
     * @param found takes the seconds to each goal, infinite where it is not reached within these limits
     */
    public void find(int origin, int[] goals, int count, double mostSeconds, double marginSeconds, double[] found) {
        Arrays.fill(found, 0, count, Double.POSITIVE_INFINITY);
        Space space = borrow();
        try {
            run(space, origin, goals, count, mostSeconds, marginSeconds);
            for (int g = 0; g < count; g++) {
                found[g] = space.search.cost(goals[g]);
            }
        } finally {
            idle.add(space);
        }
    }

    /** The arcs driven whole between the end of one and the beginning of another that can be reached, both left out. */
    public List<Integer> between(int origin, int goal, double mostSeconds) {
        Space space = borrow();
        try {
            run(space, origin, new int[] {goal}, 1, mostSeconds, 0);
            List<Integer> between = new ArrayList<>();
            if (!space.search.reached(goal)) {
                return between;
            }
            for (int arc = space.search.via(goal); arc >= 0; arc = space.search.via(arc)) {
                between.add(arc);
            }
            Collections.reverse(between);
            return between;
        } finally {
            idle.add(space);
        }
    }

    private Space borrow() {
        @Nullable Space spare = idle.poll();
        Space space = spare == null ? new Space(seconds.length) : spare;
        space.search.clear();
        space.round++;
        return space;
    }

    private void run(Space space, int origin, int[] goals, int count, double mostSeconds, double marginSeconds) {
        double east = 0;
        double north = 0;
        for (int g = 0; g < count; g++) {
            east += topology.x(topology.tail(goals[g])) / count;
            north += topology.y(topology.tail(goals[g])) / count;
        }
        double radius = 0;
        int open = 0;
        for (int g = 0; g < count; g++) {
            int tail = topology.tail(goals[g]);
            radius = Math.max(radius, Math.hypot(topology.x(tail) - east, topology.y(tail) - north));
            open += space.goalIn[goals[g]] == space.round ? 0 : 1;
            space.goalIn[goals[g]] = space.round;
        }
        double limit = mostSeconds;
        Search search = space.search;
        leave(search, origin, -1, 0, east, north, radius, limit);
        while (!search.queue.isEmpty() && open > 0 && search.queue.firstKey() <= limit) {
            int arc = search.queue.take();
            if (space.goalIn[arc] == space.round) {
                space.goalIn[arc] = 0;
                open--;
                limit = Math.min(limit, search.cost(arc) + marginSeconds);
            }
            leave(search, arc, arc, search.cost(arc) + seconds[arc], east, north, radius, limit);
        }
    }

    private void leave(
            Search search, int arc, int via, double cost, double east, double north, double radius, double limit) {
        int node = topology.head(arc);
        double ahead = Math.max(0, Math.hypot(topology.x(node) - east, topology.y(node) - north) - radius) / fastest;
        if (cost + ahead > limit) {
            return;
        }
        for (int i = topology.firstOut(node); i < topology.endOut(node); i++) {
            int next = topology.out(i);
            double there = cost + turning(arc, next);
            if (search.improve(next, there, via)) {
                search.queue.put(next, there + ahead);
            }
        }
    }

    private double turning(int arc, int next) {
        if (next == (arc ^ 1)) {
            return costs.round();
        }
        double degrees = turns.degrees(arc, next);
        double size = Math.abs(degrees);
        return size > HAIRPIN_DEGREES
                ? costs.hairpin()
                : size <= CORNER_DEGREES ? 0 : degrees < 0 ? costs.left() : costs.right();
    }
}
