package org.xunlu.overload;

import java.util.List;

/** Counts of passes by hour, kept beside the passes and a few seconds behind them. */
public interface PassHours {
    /** By place and hour of the week. */
    List<HourCount> byWeekHour(HourFilter filter);

    /** By place and hour; the slot is the {@linkplain WeekHour#hoursAt number of the hour}. */
    List<HourCount> byHour(HourFilter filter);

    /** By place and week. */
    List<HourCount> byWeek(HourFilter filter);

    /** By place and hour of the day, week by week: the slot is {@code week × 24 + hour}. */
    List<HourCount> byWeekAndDayHour(HourFilter filter);

    /** How many passes are stored and not counted yet, at most so many. */
    long waiting(int most);
}
