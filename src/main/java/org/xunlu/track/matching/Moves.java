package org.xunlu.track.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.ArcRouting;
import org.xunlu.network.ArcTree;
import org.xunlu.network.OtherWays;

/** How a vehicle may have come from one place to the next, and how plausible that is. */
final class Moves {
    /** Beyond this gap a way is judged by its time and no longer by its length. */
    static final double FAR_SECONDS = 30;

    /** Who got no farther than this has waited, however long it took. */
    private static final double FAR_METERS = 100;

    private static final double KM_PER_HOUR = 3.6;
    private static final double SLACK_METERS = 60;
    private static final double LONGEST_DETOUR = 4;
    private static final double DETOUR_SLACK_METERS = 600;
    private static final double FREE_BACK_IN_NOISE = 2;
    private static final double LONGEST_BACK_IN_NOISE = 5;

    private final double[] length;
    private final ArcRouting routing;
    private final double topMetersPerSecond;
    private final OtherWays others;
    private final FarMoves far;

    Moves(RoadFacts facts, OtherWays others, MatchOptions options) {
        this.length = facts.length;
        this.routing = facts.routing;
        this.others = others;
        this.far = new FarMoves(facts);
        this.topMetersPerSecond = options.topKmPerHour() / KM_PER_HOUR;
    }

    Step step(double straight, double seconds, double noise) {
        double fast = seconds * topMetersPerSecond + SLACK_METERS + 3 * noise;
        double most = Math.min(fast, LONGEST_DETOUR * straight + DETOUR_SLACK_METERS);
        double beta = 2 + 0.5 * noise + 0.12 * straight;
        return new Step(straight, seconds, noise, most, seconds > FAR_SECONDS && straight > FAR_METERS, beta);
    }

    /** Costs of going from one place to each of the next, put into a row; infinite where that cannot be. */
    void costs(Places before, int i, Places next, Step step, float[] costs, int row) {
        if (step.far()) {
            far.costs(before, i, next, step, costs, row);
            return;
        }
        @Nullable ArcTree tree = null;
        for (int j = 0; j < next.count; j++) {
            if (staysOnArc(before, i, next, j, step)) {
                costs[row + j] = sameArc(next.offset[j] - before.offset[i], step);
                continue;
            }
            if (tree == null) {
                tree = tree(before, i, step);
            }
            double way = meters(before, i, next, j, step, tree);
            costs[row + j] = way > step.mostMeters() + ArcRouting.TURN_ROUND_METERS
                    ? Float.POSITIVE_INFINITY
                    : (float) (Math.abs(way - step.straight()) / step.beta());
        }
    }

    /** A noisy fix falls behind the one before: a little of that is for nothing. */
    private static float sameArc(double ahead, Step step) {
        if (ahead > step.mostMeters()) {
            return Float.POSITIVE_INFINITY;
        }
        double behind = Math.max(0, -ahead - FREE_BACK_IN_NOISE * step.noise());
        return (float) ((Math.abs(Math.abs(ahead) - step.straight()) + 3 * behind) / step.beta());
    }

    /** Length of the way, with what turning round counts for. */
    private double meters(Places before, int i, Places next, int j, Step step, ArcTree tree) {
        double whole = length[before.arc[i] >> 1];
        double rest = whole - before.offset[i];
        double turned = Double.POSITIVE_INFINITY;
        if (before.arc[i] == (next.arc[j] ^ 1)) {
            // turning round in the road, without going to its end
            turned = Math.abs(whole - next.offset[j] - before.offset[i]) + ArcRouting.TURN_ROUND_METERS;
        }
        double most = step.mostMeters() + ArcRouting.TURN_ROUND_METERS - rest - next.offset[j];
        return most < 0 ? turned : Math.min(turned, rest + tree.metersTo(next.arc[j]) + next.offset[j]);
    }

    /** Whether the best way turns round in the road itself. */
    boolean turnsInPlace(Places before, int i, Places next, int j, Step step) {
        if (before.arc[i] != (next.arc[j] ^ 1)) {
            return false;
        }
        if (step.far()) {
            return far.turnsInPlace(before, i, next, j, step);
        }
        double whole = length[before.arc[i] >> 1];
        double turned = Math.abs(whole - next.offset[j] - before.offset[i]) + ArcRouting.TURN_ROUND_METERS;
        return turned <= whole - before.offset[i] + tree(before, i, step).metersTo(next.arc[j]) + next.offset[j];
    }

    static boolean staysOnArc(Places before, int i, Places next, int j, Step step) {
        return before.arc[i] == next.arc[j]
                && next.offset[j] - before.offset[i] >= -LONGEST_BACK_IN_NOISE * step.noise();
    }

    /** Whether another way between two arcs is about as plausible as the one by these. */
    boolean hasOther(int from, List<Integer> between, int to) {
        return others.exist(from, between, to);
    }

    /** The arcs driven whole between two places; both ends are left out. */
    List<Integer> between(Places before, int i, Places next, int j, Step step) {
        return step.far()
                ? far.between(before.arc[i], next.arc[j], step)
                : tree(before, i, step).arcsTo(next.arc[j]);
    }

    private ArcTree tree(Places before, int i, Step step) {
        return routing.from(before.arc[i], step.mostMeters() + ArcRouting.TURN_ROUND_METERS);
    }
}
