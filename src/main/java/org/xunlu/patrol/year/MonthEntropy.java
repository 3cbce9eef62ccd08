package org.xunlu.patrol.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How evenly the visits of a month fell on the hours driven at all, road by road and weighed by visits; the hour entropy of
 * plans, counted month by month.
 *
 * @param month year and month as 202605
 * @param visits of a road in an hour of a day
 * @param percent 100 where no hour says anything
 */
public record MonthEntropy(int month, long visits, double percent) {
    private static final int HOURS = 24;

    /** By month, in their order. */
    public static List<MonthEntropy> of(List<RoadHour> hours) {
        Map<Integer, Map<Long, long[]>> months = new TreeMap<>();
        for (RoadHour each : hours) {
            months.computeIfAbsent(each.month(), any -> new HashMap<>())
                            .computeIfAbsent(each.roadId(), any -> new long[HOURS])[each.hour()] +=
                    each.days();
        }
        List<MonthEntropy> rows = new ArrayList<>();
        months.forEach((month, roads) -> rows.add(of(month, roads)));
        return rows;
    }

    private static MonthEntropy of(int month, Map<Long, long[]> roads) {
        long[] all = new long[HOURS];
        roads.values().forEach(road -> {
            for (int hour = 0; hour < HOURS; hour++) {
                all[hour] += road[hour];
            }
        });
        double most = bits(all);
        double weighed = 0;
        for (long[] road : roads.values()) {
            long visits = sum(road);
            // few visits cannot spread over many hours
            double reach = Math.min(most, Math.log(Math.max(1.0, (double) visits)) / Math.log(2));
            weighed += visits * (reach <= 0 ? 1 : Math.min(1, bits(road) / reach));
        }
        long whole = sum(all);
        return new MonthEntropy(month, whole, whole == 0 ? 0 : 100 * weighed / whole);
    }

    private static double bits(long[] counts) {
        double all = sum(counts);
        double bits = 0;
        for (long count : counts) {
            if (count > 0) {
                bits -= count / all * Math.log(count / all) / Math.log(2);
            }
        }
        return bits;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
