package org.xunlu.calendar;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The day of the month in the farmers' calendar 农历, by which markets are held. */
public final class LunarDay {
    private static final String CHINA = "Asia/Shanghai";

    private LunarDay() {}

    /** The lunar month's day, 1 to 30, of a day in China. */
    public static int of(LocalDate day) {
        ChineseCalendar calendar = new ChineseCalendar(TimeZone.getTimeZone(CHINA), Locale.CHINA);
        calendar.setTime(Date.from(day.atTime(12, 0).atZone(ZoneId.of(CHINA)).toInstant()));
        return calendar.get(ChineseCalendar.DAY_OF_MONTH);
    }

    /**
     * The next days on which a market is held.
     *
     * @param digits last digits of the days of the lunar month, e.g. 3 and 8 for the 3rd, 8th, 13th …; 0 for the 10th,
     *     20th and 30th
     * @param from the first day that may be among them
     * @param count how many
     */
    public static List<LocalDate> next(Set<Integer> digits, LocalDate from, int count) {
        if (digits.isEmpty()) {
            return List.of();
        }
        return Stream.iterate(from, day -> day.plusDays(1))
                .filter(day -> digits.contains(of(day) % 10))
                .limit(count)
                .toList();
    }
}
