package org.xunlu.roadside.keytime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.HourCount;
import org.xunlu.overload.WeekHour;

final class ShiftSuggestionTest {
    private static final CheckpointId NIGHT = new CheckpointId(1);
    private static final CheckpointId DAY = new CheckpointId(2);
    private static final CheckpointId NOBODY_S = new CheckpointId(3);

    private static int[] weeks(int count) {
        int[] occurrences = new int[WeekHour.COUNT];
        Arrays.fill(occurrences, count);
        return occurrences;
    }

    @Test
    void the_fullest_hours_of_each_squadron_are_suggested_without_overlap() {
        List<HourCount> counts = new ArrayList<>();
        for (int hour = 0; hour < WeekHour.COUNT; hour++) {
            // Sunday 22:00 to Monday 2:00 is bad at one place, Wednesday noon at another
            boolean night = hour >= 166 || hour < 2;
            counts.add(new HourCount(NIGHT, hour, 40, night ? 20 : 1, 0));
            counts.add(new HourCount(DAY, hour, 20, hour == 60 ? 8 : 0, 0));
            counts.add(new HourCount(NOBODY_S, hour, 90, 90, 0));
        }
        List<ShiftSuggestion> shifts = ShiftSuggestion.of(counts, Map.of(NIGHT, 7L, DAY, 8L), weeks(4), 4, 2);
        assertThat(shifts).hasSize(3);
        assertThat(shifts.get(0)).satisfies(shift -> {
            assertThat(shift.squadron()).isEqualTo(7);
            assertThat(shift.start()).isEqualTo(new WeekHour(166));
            assertThat(shift.over()).isCloseTo(20, Assertions.within(1e-9));
            assertThat(shift.trucks()).isCloseTo(40, Assertions.within(1e-9));
            assertThat(shift.place()).isEqualTo(NIGHT);
        });
        assertThat(shifts.get(1).squadron()).isEqualTo(8);
        assertThat(shifts.get(1).share()).isCloseTo(1, Assertions.within(1e-9));
        assertThat(shifts.get(2).over()).isCloseTo(1, Assertions.within(1e-9));
    }

    @Test
    void without_overloaded_trucks_there_is_nothing_to_suggest() {
        assertThat(ShiftSuggestion.of(List.of(new HourCount(DAY, 5, 100, 0, 0)), Map.of(DAY, 8L), weeks(4), 4, 2))
                .isEmpty();
    }
}
