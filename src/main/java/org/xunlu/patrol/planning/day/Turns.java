package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xunlu.patrol.planning.arc.Dice;

/** Whose turn it is: each day those units drive that have had the least work so far, as many as the day needs. */
final class Turns {
    /** Part of a shift a day should fill; the rest is for what comes up. */
    private static final double BUSY = 0.75;
    /** Driving takes this much more than its lower bound, seen on county networks. */
    private static final double ABOVE_BOUND = 1.3;

    /** Shifts of work a unit may be behind to spare the others a long way; more where there is time to make it up. */
    private static final double MOST_PATIENCE = 4;

    /** Less than this part of a turn is left to those who drive already. */
    private static final double SPARE = 0.25;

    private static final double LUCK = 0.01;

    private final List<District.Post> posts;
    private final double[] worked;
    private final double patience;
    private final Dice dice;

    Turns(List<District.Post> posts, int days, Dice dice) {
        this.posts = posts;
        this.worked = new double[posts.size()];
        this.patience = Math.min(MOST_PATIENCE, days / 90.0);
        this.dice = dice;
    }

    /** The posts of a day with these runs: those with the least work so far, and of these those that are near. */
    List<District.Post> choose(Ground ground, List<Integer> chosen) {
        long leastTime = ground.leastTime(chosen);
        List<Integer> order = new ArrayList<>();
        double[] rank = new double[worked.length];
        for (int i = 0; i < worked.length; i++) {
            order.add(i);
            District.Post post = posts.get(i);
            double way = chosen.stream()
                    .mapToInt(run -> ground.roundTrip(post.base(), run)
                            - ground.runs().get(run).service())
                    .average()
                    .orElse(0);
            rank[i] = worked[i] + patience * way / post.shift() + LUCK * dice.share();
        }
        order.sort(Comparator.comparingDouble(post -> rank[post]));
        double missing = leastTime * ABOVE_BOUND;
        List<Integer> numbers = new ArrayList<>();
        double shifts = 0;
        for (int post : order) {
            if (missing <= SPARE * BUSY * posts.get(post).shift() && !numbers.isEmpty()) {
                break;
            }
            numbers.add(post);
            missing -= BUSY * posts.get(post).shift();
            shifts += posts.get(post).shift();
        }
        for (int post : numbers) {
            worked[post] += leastTime / shifts;
        }
        return numbers.stream().map(posts::get).toList();
    }
}
