package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.xunlu.patrol.planning.arc.Dice;

/**
 * Whose turn it is: as many units drive as the work needs, few and long turns rather than many short ones, those before
 * others that still have most to do until all have done equally much at the end of the plan, at best from different bases.
 */
final class Turns {
    /** Part of a shift a turn should fill at most; the rest is for what comes up. */
    private static final double BUSY = 0.75;
    /** A turn is worth driving out for from this part of a shift on. */
    private static final double SHORTEST = 0.1;
    /** A second unit of the same base counts as having so many shifts less to do. */
    private static final double SAME_BASE = 0.4;

    private static final double LUCK = 0.1;

    private final List<District.Post> posts;
    /** Post → work so far, in shifts. */
    private final double[] worked;

    private final Dice dice;
    private double due;

    Turns(List<District.Post> posts, Dice dice) {
        this.posts = posts;
        this.worked = new double[posts.size()];
        this.dice = dice;
        this.due = (dice.share() - 0.5) * BUSY / 2;
    }

    /**
     * The turns of some days.
     *
     * @param first the first of the days
     * @param days how many
     * @param work of these days, in shifts
     * @param rest work from the first of these days to the end of the plan, in shifts
     */
    List<BlockPlan.Turn> of(int first, int days, double work, double rest) {
        double level = (rest
                        + IntStream.range(0, worked.length)
                                .mapToDouble(post -> worked[post])
                                .sum())
                / worked.length;
        due += work;
        List<BlockPlan.Turn> turns = new ArrayList<>();
        int offset = dice.below(days);
        Map<Integer, Set<Integer>> busy = new HashMap<>();
        double room = posts.size() * (double) days;
        for (int count = 0; count < room; count++) {
            int day = first + (offset + count) % days;
            int post = next(level, busy.computeIfAbsent(day, any -> new HashSet<>()), turns);
            double target = target(level - worked[post]);
            if (due < target / 2 && (count > 0 || rest > work || due < SHORTEST)) {
                break;
            }
            busy.get(day).add(post);
            turns.add(turn(post, day, target));
            due -= target;
        }
        due = Math.max(-BUSY, Math.min(BUSY, due));
        return turns;
    }

    /** One more turn of a day, for what found no place. */
    BlockPlan.Turn more(int day, List<BlockPlan.Turn> there, double work) {
        Set<Integer> busy = new HashSet<>();
        for (BlockPlan.Turn turn : there) {
            if (turn.day() == day) {
                busy.add(posts.indexOf(turn.post()));
            }
        }
        int post = busy.size() >= posts.size() ? dice.below(posts.size()) : next(worked[0], busy, there);
        return turn(post, day, Math.max(SHORTEST, Math.min(BUSY, work)));
    }

    private BlockPlan.Turn turn(int post, int day, double shifts) {
        return new BlockPlan.Turn(
                posts.get(post), day, (int) (shifts * posts.get(post).shift()));
    }

    private static double target(double left) {
        return Math.max(SHORTEST, Math.min(BUSY, left / Math.max(1, Math.ceil(left / BUSY - 0.05))));
    }

    /** The free post with most still to do, those of bases not yet taken before others. */
    private int next(double level, Set<Integer> busy, List<BlockPlan.Turn> turns) {
        double[] left = new double[worked.length];
        for (int post = 0; post < left.length; post++) {
            left[post] = level - worked[post] + LUCK * dice.share();
            for (BlockPlan.Turn turn : turns) {
                left[post] -= turn.post().base() == posts.get(post).base() ? SAME_BASE : 0;
                left[post] -= turn.post().equals(posts.get(post))
                        ? turn.target() / (double) turn.post().shift()
                        : 0;
            }
        }
        return IntStream.range(0, left.length)
                .filter(post -> !busy.contains(post))
                .boxed()
                .max(Comparator.comparingDouble(post -> left[post]))
                .orElse(0);
    }

    /** Notes what the units really drove. */
    void note(List<UnitRoute> routes) {
        for (UnitRoute route : routes) {
            for (int post = 0; post < worked.length; post++) {
                if (posts.get(post).unit() == route.unit()) {
                    worked[post] +=
                            route.tour().seconds() * 10 / posts.get(post).shift();
                }
            }
        }
    }

    /** All work so far, in shifts. */
    double worked() {
        return IntStream.range(0, worked.length)
                .mapToDouble(post -> worked[post])
                .sum();
    }
}
