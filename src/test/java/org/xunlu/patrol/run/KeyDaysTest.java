package org.xunlu.patrol.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.SquadronId;
import org.xunlu.patrol.TestRoads;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.demand.KeyHours;
import org.xunlu.patrol.demand.RiskKind;
import org.xunlu.patrol.shift.Shift;

/** Which day of the week the roads of a market are visited on. */
final class KeyDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 6, 1);
    private static final int SEEDS = 300;
    private static final LonLat YARD = TestRoads.at(0.5, 0);
    /** On the third and fifth day, on the first two roads. */
    private static final KeyHours MARKET = new KeyHours(
            "market", RiskKind.SEASON, Set.of(0, 1), Set.of(FIRST.plusDays(2), FIRST.plusDays(4)), 5, 8, 1);

    private final RoadNetwork roads = TestRoads.grid(6).network();

    @Test
    void the_tour_with_the_market_is_driven_on_one_of_its_days_and_nobody_knows_on_which() {
        Map<Integer, Integer> days = new HashMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            List<List<DealtTour>> tours = tours();
            KeyDays.exchange(request(seed), periods(7), tours);
            assertThat(tours.stream().mapToInt(List::size).sum())
                    .as("no tour is lost")
                    .isEqualTo(2);
            days.merge(dayOfMarket(tours), 1, Integer::sum);
        }

        assertThat(days.getOrDefault(2, 0) + days.getOrDefault(4, 0)).isGreaterThan(SEEDS * 9 / 10);
        assertThat(days.get(2)).isBetween(SEEDS / 3, SEEDS * 2 / 3);
        assertThat(days.keySet()).as("nothing is certain").hasSizeGreaterThan(2);
    }

    @Test
    void a_tour_with_a_road_owed_every_other_day_stays_within_its_two_days() {
        Map<Integer, Integer> periods = periods(7);
        periods.put(3, 2);
        for (long seed = 0; seed < 50; seed++) {
            List<List<DealtTour>> tours = tours();
            KeyDays.exchange(request(seed), periods, tours);
            assertThat(dayOfMarket(tours)).isIn(0, 1);
        }
    }

    @Test
    void roads_of_the_market_join_a_tour_that_comes_near_on_its_day_but_none_far_off() {
        int moved = 0;
        int far = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Set<Integer>> near = dealt(Set.of(0, 1, 9), Set.of(2, 3));
            KeyDays.move(request(seed), periods(7), near);
            moved += near.get(2).containsAll(Set.of(0, 1)) ? 1 : 0;
            assertThat(near.stream().mapToInt(Set::size).sum()).isEqualTo(5);
            List<Set<Integer>> away = dealt(Set.of(0, 1, 2), Set.of(28, 29));
            KeyDays.move(request(seed), periods(7), away);
            far += away.get(2).contains(0) ? 1 : 0;
        }

        assertThat(moved).isGreaterThan(SEEDS * 8 / 10);
        assertThat(far).isLessThan(SEEDS / 2);
    }

    private static int dayOfMarket(List<List<DealtTour>> tours) {
        for (int day = 0; day < tours.size(); day++) {
            if (tours.get(day).stream().anyMatch(tour -> tour.segments().contains(0))) {
                return day;
            }
        }
        throw new AssertionError("lost");
    }

    /** One on the first day, with the market, and another one on the fourth. */
    private static List<List<DealtTour>> tours() {
        List<List<DealtTour>> tours = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            tours.add(new ArrayList<>());
        }
        tours.get(0).add(new DealtTour("car", YARD, Set.of(0, 1, 2, 3), Set.of(0, 1, 2, 3), 600));
        tours.get(3).add(new DealtTour("car", YARD, Set.of(4, 5, 6), Set.of(4, 5, 6), 600));
        return tours;
    }

    private static List<Set<Integer>> dealt(Set<Integer> first, Set<Integer> third) {
        List<Set<Integer>> dealt = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            dealt.add(new HashSet<>());
        }
        dealt.get(0).addAll(first);
        dealt.get(2).addAll(third);
        return dealt;
    }

    private Map<Integer, Integer> periods(int every) {
        Map<Integer, Integer> periods = new HashMap<>();
        IntStream.range(0, roads.segmentCount()).forEach(segment -> periods.put(segment, every));
        return periods;
    }

    private RunRequest request(long seed) {
        List<DutyDay> days = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            LocalDate date = FIRST.plusDays(day);
            Instant from = date.atTime(6, 0).atZone(Shift.BRIGADE_TIME).toInstant();
            DutyShift shift = new DutyShift(
                    new UnitId(1), "car", new SquadronId(1), YARD, List.of(), from, from.plusSeconds(28_800), 0);
            days.add(new DutyDay(date, List.of(shift), List.of(), Set.of()));
        }
        PlanTerms terms = new PlanTerms(FIRST, 7, seed, 1, 60, 0, 60, 30, false, false, true);
        return new RunRequest(roads, List.of(), days, List.of(MARKET), terms);
    }
}
