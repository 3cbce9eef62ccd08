package org.xunlu.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.patrol.planning.arc.Dice;
import org.xunlu.patrol.planning.chance.MaxEntropySample;
import org.xunlu.patrol.planning.chance.Predictability;
import org.xunlu.patrol.planning.chance.SecurityGame;
import org.xunlu.patrol.planning.chance.VisitLog;

/** Draws with given marginals, the security game, and what a spotter learns of a timetable and of pure chance. */
public final class ChanceBench {
    private static final double[] MARGINALS = {0.9, 0.75, 0.6, 0.5, 0.45, 0.3, 0.2, 0.15, 0.1, 0.05};
    private static final double ENTROPY = 5.481251480192809;
    private static final int DRAWS = 100_000;
    private static final double UTILITY = 3.5643564356435644;
    private static final int SEGMENTS = 300;
    private static final int DAYS = 35;
    private static final int GUESSED = 7;

    private ChanceBench() {}

    /** Prints the figures. */
    public static void main(String[] arguments) {
        draws();
        double utility = SecurityGame.zeroSum(List.of(10.0, 8.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0))
                .solve(2)
                .offenderUtility();
        new Figure("plan", "game_utility", utility, "").fact();
        new Figure("plan", "game_utility_error", 1e6 * Math.abs(utility - UTILITY), "millionths").atMost(1);
        Dice dice = new Dice(1);
        VisitLog chance = new VisitLog(SEGMENTS, DAYS);
        VisitLog timetable = new VisitLog(SEGMENTS, DAYS);
        for (int day = 0; day < DAYS; day++) {
            for (int segment = 0; segment < SEGMENTS; segment++) {
                timetable.add(day, segment, 8 + segment % 9);
                if (dice.below(10) < 1 + segment % 9) {
                    chance.add(day, segment, 8 + dice.below(9));
                }
            }
        }
        new Figure(
                        "plan",
                        "spotter_timetable_auc",
                        Predictability.of(timetable, GUESSED).auc(),
                        "")
                .atLeast(0.99);
        new Figure(
                        "plan",
                        "spotter_chance_excess",
                        Predictability.of(chance, GUESSED).excess(),
                        "above frequencies")
                .atMost(0.02);
    }

    private static void draws() {
        MaxEntropySample sample = new MaxEntropySample(MARGINALS);
        Dice dice = new Dice(1);
        int[] times = new int[MARGINALS.length];
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            int[] drawn = sample.draw(dice);
            Arrays.stream(drawn).forEach(each -> times[each]++);
            seen.merge(Arrays.toString(drawn), 1, Integer::sum);
        }
        double off = 0;
        for (int i = 0; i < times.length; i++) {
            off = Math.max(off, Math.abs((double) times[i] / DRAWS - MARGINALS[i]));
        }
        double bits = seen.values().stream()
                .mapToDouble(count -> -(double) count / DRAWS * Math.log((double) count / DRAWS) / Math.log(2))
                .sum();
        new Figure("plan", "draw_marginals_off", off, "at 100,000 draws").atMost(0.006);
        new Figure("plan", "draw_entropy", bits, "bits").fact();
        new Figure("plan", "draw_entropy_share", bits / ENTROPY, "of the optimum").atLeast(0.98);
    }
}
