package org.xunlu.overload.hotspot;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xunlu.hotspot.EmpiricalBayes;
import org.xunlu.hotspot.Emergence;
import org.xunlu.hotspot.FalseDiscovery;
import org.xunlu.hotspot.MannKendall;
import org.xunlu.hotspot.NeighbourhoodRates;
import org.xunlu.hotspot.Weights;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.HourCount;
import org.xunlu.overload.WeekHour;

/** What became of each place week by week; a week with the one before it is compared with all places in all weeks. */
final class WeeklyHistory {
    private static final int FEWEST_WEEKS = 4;

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
        if (weeks >= FEWEST_WEEKS && CellCube.sum(over) > 0) {
            judge(places, level);
        }
    }

    private void judge(int places, double level) {
        int[][] rows = new int[passes.length][];
        for (int cell = 0; cell < rows.length; cell++) {
            rows[cell] = cell % weeks == 0 ? new int[] {cell} : new int[] {cell, cell - 1};
        }
        NeighbourhoodRates rates = NeighbourhoodRates.of(over, passes, Weights.binary(rows));
        FalseDiscovery found = FalseDiscovery.of(rates.p(), level);
        double[] smoothed = EmpiricalBayes.of(over, passes).smoothed();
        for (int place = 0; place < places; place++) {
            boolean[] hot = new boolean[weeks];
            boolean[] cold = new boolean[weeks];
            double[] series = new double[weeks];
            for (int week = 0; week < weeks; week++) {
                int cell = place * weeks + week;
                boolean sure = found.isSignificant(cell, level);
                hot[week] = sure && rates.z()[cell] > 0;
                cold[week] = sure && rates.z()[cell] < 0;
                series[week] = passes[cell] > 0 ? smoothed[cell] : Double.NaN;
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
