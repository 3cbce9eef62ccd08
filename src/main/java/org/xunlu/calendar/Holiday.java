package org.xunlu.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.xunlu.refusal.Refusal;

/**
 * A day that is not what its day of the week says.
 *
 * @param day in China
 * @param kind off, or worked
 * @param name why, e.g. 国庆节
 */
public record Holiday(LocalDate day, Kind kind, String name) {
    private static final int LONGEST = 60;

    /** What it is instead. */
    public enum Kind {
        /** A day off. */
        OFF,
        /** A weekend day that is worked 调休. */
        WORKED
    }

    /** Refuses a weekday told to be worked, which says nothing, and a name that is missing or too long. */
    public Holiday {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw Refusal.invalid("text_length", "name", Map.of("min", 1, "max", LONGEST, "value", name.length()));
        }
        if (kind == Kind.WORKED && !weekend(day)) {
            throw Refusal.invalid("calendar.worked_weekday", "kind", Map.of("day", day));
        }
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
