package org.xunlu.track.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.ArcRouting;
import org.xunlu.network.ArcTree;
import org.xunlu.network.Cost;
import org.xunlu.network.RoadNetwork;

/** How a vehicle may have come from one state to the next, and how plausible that is. */
final class Moves {
    /** Up to this gap a way is the shortest, beyond it the quickest. */
    private static final double SPARSE_SECONDS = 30;

    private static final double KM_PER_HOUR = 3.6;
    private static final double SLACK_METERS = 60;
    private static final double LONGEST_DETOUR = 4;
    private static final double DETOUR_SLACK_METERS = 600;

    private final RoadNetwork network;
    private final ArcRouting routing;
    private final double topMetersPerSecond;

    Moves(RoadNetwork network, ArcRouting routing, MatchOptions options) {
        this.network = network;
        this.routing = routing;
        this.topMetersPerSecond = options.topKmPerHour() / KM_PER_HOUR;
    }

    /**
     * Between two fixes.
     *
     * @param straight metres as the crow flies
     * @param seconds time between them
     * @param noise standard deviation of the fixes
     */
    record Step(double straight, double seconds, double noise, double mostMeters, Cost by) {
        /** How much longer than straight a way usually is: noise, bends, corners. */
        double beta() {
            return 2 + 0.5 * noise + (by == Cost.METERS ? 0.12 : 0.25) * straight;
        }
    }

    Step step(double straight, double seconds, double noise) {
        double fast = seconds * topMetersPerSecond + SLACK_METERS + 3 * noise;
        double most = Math.min(fast, LONGEST_DETOUR * straight + DETOUR_SLACK_METERS);
        return new Step(straight, seconds, noise, most, seconds <= SPARSE_SECONDS ? Cost.METERS : Cost.SECONDS);
    }

    /** Costs of going from one state to each of the next, put into {@code costs}; infinite where that cannot be. */
    void costs(State from, List<State> next, Step step, float[] costs) {
        @Nullable ArcTree tree = null;
        for (int j = 0; j < costs.length; j++) {
            State to = next.get(j);
            if (staysOnArc(from, to, step)) {
                costs[j] = sameArc(to.offset() - from.offset(), step);
                continue;
            }
            if (tree == null) {
                tree = tree(from, step);
            }
            double way = meters(from, to, step, tree);
            costs[j] = way > step.mostMeters + ArcRouting.TURN_ROUND_METERS
                    ? Float.POSITIVE_INFINITY
                    : (float) (Math.abs(way - step.straight) / step.beta());
        }
    }

    private static final double FREE_BACK_IN_NOISE = 2;
    private static final double LONGEST_BACK_IN_NOISE = 5;

    /** A noisy fix falls behind the one before: a little of that is for nothing. */
    private static float sameArc(double ahead, Step step) {
        if (ahead > step.mostMeters) {
            return Float.POSITIVE_INFINITY;
        }
        double behind = Math.max(0, -ahead - FREE_BACK_IN_NOISE * step.noise);
        return (float) ((Math.abs(Math.abs(ahead) - step.straight) + 3 * behind) / step.beta());
    }

    /** Length of the way, with what turning round counts for. */
    private double meters(State from, State to, Step step, ArcTree tree) {
        double rest = network.lengthMeters(from.segment()) - from.offset();
        double turned = Double.POSITIVE_INFINITY;
        if (from.arc() == (to.arc() ^ 1)) {
            // turning round in the road, without going to its end
            double there = network.lengthMeters(from.segment()) - to.offset();
            turned = Math.abs(there - from.offset()) + ArcRouting.TURN_ROUND_METERS;
        }
        double most = step.mostMeters + ArcRouting.TURN_ROUND_METERS - rest - to.offset();
        if (most < 0) {
            return turned;
        }
        return Math.min(turned, rest + tree.metersTo(to.arc()) + to.offset());
    }

    /** Whether the best way turns round in the road itself. */
    boolean turnsInPlace(State from, State to, Step step) {
        if (from.arc() != (to.arc() ^ 1)) {
            return false;
        }
        double rest = network.lengthMeters(from.segment()) - from.offset();
        double there = network.lengthMeters(from.segment()) - to.offset();
        double turned = Math.abs(there - from.offset()) + ArcRouting.TURN_ROUND_METERS;
        return turned <= rest + tree(from, step).metersTo(to.arc()) + to.offset();
    }

    boolean staysOnArc(State from, State to, Step step) {
        return from.arc() == to.arc() && to.offset() - from.offset() >= -LONGEST_BACK_IN_NOISE * step.noise;
    }

    ArcTree tree(State from, Step step) {
        return routing.from(from.arc(), step.by, step.mostMeters + ArcRouting.TURN_ROUND_METERS);
    }
}
