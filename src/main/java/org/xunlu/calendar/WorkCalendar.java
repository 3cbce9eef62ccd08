package org.xunlu.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days are worked: Monday to Friday without the public holidays, and the weekend days that are worked instead
 * (调休).
 *
 * @param holidays days off beside weekends
 * @param workedWeekends weekend days that are worked
 */
public record WorkCalendar(Set<LocalDate> holidays, Set<LocalDate> workedWeekends) {
    /** No holidays are known. */
    public static final WorkCalendar PLAIN = new WorkCalendar(Set.of(), Set.of());

    public WorkCalendar {
        holidays = Set.copyOf(holidays);
        workedWeekends = Set.copyOf(workedWeekends);
    }

    /** The calendar of these rows. */
    public static WorkCalendar of(List<Holiday> rows) {
        return new WorkCalendar(days(rows, Holiday.Kind.OFF), days(rows, Holiday.Kind.WORKED));
    }

    private static Set<LocalDate> days(List<Holiday> rows, Holiday.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).map(Holiday::day).collect(Collectors.toSet());
    }

    /** Whether a day is worked. */
    public boolean worked(LocalDate day) {
        return Holiday.weekend(day) ? workedWeekends.contains(day) : !holidays.contains(day);
    }

    /** The day that many working days after a day, which itself does not count. */
    public LocalDate plusWorkdays(LocalDate day, int workdays) {
        LocalDate last = day;
        int left = workdays;
        while (left > 0) {
            last = last.plusDays(1);
            left -= worked(last) ? 1 : 0;
        }
        return last;
    }

    /** The day that many working days before a day, which itself does not count. */
    public LocalDate minusWorkdays(LocalDate day, int workdays) {
        LocalDate first = day;
        int left = workdays;
        while (left > 0) {
            first = first.minusDays(1);
            left -= worked(first) ? 1 : 0;
        }
        return first;
    }

    /** How many days after a day are worked up to another, which counts; negative where the other lies before it. */
    public int workdaysUntil(LocalDate day, LocalDate until) {
        if (until.isBefore(day)) {
            return -workdaysUntil(until, day);
        }
        return (int) day.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(this::worked)
                .count();
    }

    /** The day that many days after a day; where the last is not worked, the next that is (as 民法典 Art. 203 has it). */
    public LocalDate plusDays(LocalDate day, int days) {
        LocalDate last = day.plusDays(days);
        while (!worked(last)) {
            last = last.plusDays(1);
        }
        return last;
    }
}
