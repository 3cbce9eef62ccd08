package org.xunlu.overload.hotspot;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xunlu.hotspot.Emergence;
import org.xunlu.hotspot.EmpiricalBayes;
import org.xunlu.hotspot.FalseDiscovery;
import org.xunlu.hotspot.MannKendall;
import org.xunlu.hotspot.NeighbourhoodRates;
import org.xunlu.hotspot.Weights;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.HourCount;
import org.xunlu.overload.WeekHour;

/**
 * What became of each place. Weeks are taken together into steps of enough over-limit passes to tell anything; a step with
 * the one before it is compared with all places in all steps.
 */
final class WeeklyHistory {
    private static final int FEWEST_STEPS = 4;
    /** Over-limit passes a place should have in a step, on average. */
    private static final double ENOUGH = 30;

    private final int weeks;
    private final double[] passes;
    private final double[] over;
    private final Emergence[] emergence;
    private final int[] trend;

    WeeklyHistory(List<HourCount> counts, Map<CheckpointId, Integer> numbers, Instant from, Instant to, double level) {
        int first = (int) (WeekHour.hoursAt(from) / WeekHour.COUNT);
        weeks = (int) (WeekHour.hoursAt(to.minusNanos(1)) / WeekHour.COUNT) - first + 1;
        int places = numbers.size();
        passes = new double[places * weeks];
        over = new double[places * weeks];
        for (HourCount count : counts) {
            Integer place = numbers.get(count.checkpoint());
            if (place != null) {
                passes[place * weeks + count.slot() - first] += count.passes();
                over[place * weeks + count.slot() - first] += count.over();
            }
        }
        emergence = new Emergence[places];
        trend = new int[places];
        Arrays.fill(emergence, Emergence.NONE);
        double each = CellCube.sum(over) / Math.max(1, passes.length);
        int weeksAStep = each > 0 ? (int) Math.max(1, Math.ceil(ENOUGH / each)) : weeks;
        int steps = weeks / weeksAStep;
        if (steps >= FEWEST_STEPS) {
            judge(stepped(passes, places, steps, weeksAStep), stepped(over, places, steps, weeksAStep), steps, level);
        }
    }

    /** The first weeks that do not fill a step are left out. */
    private double[] stepped(double[] weekly, int places, int steps, int weeksAStep) {
        double[] sums = new double[places * steps];
        int skipped = weeks - steps * weeksAStep;
        for (int cell = 0; cell < weekly.length; cell++) {
            int week = cell % weeks - skipped;
            if (week >= 0) {
                sums[cell / weeks * steps + week / weeksAStep] += weekly[cell];
            }
        }
        return sums;
    }

    private void judge(double[] looked, double[] events, int steps, double level) {
        int[][] rows = new int[looked.length][];
        for (int cell = 0; cell < rows.length; cell++) {
            rows[cell] = cell % steps == 0 ? new int[] {cell} : new int[] {cell, cell - 1};
        }
        NeighbourhoodRates rates = NeighbourhoodRates.of(events, looked, Weights.binary(rows));
        FalseDiscovery found = FalseDiscovery.of(rates.p(), level);
        double[] smoothed = EmpiricalBayes.of(events, looked).smoothed();
        for (int place = 0; place < emergence.length; place++) {
            boolean[] hot = new boolean[steps];
            boolean[] cold = new boolean[steps];
            double[] series = new double[steps];
            for (int step = 0; step < steps; step++) {
                int cell = place * steps + step;
                boolean sure = found.isSignificant(cell, level);
                hot[step] = sure && rates.z()[cell] > 0;
                cold[step] = sure && rates.z()[cell] < 0;
                series[step] = looked[cell] > 0 ? smoothed[cell] : Double.NaN;
            }
            trend[place] = MannKendall.of(series).direction(level);
            emergence[place] = Emergence.of(hot, cold, trend[place]);
        }
    }

    Emergence emergence(int place) {
        return emergence[place];
    }

    int trend(int place) {
        return trend[place];
    }

    int weeks() {
        return weeks;
    }

    int weeksSeen(int place) {
        return (int) Arrays.stream(passes, place * weeks, (place + 1) * weeks)
                .filter(each -> each > 0)
                .count();
    }
}
