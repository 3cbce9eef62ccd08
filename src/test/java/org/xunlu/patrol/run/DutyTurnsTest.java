package org.xunlu.patrol.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunlu.geo.LonLat;
import org.xunlu.patrol.SquadronId;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.day.DayFigures;
import org.xunlu.patrol.planning.day.DayPlan;
import org.xunlu.patrol.planning.day.UnitRoute;

/** Who drives which tour, once all tours are known. */
final class DutyTurnsTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 6, 1);
    private static final LonLat YARD = new LonLat(117.0, 34.0);

    @Test
    void a_car_that_had_none_takes_a_tour_of_one_that_had_two() {
        DutyShift one = shift(1, YARD, 8);
        DutyShift other = shift(2, YARD, 8);
        List<DutyDay> duty = List.of(day(0, one, other), day(1, one, other));
        List<DutyDay> turns = List.of(day(0, one), day(1, one));

        List<DutyDay> dealt = DutyTurns.dealt(duty, turns, List.of(plan(5), plan(4)));

        assertThat(dealt).extracting(day -> day.driving().get(0).name()).containsExactlyInAnyOrder("car 1", "car 2");
        assertThat(dealt.get(0).day()).isEqualTo(FIRST);
    }

    @Test
    void a_long_tour_stays_where_the_other_shift_is_too_short_or_begins_elsewhere() {
        DutyShift driver = shift(1, YARD, 8);
        DutyShift brief = shift(2, YARD, 4);
        DutyShift far = shift(3, new LonLat(117.2, 34.1), 8);
        List<DutyDay> duty = List.of(day(0, driver, brief, far), day(1, driver, brief, far));
        List<DutyDay> turns = List.of(day(0, driver), day(1, driver));

        List<DutyDay> dealt = DutyTurns.dealt(duty, turns, List.of(plan(5), plan(5)));

        assertThat(dealt).extracting(day -> day.driving().get(0).name()).containsOnly("car 1");
    }

    @Test
    void two_cars_of_one_day_change_tours_where_that_evens_out_the_days() {
        DutyShift one = shift(1, YARD, 8);
        DutyShift other = shift(2, YARD, 8);
        List<DutyDay> duty = List.of(day(0, one, other), day(1, one, other));

        List<DutyDay> dealt = DutyTurns.dealt(duty, duty, List.of(plan(6, 2), plan(6, 2)));

        assertThat(dealt.get(0).driving()).isNotEqualTo(dealt.get(1).driving()).hasSize(2);
    }

    @Test
    void a_car_is_not_sent_out_on_a_day_it_is_not_on_duty_nor_twice_on_one() {
        DutyShift one = shift(1, YARD, 8);
        DutyShift other = shift(2, YARD, 8);
        List<DutyDay> duty = List.of(day(0, one), day(1, one, other), day(2, one));

        List<DutyDay> dealt = DutyTurns.dealt(
                duty, List.of(day(0, one), day(1, one), day(2, one)), List.of(plan(5), plan(1), plan(5)));

        assertThat(dealt).extracting(day -> day.driving().get(0).name()).containsExactly("car 1", "car 2", "car 1");
    }

    private static DutyShift shift(long unit, LonLat base, int hours) {
        Instant from = Instant.parse("2027-06-01T00:00:00Z");
        return new DutyShift(
                new UnitId(unit),
                "car " + unit,
                new SquadronId(1),
                base,
                List.of(),
                from,
                from.plusSeconds(3_600L * hours),
                0);
    }

    private static DutyDay day(int number, DutyShift... shifts) {
        return new DutyDay(FIRST.plusDays(number), List.of(shifts), List.of(), Set.of());
    }

    /** Tours of so many hours, one a unit in their order. */
    private static DayPlan plan(int... hours) {
        List<UnitRoute> routes = new ArrayList<>();
        for (int unit = 0; unit < hours.length; unit++) {
            routes.add(new UnitRoute(unit, new Tour(List.of(), 3_600.0 * hours[unit], Map.of()), List.of(unit), 0));
        }
        return new DayPlan(routes, Map.of(), new DayFigures(0, 0, 0, 0, 0, 0, 0));
    }
}
