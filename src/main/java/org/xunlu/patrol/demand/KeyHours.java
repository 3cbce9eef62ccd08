package org.xunlu.patrol.demand;

import java.time.LocalDate;
import java.util.Set;

/**
 * Hours of some days in which some roads are wanted most.
 *
 * @param name what people call the occasion, or the place
 * @param kind of risk there is more of in these hours
 * @param segments indices in the network
 * @param days on which it is
 * @param fromHour hour of the day at which it begins, Chinese time
 * @param toHour hour at which it ends, 24 for midnight
 * @param weight what a kilometre passed in these hours counts
 */
public record KeyHours(
        String name,
        RiskKind kind,
        Set<Integer> segments,
        Set<LocalDate> days,
        int fromHour,
        int toHour,
        double weight) {
    private static final int WHOLE_DAY = 24;

    public KeyHours {
        segments = Set.copyOf(segments);
        days = Set.copyOf(days);
        if (fromHour < 0 || toHour <= fromHour || toHour > WHOLE_DAY) {
            throw new IllegalArgumentException("hours from " + fromHour + " to " + toHour);
        }
    }

    /** Whether every hour of its days is as good as any other. */
    public boolean wholeDay() {
        return fromHour == 0 && toHour == WHOLE_DAY;
    }
}
