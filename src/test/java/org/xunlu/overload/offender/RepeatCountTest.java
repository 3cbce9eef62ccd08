package org.xunlu.overload.offender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunlu.overload.offender.RepeatCount.Standing;

final class RepeatCountTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void the_three_ways_to_say_a_year_give_three_numbers() {
        List<LocalDate> days =
                List.of(day("2025-03-10"), day("2025-03-11"), day("2025-07-01"), day("2025-12-31"), day("2026-01-01"));
        RepeatCount count = RepeatCount.of(days, day("2019-06-01"), TODAY, 4);
        assertThat(count.rolling()).isEqualTo(4);
        assertThat(count.calendar()).isOne();
        assertThat(count.anniversary()).isEqualTo(3);
        assertThat(count.applied()).as("by anniversary where it is known").isEqualTo(3);
        assertThat(count.standing()).isEqualTo(Standing.NEXT_REVOKES);
        assertThat(RepeatCount.of(days, null, TODAY, 4).standing()).isEqualTo(Standing.REVOCABLE);
    }

    @Test
    void more_than_three_means_the_fourth() {
        LocalDate day = day("2026-02-01");
        assertThat(RepeatCount.of(List.of(), null, TODAY, 4).standing()).isEqualTo(Standing.NONE);
        assertThat(RepeatCount.of(List.of(day, day), null, TODAY, 4).standing()).isEqualTo(Standing.REPEATED);
        assertThat(RepeatCount.of(List.of(day, day, day), null, TODAY, 4).standing())
                .isEqualTo(Standing.NEXT_REVOKES);
        assertThat(RepeatCount.of(List.of(day, day, day, day), null, TODAY, 4).standing())
                .isEqualTo(Standing.REVOCABLE);
    }

    @Test
    void a_permit_of_29_february_has_its_anniversary_on_the_28th() {
        RepeatCount count = RepeatCount.of(List.of(day("2026-02-27"), day("2026-02-28")), day("2024-02-29"), TODAY, 4);
        assertThat(count.anniversary()).isOne();
        assertThat(RepeatCount.of(List.of(day("2025-12-01")), day("2020-03-11"), TODAY, 4)
                        .anniversary())
                .as("the anniversary of this year is still to come")
                .isOne();
    }
}
