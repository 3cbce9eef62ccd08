package org.xunlu.overload;

import java.time.Duration;
import java.time.Instant;

/**
 * An hour of a week in Asia/Shanghai, which has had no summer time since 1991.
 *
 * @param index 0 for Monday 0:00 to 1:00, up to 167 for Sunday 23:00 to 24:00
 */
public record WeekHour(int index) {
    /** Hours in a week. */
    public static final int COUNT = 168;

    private static final Instant FIRST_MONDAY = Instant.parse("1970-01-04T16:00:00Z");
    private static final int HOURS_A_DAY = 24;

    /** Refuses what is no hour of a week. */
    public WeekHour {
        if (index < 0 || index >= COUNT) {
            throw new IllegalArgumentException("an hour of the week is 0 to 167, not " + index);
        }
    }

    /** The hour of the week at this moment. */
    public static WeekHour at(Instant moment) {
        return new WeekHour((int) Math.floorMod(hoursAt(moment), (long) COUNT));
    }

    /** Whole hours since the first Monday of 1970, the number that counts by hours are kept under. */
    public static long hoursAt(Instant moment) {
        return Math.floorDiv(Duration.between(FIRST_MONDAY, moment).toSeconds(), 3600L);
    }

    /** When the hour with this number begins. */
    public static Instant startOf(long hour) {
        return FIRST_MONDAY.plus(Duration.ofHours(hour));
    }

    /** How often each hour of the week begins within [from, to), at least in part. */
    public static int[] occurrences(Instant from, Instant to) {
        int[] times = new int[COUNT];
        long first = hoursAt(from);
        long end = hoursAt(to.minusNanos(1)) + 1;
        long weeks = Math.max(0, end - first) / COUNT;
        for (int i = 0; i < COUNT; i++) {
            times[i] = (int) weeks;
        }
        for (long hour = first + weeks * COUNT; hour < end; hour++) {
            times[(int) Math.floorMod(hour, (long) COUNT)]++;
        }
        return times;
    }

    /** 0 for Monday to 6 for Sunday. */
    public int day() {
        return index / HOURS_A_DAY;
    }

    /** 0 to 23. */
    public int hour() {
        return index % HOURS_A_DAY;
    }
}
