package org.xunlu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunlu.refusal.Refusal;

final class WorkCalendarTest {
    /** National Day 2026: 1 to 7 October off, Sunday 27 September and Saturday 10 October worked. */
    private static final WorkCalendar OCTOBER = WorkCalendar.of(List.of(
            new Holiday(LocalDate.of(2026, 10, 1), Holiday.Kind.OFF, "国庆节"),
            new Holiday(LocalDate.of(2026, 10, 2), Holiday.Kind.OFF, "国庆节"),
            new Holiday(LocalDate.of(2026, 10, 5), Holiday.Kind.OFF, "国庆节"),
            new Holiday(LocalDate.of(2026, 10, 10), Holiday.Kind.WORKED, "国庆节调休")));

    @Test
    void working_days_are_counted_both_ways_over_holidays_and_worked_saturdays() {
        LocalDate wednesday = LocalDate.of(2026, 9, 30);
        // 6, 7, 8, 9, then Saturday the 10th
        assertThat(OCTOBER.plusWorkdays(wednesday, 5)).isEqualTo("2026-10-10");
        assertThat(OCTOBER.minusWorkdays(LocalDate.of(2026, 10, 10), 5)).isEqualTo(wednesday);
        assertThat(OCTOBER.plusWorkdays(wednesday, 0)).isEqualTo(wednesday);
        assertThat(OCTOBER.workdaysUntil(wednesday, LocalDate.of(2026, 10, 10))).isEqualTo(5);
        assertThat(OCTOBER.workdaysUntil(LocalDate.of(2026, 10, 10), wednesday)).isEqualTo(-5);
        assertThat(OCTOBER.workdaysUntil(wednesday, wednesday)).isZero();
        assertThat(OCTOBER.plusDays(wednesday, 1)).as("the next that is worked").isEqualTo("2026-10-06");
    }

    @Test
    void a_weekday_cannot_be_told_to_be_worked() {
        assertThatThrownBy(() -> new Holiday(LocalDate.of(2026, 10, 6), Holiday.Kind.WORKED, "x"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("calendar.worked_weekday"));
    }

    @Test
    void markets_on_threes_and_eights_follow_the_farmers_month() {
        // 17 February 2026 is the first day of the first month: its 3rd and 8th are the 19th and 24th
        assertThat(LunarDay.next(Set.of(3, 8), LocalDate.of(2026, 2, 17), 3))
                .containsExactly(LocalDate.of(2026, 2, 19), LocalDate.of(2026, 2, 24), LocalDate.of(2026, 3, 1));
        assertThat(LunarDay.next(Set.of(), LocalDate.of(2026, 2, 17), 3)).isEmpty();
    }
}
