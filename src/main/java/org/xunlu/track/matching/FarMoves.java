package org.xunlu.track.matching;

import java.util.List;
import org.xunlu.network.LikelyWays;

/**
 * How a vehicle may have come from one place to the next between fixes far apart in time. There the distance as the crow
 * flies says little; people take the quickest way, more or less. So a way is the less likely the longer it takes, and
 * unlikely when it takes much longer than there was time; that there was time to spare says nothing, for vehicles wait.
 */
final class FarMoves {
    /** A way that takes so much longer is e times less likely. */
    private static final double DOUBT_SECONDS = 15;

    /** A place to which the way costs so many times that more than to another is ruled out. */
    private static final double MARGIN = 12;

    private static final LikelyWays.Turns TURNS = new LikelyWays.Turns(3, 6, 25, 40);
    /** Drivers are faster than usual by no more than this. */
    private static final double HURRY = 1.4;

    private static final double LATE_WEIGHT = 8;
    private static final double SLACK_SECONDS = 5;
    private static final double LEAST_SECONDS = 10;
    private static final double MOST_TIMES = 4;
    private static final double MOST_MORE_SECONDS = 120;
    /** What turns the extra length of left carriageways into time. */
    private static final float METERS_PER_SECOND = 2.5f;

    private final double[] length;
    private final float[] seconds;
    private final LikelyWays ways;

    FarMoves(RoadFacts facts) {
        length = facts.length;
        seconds = UsualSpeeds.seconds(facts.network);
        for (int arc = 0; arc < seconds.length; arc++) {
            seconds[arc] += facts.extraMeters[arc] / METERS_PER_SECOND;
        }
        ways = new LikelyWays(facts.network, seconds, TURNS);
    }

    /** Costs of going from one place to each of the next, put into a row; infinite where that cannot be. */
    void costs(Places before, int i, Places next, Step step, float[] costs, int row) {
        double[] found = new double[next.count];
        ways.find(before.arc[i], next.arc, next.count, most(step), MARGIN * DOUBT_SECONDS, found);
        for (int j = 0; j < next.count; j++) {
            double taken = Moves.staysOnArc(before, i, next, j, step)
                    ? within(before.arc[i], Math.abs(next.offset[j] - before.offset[i]))
                    : Math.min(through(before, i, next, j, found[j]), turned(before, i, next, j));
            double late = Math.max(0, taken / HURRY - step.seconds() - SLACK_SECONDS);
            costs[row + j] = (float) (taken / DOUBT_SECONDS + LATE_WEIGHT * late / (step.seconds() + LEAST_SECONDS));
        }
    }

    /** Whether the best way turns round in the road itself. */
    boolean turnsInPlace(Places before, int i, Places next, int j, Step step) {
        double turned = turned(before, i, next, j);
        if (Double.isInfinite(turned)) {
            return false;
        }
        double[] found = new double[1];
        ways.find(before.arc[i], new int[] {next.arc[j]}, 1, most(step), 0, found);
        return turned <= through(before, i, next, j, found[0]);
    }

    /** The arcs driven whole between two places. */
    List<Integer> between(int from, int to, Step step) {
        return ways.between(from, to, most(step));
    }

    private double through(Places before, int i, Places next, int j, double between) {
        double rest = length[before.arc[i] >> 1] - before.offset[i];
        return within(before.arc[i], rest) + between + within(next.arc[j], next.offset[j]);
    }

    private double turned(Places before, int i, Places next, int j) {
        if (before.arc[i] != (next.arc[j] ^ 1)) {
            return Double.POSITIVE_INFINITY;
        }
        double apart = Math.abs(length[before.arc[i] >> 1] - next.offset[j] - before.offset[i]);
        return within(before.arc[i], apart) + TURNS.round();
    }

    private double within(int arc, double meters) {
        double whole = length[arc >> 1];
        return whole == 0 ? 0 : seconds[arc] * meters / whole;
    }

    /** What a drive that takes all the time there was costs at most: no reason to think of a break. */
    static double allowance(Step step) {
        return step.far() ? HURRY * step.seconds() / DOUBT_SECONDS : 0;
    }

    private static double most(Step step) {
        return MOST_TIMES * step.seconds() + MOST_MORE_SECONDS;
    }
}
