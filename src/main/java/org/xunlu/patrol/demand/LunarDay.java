package org.xunlu.patrol.demand;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;

/** The day of the month in the farmers' calendar 农历, by which markets are held. */
final class LunarDay {
    private static final String CHINA = "Asia/Shanghai";

    private LunarDay() {}

    /** The lunar month's day, 1 to 30, of a day in China. */
    static int of(LocalDate day) {
        ChineseCalendar calendar = new ChineseCalendar(TimeZone.getTimeZone(CHINA), Locale.CHINA);
        calendar.setTime(Date.from(day.atTime(12, 0).atZone(ZoneId.of(CHINA)).toInstant()));
        return calendar.get(ChineseCalendar.DAY_OF_MONTH);
    }
}
