package org.xunlu.roadside.keytime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunlu.overload.CheckpointId;

final class HotHoursTest {
    private static List<HotHours.Cell> cells(int place, long usual, long hot, int from, int to) {
        List<HotHours.Cell> cells = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            boolean inside = from < to ? hour >= from && hour < to : hour >= from || hour < to;
            cells.add(new HotHours.Cell(new CheckpointId(place), hour, 300, inside ? hot : usual));
        }
        return cells;
    }

    @Test
    void a_night_that_is_worse_than_the_day_is_found_over_midnight() {
        List<HotHours.Cell> cells = new ArrayList<>(cells(1, 14, 14, 0, 1));
        cells.addAll(cells(2, 13, 100, 22, 4));
        // bad all day is no key time
        cells.addAll(cells(3, 90, 90, 0, 1));
        assertThat(HotHours.of(cells, 1)).singleElement().satisfies(hours -> {
            assertThat(hours.place()).isEqualTo(new CheckpointId(2));
            assertThat(hours.fromHour()).isEqualTo(22);
            assertThat(hours.toHour()).isEqualTo(4);
            assertThat(hours.rate()).isGreaterThan(0.3);
            assertThat(hours.rateElse()).isLessThan(0.05);
            assertThat(hours.p()).isLessThan(0.05);
        });
    }

    @Test
    void an_even_day_has_none() {
        assertThat(HotHours.of(cells(1, 12, 12, 0, 1), 1)).isEmpty();
        assertThat(HotHours.of(List.of(), 1)).isEmpty();
    }
}
