package org.xunlu.patrol.year;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xunlu.patrol.planning.chance.HourEvenness;
import org.xunlu.patrol.planning.chance.VisitLog;

/**
 * How evenly the visits of a month fell on the hours driven at all, road by road and weighed by visits; the hour entropy of
 * plans, counted month by month.
 *
 * @param month year and month as 202605
 * @param visits of a road in an hour of a day
 * @param percent 100 where no hour says anything
 */
public record MonthEntropy(int month, long visits, double percent) {
    /** By month, in their order. */
    public static List<MonthEntropy> of(List<RoadHour> hours) {
        Map<Integer, Map<Long, long[]>> months = new TreeMap<>();
        for (RoadHour each : hours) {
            months.computeIfAbsent(each.month(), any -> new HashMap<>())
                            .computeIfAbsent(each.roadId(), any -> new long[VisitLog.HOURS])[each.hour()] +=
                    each.days();
        }
        List<MonthEntropy> rows = new ArrayList<>();
        months.forEach((month, roads) -> rows.add(of(month, roads)));
        return rows;
    }

    private static MonthEntropy of(int month, Map<Long, long[]> roads) {
        long visits = roads.values().stream().flatMapToLong(Arrays::stream).sum();
        return new MonthEntropy(month, visits, 100 * HourEvenness.of(roads.values()));
    }
}
