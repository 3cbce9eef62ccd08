package org.xunlu.overload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Passes by hour of the week, all places that were asked for together.
 *
 * @param hours 168 rows, from Monday 0:00
 */
public record WeekMatrix(List<Row> hours) {
    public WeekMatrix {
        hours = List.copyOf(hours);
    }

    /**
     * One hour of the week.
     *
     * @param occurrences how often the hour came in the period
     * @param passes all
     * @param over those over the limit by at least what was asked for
     * @param overKg sum of the excess
     */
    public record Row(WeekHour hour, int occurrences, long passes, long over, long overKg) {
        /** Over-limit passes in percent of all, 0 where there are none. */
        public double ratePercent() {
            return passes == 0 ? 0 : 100.0 * over / passes;
        }
    }

    /** The matrix of counts by {@link PassHours#byWeekHour} in [from, to). */
    public static WeekMatrix of(List<HourCount> counts, Instant from, Instant to) {
        long[][] sums = new long[WeekHour.COUNT][3];
        for (HourCount count : counts) {
            long[] sum = sums[count.slot()];
            sum[0] += count.passes();
            sum[1] += count.over();
            sum[2] += count.overKg();
        }
        int[] occurrences = WeekHour.occurrences(from, to);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < WeekHour.COUNT; i++) {
            rows.add(new Row(new WeekHour(i), occurrences[i], sums[i][0], sums[i][1], sums[i][2]));
        }
        return new WeekMatrix(rows);
    }
}
