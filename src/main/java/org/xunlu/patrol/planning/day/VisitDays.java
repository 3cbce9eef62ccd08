package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.xunlu.patrol.planning.arc.Dice;

/**
 * Decides on which days runs are visited: in every period each once, every day about the same work. What has the shortest
 * period sets the pace (see {@link Focus}); the rest is cut into compact rounds, which are dealt at random to the days
 * on which their part of the county is driven anyway.
 */
final class VisitDays {
    /** Inspecting time a round should have, tenths of a second. */
    private static final double ROUND = 30 * 60 * 10;
    /** A county is not cut into more parts than this for the days of a block. */
    private static final int MOST_PARTS = 7;

    private final List<WantedRun> runs;
    private final int days;
    private final Dice dice;
    private final Focus focus;
    private final List<List<Integer>> byDay = new ArrayList<>();

    VisitDays(List<WantedRun> runs, List<Integer> periods, int days, Dice dice) {
        this.runs = runs;
        this.days = days;
        this.dice = dice;
        IntStream.range(0, days).forEach(day -> byDay.add(new ArrayList<>()));
        TreeMap<Integer, List<Integer>> members = new TreeMap<>();
        for (int run = 0; run < runs.size(); run++) {
            members.computeIfAbsent(periods.get(run), any -> new ArrayList<>()).add(run);
        }
        Integer pace = members.higherKey(1);
        int parts = pace == null ? 1 : Math.min(MOST_PARTS, pace);
        focus = new Focus(runs, run -> (double) runs.get(run).service() / periods.get(run), parts, days, dice);
        for (Map.Entry<Integer, List<Integer>> each : members.entrySet()) {
            for (int start = 0; start < days; start += each.getKey()) {
                deal(each.getValue(), start, each.getKey(), parts);
            }
        }
    }

    private void deal(List<Integer> members, int start, int period, int parts) {
        if (period <= parts) {
            for (int day = start; day < Math.min(days, start + period); day++) {
                for (int run : members) {
                    if (period == 1 || focus.holds(day, run)) {
                        byDay.get(day).add(run);
                    }
                }
            }
            return;
        }
        double all =
                members.stream().mapToDouble(run -> runs.get(run).service()).sum();
        int count = period * Math.max(1, (int) Math.round(all / period / ROUND));
        List<List<Integer>> rounds =
                new ArrayList<>(new Rounds(runs, run -> runs.get(run).service(), dice).cut(members, count));
        int[] order = IntStream.range(0, rounds.size()).toArray();
        dice.shuffle(order, order.length);
        double[] work = new double[period];
        for (int number : order) {
            List<Integer> round = rounds.get(number);
            int day = day(round.get(round.size() / 2), start, work);
            work[day] +=
                    round.stream().mapToDouble(run -> runs.get(run).service()).sum();
            // the last period may reach beyond the plan: what falls there is not lost, the next plan begins with it
            if (start + day < days) {
                byDay.get(start + day).addAll(round);
            }
        }
    }

    /** A day on which this run's part is driven, the one with the least work so far; any day where it never is. */
    private int day(int run, int start, double[] work) {
        int best = -1;
        int[] order = new int[work.length];
        Arrays.setAll(order, i -> i);
        dice.shuffle(order, order.length);
        for (int day : order) {
            boolean suits = start + day >= days || focus.holds(start + day, run);
            if (suits && (best < 0 || work[day] < work[best])) {
                best = day;
            }
        }
        return best < 0 ? order[0] : best;
    }

    /** Day → runs visited. */
    List<List<Integer>> byDay() {
        return byDay;
    }
}
