package org.xunlu.overload.hotspot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.HourCount;
import org.xunlu.overload.WeekHour;

/**
 * Counts by hour, summed in the three ways a study needs.
 *
 * @param first by place and hour of the week, before the split
 * @param later the same from the split on
 * @param weeks by place and week, all of them
 */
record HourSums(List<HourCount> first, List<HourCount> later, List<HourCount> weeks) {
    private static final Comparator<HourCount> ORDER = Comparator.comparingLong(
                    (HourCount count) -> count.checkpoint().value())
            .thenComparingInt(HourCount::slot);

    private record Key(CheckpointId checkpoint, int slot) {}

    /** Sums counts of single hours; {@code split} is the number of the first hour of the later part. */
    static HourSums of(List<HourCount> hours, long split) {
        return new HourSums(
                sum(hours.stream().filter(each -> each.slot() < split), HourSums::weekHour),
                sum(hours.stream().filter(each -> each.slot() >= split), HourSums::weekHour),
                sum(hours.stream(), each -> each.slot() / WeekHour.COUNT));
    }

    private static int weekHour(HourCount count) {
        return count.slot() % WeekHour.COUNT;
    }

    private static List<HourCount> sum(Stream<HourCount> hours, ToIntFunction<HourCount> slot) {
        Map<Key, HourCount> sums = new HashMap<>();
        hours.forEach(each -> {
            int into = slot.applyAsInt(each);
            HourCount count = new HourCount(each.checkpoint(), into, each.passes(), each.over(), each.overKg());
            sums.merge(new Key(each.checkpoint(), into), count, HourSums::plus);
        });
        return sums.values().stream().sorted(ORDER).toList();
    }

    private static HourCount plus(HourCount one, HourCount other) {
        return new HourCount(
                one.checkpoint(),
                one.slot(),
                one.passes() + other.passes(),
                one.over() + other.over(),
                one.overKg() + other.overKg());
    }
}
