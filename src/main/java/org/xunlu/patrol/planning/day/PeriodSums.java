package org.xunlu.patrol.planning.day;

import java.util.List;

/** Adds up what a plan of many days amounts to. */
final class PeriodSums {
    private PeriodSums() {}

    static PeriodFigures of(
            PeriodRequest request,
            List<DayPlan> days,
            Passages passages,
            List<Integer> periods,
            List<List<Integer>> byDay) {
        double covered = passages.meters();
        double driven = 0;
        double seconds = 0;
        double bound = 0;
        double dayImbalance = 0;
        long done = passages.visits();
        long left = 0;
        double[] worked = new double[request.units().size()];
        for (DayPlan day : days) {
            covered += day.figures().coveredMeters();
            driven += day.figures().drivenMeters();
            seconds += day.figures().seconds();
            bound += day.figures().boundSeconds();
            dayImbalance += day.figures().imbalance() / days.size();
            left += day.leftOut().size();
            for (UnitRoute route : day.routes()) {
                done += route.order().size();
                worked[route.unit()] += route.tour().seconds()
                        / request.units().get(route.unit()).shiftSeconds();
            }
        }
        double mean = 0;
        double most = 0;
        for (double each : worked) {
            mean += each / worked.length;
            most = Math.max(most, each);
        }
        return new PeriodFigures(
                done + left,
                done,
                covered,
                driven,
                seconds,
                bound,
                mean == 0 ? 0 : most / mean - 1,
                dayImbalance,
                entropy(periods, byDay));
    }

    /** Entropy of the day in its period on which a run is visited, over the greatest possible; daily runs do not count. */
    private static double entropy(List<Integer> periods, List<List<Integer>> byDay) {
        int longest = periods.stream().mapToInt(Integer::intValue).max().orElse(1);
        double[][] counts = new double[longest + 1][longest];
        for (int day = 0; day < byDay.size(); day++) {
            for (int run : byDay.get(day)) {
                int period = periods.get(run);
                if (day / period < byDay.size() / period) {
                    counts[period][day % period]++;
                }
            }
        }
        double share = 0;
        double weight = 0;
        for (int period = 2; period <= longest; period++) {
            double sum = 0;
            double bits = 0;
            for (double count : counts[period]) {
                sum += count;
            }
            for (double count : counts[period]) {
                bits -= count > 0 ? count / sum * Math.log(count / sum) : 0;
            }
            share += sum * bits / Math.log(period);
            weight += sum;
        }
        return weight == 0 ? 1 : share / weight;
    }
}
