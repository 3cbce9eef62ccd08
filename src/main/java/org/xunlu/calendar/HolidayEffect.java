package org.xunlu.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a change of one day makes of terms of working days that begin the day before it. Terms reckoned once stay.
 *
 * @param from the day the terms begin, which does not count
 */
public record HolidayEffect(LocalDate from, List<Term> terms) {
    private static final List<Integer> USUAL = List.of(3, 5, 7, 15);

    /** The last day of a term of so many working days, as it is and as it would be. */
    public record Term(int workdays, LocalDate before, LocalDate after) {}

    /** Looks at the usual terms; a kind of null lets the day be what its day of the week says. */
    public static HolidayEffect of(WorkCalendar calendar, LocalDate day, Holiday.@Nullable Kind kind) {
        Set<LocalDate> off = new HashSet<>(calendar.holidays());
        Set<LocalDate> worked = new HashSet<>(calendar.workedWeekends());
        Stream.of(off, worked).forEach(days -> days.remove(day));
        if (kind != null) {
            (kind == Holiday.Kind.OFF ? off : worked).add(day);
        }
        WorkCalendar changed = new WorkCalendar(off, worked);
        LocalDate from = day.minusDays(1);
        return new HolidayEffect(
                from,
                USUAL.stream()
                        .map(workdays -> new Term(
                                workdays, calendar.plusWorkdays(from, workdays), changed.plusWorkdays(from, workdays)))
                        .toList());
    }
}
