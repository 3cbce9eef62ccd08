package org.xunlu.patrol.demand;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.calendar.LunarDay;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadClass;

/**
 * A time at which some roads need watching more.
 *
 * @param id its key
 * @param name what people call it
 * @param from first day of the year; later than {@code to} where it runs over New Year
 * @param to last day of the year
 * @param lunarDigits last digits of the days of the lunar month on which it is (逢2、5、8); empty for every day
 * @param place where, WGS84; null for the whole county
 * @param radiusMeters how far around the place
 * @param fromHour hour at which it begins, Chinese time
 * @param toHour hour at which it ends, 24 for midnight
 * @param classes of roads it is about; empty for all
 * @param source who says so
 * @param assumed whether it is a usual value nobody decided
 */
public record Season(
        long id,
        String name,
        MonthDay from,
        MonthDay to,
        Set<Integer> lunarDigits,
        @Nullable LonLat place,
        double radiusMeters,
        int fromHour,
        int toHour,
        Set<RoadClass> classes,
        String source,
        boolean assumed) {
    public Season {
        lunarDigits = Set.copyOf(lunarDigits);
        classes = Set.copyOf(classes);
        if (fromHour < 0 || toHour > 24 || fromHour >= toHour) {
            throw new IllegalArgumentException("hours from " + fromHour + " to " + toHour);
        }
    }

    /** Whether it is on this day. */
    public boolean isOn(LocalDate day) {
        MonthDay of = MonthDay.from(day);
        boolean within =
                from.isAfter(to) ? !of.isBefore(from) || !of.isAfter(to) : !of.isBefore(from) && !of.isAfter(to);
        return within && (lunarDigits.isEmpty() || lunarDigits.contains(LunarDay.of(day) % 10));
    }
}
