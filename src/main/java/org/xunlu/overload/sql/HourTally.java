package org.xunlu.overload.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.HourCount;
import org.xunlu.overload.HourFilter;
import org.xunlu.overload.WeekHour;

/** Sums counts of hours into the slots that are asked for. */
final class HourTally {
    private static final int PASSES = 0;
    private static final int OVER = 1;
    private static final int OVER_KG = 2;

    private final IntUnaryOperator slot;
    private final int firstHour;
    private final int endHour;
    private final int over;
    private final Map<Long, Map<Integer, long[]>> sums = new TreeMap<>();

    /** A tally of a question; {@code slot} makes a slot of the number of an hour. */
    HourTally(HourFilter filter, IntUnaryOperator slot) {
        this.slot = slot;
        firstHour = (int) WeekHour.hoursAt(filter.from());
        endHour = (int) WeekHour.hoursAt(filter.to().minusNanos(1)) + 1;
        over = Counts.placeOf(filter.excess());
    }

    int firstHour() {
        return firstHour;
    }

    /** The hour after the last. */
    int endHour() {
        return endHour;
    }

    /** Adds the counts of an hour. @return how many places there are */
    int add(int hour, long checkpoint, long passes, long overAsked, long overKg) {
        long[] sum = sums.computeIfAbsent(checkpoint, any -> new TreeMap<>())
                .computeIfAbsent(slot.applyAsInt(hour), any -> new long[3]);
        sum[PASSES] += passes;
        sum[OVER] += overAsked;
        sum[OVER_KG] += overKg;
        return sums.size();
    }

    /** Adds the cells of a day that are meant. @return how many places there are */
    int add(int day, long checkpoint, byte[] packed, HourCells.Choice choice) {
        // by hour first: a slot is searched for once an hour, not once a cell
        long[][] hours = new long[PassHourTables.HOURS_A_DAY][];
        HourCells.visit(packed, (key, counts) -> {
            if (choice.takes(key)) {
                int hour = HourCells.hour(key);
                if (hours[hour] == null) {
                    hours[hour] = new long[3];
                }
                long[] sum = hours[hour];
                sum[PASSES] += counts.values[Counts.PASSES];
                sum[OVER] += counts.values[over];
                sum[OVER_KG] += counts.values[Counts.OVER_KG];
            }
        });
        for (int i = 0; i < hours.length; i++) {
            int hour = day * PassHourTables.HOURS_A_DAY + i;
            if (hours[i] != null && hour >= firstHour && hour < endHour) {
                add(hour, checkpoint, hours[i][PASSES], hours[i][OVER], hours[i][OVER_KG]);
            }
        }
        return sums.size();
    }

    /** All sums, by place and slot. */
    List<HourCount> counts() {
        List<HourCount> counts = new ArrayList<>();
        sums.forEach((checkpoint, slots) -> slots.forEach((at, sum) ->
                counts.add(new HourCount(new CheckpointId(checkpoint), at, sum[PASSES], sum[OVER], sum[OVER_KG]))));
        return counts;
    }
}
