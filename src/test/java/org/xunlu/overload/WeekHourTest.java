package org.xunlu.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WeekHourTest {
    @Test
    void the_week_begins_on_monday_in_shanghai() {
        assertThat(WeekHour.at(Instant.parse("2026-11-22T15:59:59Z")))
                .extracting(WeekHour::day, WeekHour::hour)
                .containsExactly(6, 23);
        assertThat(WeekHour.at(Instant.parse("2026-11-22T16:00:00Z")).index()).isZero();
        Instant start = Instant.parse("2026-11-22T16:00:00Z");
        assertThat(WeekHour.startOf(WeekHour.hoursAt(start.plusSeconds(1800)))).isEqualTo(start);
    }

    @Test
    void hours_that_came_once_more_are_told_apart() {
        Instant monday = Instant.parse("2026-11-22T16:00:00Z");
        int[] times = WeekHour.occurrences(monday, monday.plusSeconds(3600L * (168 * 2 + 3)));
        assertThat(times[2]).isEqualTo(3);
        assertThat(times[3]).isEqualTo(2);
        assertThat(Arrays.stream(times).sum()).isEqualTo(168 * 2 + 3);
    }

    @Test
    void the_matrix_adds_up_places_and_keeps_empty_hours() {
        Instant monday = Instant.parse("2026-11-22T16:00:00Z");
        WeekMatrix matrix = WeekMatrix.of(
                List.of(
                        new HourCount(new CheckpointId(1), 5, 10, 1, 500),
                        new HourCount(new CheckpointId(2), 5, 10, 3, 700)),
                monday,
                monday.plusSeconds(3600 * 168));
        assertThat(matrix.hours()).hasSize(WeekHour.COUNT);
        assertThat(matrix.hours().get(5).ratePercent()).isEqualTo(20);
        assertThat(matrix.hours().get(5).overKg()).isEqualTo(1_200);
        assertThat(matrix.hours().get(6).ratePercent()).isZero();
    }
}
