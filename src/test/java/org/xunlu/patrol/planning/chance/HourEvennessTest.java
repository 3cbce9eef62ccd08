package org.xunlu.patrol.planning.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HourEvennessTest {
    @Test
    void roads_seen_in_every_hour_alike_are_even() {
        assertThat(HourEvenness.of(List.of(road(8, 4, 9, 4), road(8, 2, 9, 2)))).isCloseTo(1, within(1e-9));
    }

    @Test
    void roads_seen_each_in_an_hour_of_its_own_tell_everything() {
        assertThat(HourEvenness.of(List.of(road(8, 4), road(9, 4)))).isZero();
    }

    @Test
    void a_single_visit_cannot_spread_and_is_no_fault() {
        // of six visits the one road's five tell all they can; the single visit counts as even
        assertThat(HourEvenness.of(List.of(road(8, 5), road(9, 1)))).isCloseTo(1.0 / 6, within(1e-9));
    }

    @Test
    void without_visits_nothing_is_even() {
        assertThat(HourEvenness.of(List.of(road()))).isZero();
        assertThat(HourEvenness.of(List.of())).isZero();
    }

    private static long[] road(int... hoursAndVisits) {
        long[] road = new long[VisitLog.HOURS];
        for (int i = 0; i < hoursAndVisits.length; i += 2) {
            road[hoursAndVisits[i]] = hoursAndVisits[i + 1];
        }
        return road;
    }
}
