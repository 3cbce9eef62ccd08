package org.xunlu.finding.market;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A harvest, when grain is threshed and dried on roads 打场晒粮.
 *
 * @param season key of its season in patrol demand
 * @param name what people call it
 * @param from first day of the year
 * @param to last day of the year; before the first where it runs over New Year
 * @param countyWide whether it is one of the whole county; else it is that of a place
 * @param assumed whether its days are usual values nobody decided
 */
public record Harvest(long season, String name, MonthDay from, MonthDay to, boolean countyWide, boolean assumed) {
    /** Whether it is on that day. */
    public boolean isOn(LocalDate day) {
        MonthDay of = MonthDay.from(day);
        return from.isAfter(to) ? !of.isBefore(from) || !of.isAfter(to) : !of.isBefore(from) && !of.isAfter(to);
    }

    /** The first day of the one that is on, or comes next. */
    public LocalDate next(LocalDate today) {
        LocalDate start = from.atYear(today.getYear());
        if (isOn(today)) {
            return start.isAfter(today) ? from.atYear(today.getYear() - 1) : start;
        }
        return start.isAfter(today) ? start : from.atYear(today.getYear() + 1);
    }
}
