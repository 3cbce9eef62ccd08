package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.xunlu.patrol.planning.Tour;

/**
 * The account of a period plan: which runs are owed a visit on a day, and which have had theirs. A visit is earned by
 * every road driven over from end to end, whether it was the aim or only lay on the way; the second time in the same
 * period earns nothing.
 */
final class OwedRuns {
    private final Ground ground;
    private final int[] periods;
    private final int days;
    /** Segment → the places (run, number in the run) where it is owed. */
    private final Map<Integer, List<int[]>> owedAt = new HashMap<>();
    /** Run → its segments → number of the period they were last visited in, -1 for never. */
    private final int[][] visitedIn;
    /** Length of a period → day in the period → visits. */
    private final Map<Integer, long[]> onDay = new TreeMap<>();

    private final BitSet drivenDays = new BitSet();

    private long visits;
    private double meters;

    OwedRuns(Ground ground, List<Integer> periods, int days) {
        this.ground = ground;
        this.periods = periods.stream().mapToInt(Integer::intValue).toArray();
        this.days = days;
        visitedIn = new int[this.periods.length][];
        for (int run = 0; run < this.periods.length; run++) {
            int[] segments = ground.runs().get(run).segments();
            visitedIn[run] = new int[segments.length];
            Arrays.fill(visitedIn[run], -1);
            for (int i = 0; i < segments.length; i++) {
                owedAt.computeIfAbsent(segments[i], any -> new ArrayList<>()).add(new int[] {run, i});
            }
            onDay.computeIfAbsent(this.periods[run], long[]::new);
        }
    }

    int count() {
        return periods.length;
    }

    int period(int run) {
        return periods[run];
    }

    /** The shortest period. */
    int shortestPeriod() {
        return IntStream.of(periods).min().orElse(1);
    }

    /**
     * How many days are planned at once: the longest of the periods in which no more visits than this are owed, so that
     * few of them are left over for the last days of a period; all days when they are few.
     */
    int blockDays(int mostVisits) {
        int[] lengths = IntStream.concat(IntStream.of(periods), IntStream.of(days))
                .filter(length -> length <= days)
                .sorted()
                .distinct()
                .toArray();
        int best = lengths[0];
        for (int length : lengths) {
            int visits = IntStream.of(periods)
                    .map(period -> (length + period - 1) / period)
                    .sum();
            best = visits <= mostVisits ? length : best;
        }
        return best;
    }

    /** Inspecting time a day asks for on average, tenths of a second. */
    double usual() {
        return IntStream.range(0, periods.length)
                .mapToDouble(run -> ground.runs().get(run).service() / (double) periods[run])
                .sum();
    }

    /** The last day of the period a day lies in. */
    int lastDay(int run, int day) {
        return (day / periods[run] + 1) * periods[run] - 1;
    }

    /** Whether the period a day lies in ends within the plan, so that its visit cannot be left to the next plan. */
    boolean due(int run, int day) {
        return lastDay(run, day) < days;
    }

    /** Whether a run still lacks its visit in the period a day lies in. */
    boolean lacks(int run, int day) {
        for (int in : visitedIn[run]) {
            if (in != day / periods[run]) {
                return true;
            }
        }
        return false;
    }

    /** Credits what a day's routes drive over. */
    void note(int day, List<UnitRoute> routes) {
        drivenDays.set(day, !routes.isEmpty());
        for (UnitRoute route : routes) {
            for (Tour.Step step : route.tour().steps()) {
                if (Math.abs(step.toFraction() - step.fromFraction()) == 1) {
                    owedAt.getOrDefault(step.segment(), List.of()).forEach(at -> credit(day, at[0], at[1]));
                }
            }
        }
    }

    private void credit(int day, int run, int place) {
        int number = day / periods[run];
        if (visitedIn[run][place] == number) {
            return;
        }
        visitedIn[run][place] = number;
        visits++;
        int segment = ground.runs().get(run).segments()[place];
        meters += ground.graph().network().segment(segment).lengthMeters();
        if ((number + 1) * periods[run] <= days) {
            visitsOn(periods[run])[day % periods[run]]++;
        }
    }

    private long[] visitsOn(int period) {
        return onDay.getOrDefault(period, new long[period]);
    }

    /**
     * Inspecting time of some days, tenths of a second: of all periods that end in them, and the part of the others that
     * falls on these days, taken on so much faster than needed.
     */
    double work(int first, int last, double ahead) {
        double work = 0;
        for (int run = 0; run < periods.length; run++) {
            double service = ground.runs().get(run).service();
            for (int from = first; from <= last; from = lastDay(run, from) + 1) {
                int end = lastDay(run, from);
                if (from > first || lacks(run, from)) {
                    work += service * (end <= last ? 1 : Math.min(1, ahead * (last - from + 1.0) / (end - from + 1.0)));
                }
            }
        }
        return work;
    }

    /** How far each length of period is behind: part still lacking over part of the time still left; 1 is on time. */
    Map<Integer, Double> backlog(int day) {
        Map<Integer, double[]> sums = new TreeMap<>();
        for (int run = 0; run < periods.length; run++) {
            double[] sum = sums.computeIfAbsent(periods[run], any -> new double[2]);
            double service = ground.runs().get(run).service();
            sum[0] += lacks(run, day) ? service : 0;
            sum[1] += service;
        }
        Map<Integer, Double> backlog = new HashMap<>();
        sums.forEach(
                (period, sum) -> backlog.put(period, sum[0] / Math.max(1, sum[1]) * period / (period - day % period)));
        return backlog;
    }

    /** Visits of segments earned so far. */
    long visits() {
        return visits;
    }

    /** Length of the visits earned so far. */
    double meters() {
        return meters;
    }

    /**
     * Entropy of the day in its period on which a road is visited, over the greatest there can be with the days on which
     * somebody drives; whole periods count.
     */
    double entropy() {
        double share = 0;
        double weight = 0;
        for (Map.Entry<Integer, long[]> each : onDay.entrySet()) {
            int period = each.getKey();
            double sum = Arrays.stream(each.getValue()).sum();
            long open = drivenDays.stream().map(day -> day % period).distinct().count();
            if (open > 1 && sum > 0) {
                double nats = 0;
                for (long count : each.getValue()) {
                    nats -= count > 0 ? count / sum * Math.log(count / sum) : 0;
                }
                share += sum * nats / Math.log((double) open);
                weight += sum;
            }
        }
        return weight == 0 ? 1 : share / weight;
    }
}
