package org.xunlu.overload.hotspot;

import java.util.List;
import java.util.Map;
import org.xunlu.hotspot.Weights;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.HourCount;
import org.xunlu.overload.WeekHour;

/** Places by hours of the week: cell {@code place × 168 + hour}. */
final class CellCube {
    final double[] passes;
    final double[] over;

    CellCube(int places) {
        passes = new double[places * WeekHour.COUNT];
        over = new double[places * WeekHour.COUNT];
    }

    /** Adds counts by hour of the week; places that are not among these are left. */
    CellCube add(List<HourCount> counts, Map<CheckpointId, Integer> numbers) {
        for (HourCount count : counts) {
            Integer place = numbers.get(count.checkpoint());
            if (place != null) {
                passes[place * WeekHour.COUNT + count.slot()] += count.passes();
                over[place * WeekHour.COUNT + count.slot()] += count.over();
            }
        }
        return this;
    }

    double passes() {
        return sum(passes);
    }

    double over() {
        return sum(over);
    }

    /** Whether a cell by itself has more than its trucks let expect: a quiet hour beside a hot one is not hot. */
    boolean isAbove(int cell, double rateOfAll) {
        return over[cell] > passes[cell] * rateOfAll;
    }

    /** Over-limit passes by passes of all cells. */
    double rate() {
        return over() / passes();
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** Each cell with the hours before and after it at the same place, and the same hour at neighbouring places. */
    static Weights near(Weights places) {
        int hours = WeekHour.COUNT;
        int[][] rows = new int[places.size() * hours][];
        for (int place = 0; place < places.size(); place++) {
            for (int hour = 0; hour < hours; hour++) {
                int[] row = new int[3 + places.degree(place)];
                row[0] = place * hours + hour;
                row[1] = place * hours + (hour + 1) % hours;
                row[2] = place * hours + (hour + hours - 1) % hours;
                for (int k = 0; k < places.degree(place); k++) {
                    row[3 + k] = places.neighbour(place, k) * hours + hour;
                }
                rows[place * hours + hour] = row;
            }
        }
        return Weights.binary(rows);
    }
}
