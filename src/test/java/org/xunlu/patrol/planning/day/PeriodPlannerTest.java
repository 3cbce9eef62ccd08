package org.xunlu.patrol.planning.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Direction;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.TestRoads;

final class PeriodPlannerTest {
    private static final int[] PERIODS = {1, 2, 7, 14};

    private final RoadNetwork roads = TestRoads.grid(9).network();

    @Test
    void every_road_is_visited_in_each_of_its_periods() {
        PeriodPlan plan = plan(28, 5);
        assertThat(plan.days()).hasSize(28);
        assertThat(plan.figures().coverage()).isEqualTo(1);
        for (int segment = 0; segment < roads.segmentCount(); segment++) {
            int period = PERIODS[segment % 4];
            Set<Integer> visited = new HashSet<>();
            for (int day = 0; day < 28; day++) {
                if (passes(plan.days().get(day), segment)) {
                    visited.add(day / period);
                }
            }
            assertThat(visited).as("segment " + segment).hasSize(28 / period);
        }
    }

    private static boolean passes(DayPlan day, int segment) {
        return day.routes().stream()
                .flatMap(route -> route.tour().steps().stream())
                .anyMatch(step -> step.segment() == segment);
    }

    @Test
    void what_is_passed_on_the_way_is_not_visited_again_on_purpose() {
        PeriodPlan plan = plan(28, 5);
        long onPurpose = plan.days().stream()
                .flatMap(day -> day.routes().stream())
                .mapToLong(route -> route.order().size())
                .sum();
        assertThat(onPurpose).isLessThanOrEqualTo(plan.figures().doneVisits());
        assertThat(plan.figures().doneVisits()).isEqualTo(plan.figures().owedVisits());
    }

    @Test
    void the_days_of_the_visits_are_spread_as_evenly_as_chance_can() {
        // daily roads would lead past everything every day
        List<PeriodDemand> seldom =
                demands().stream().filter(each -> each.everyDays() > 1).toList();
        PeriodPlan plan = new PeriodPlanner()
                .plan(new PeriodRequest(roads, Set.of(), seldom, units(3_600), 84, 6, 100), rounds -> 0);
        assertThat(plan.figures().coverage()).isEqualTo(1);
        assertThat(plan.figures().dayEntropy()).isGreaterThan(0.95);
    }

    @Test
    void over_the_weeks_all_units_work_equally_much() {
        assertThat(plan(84, 7).figures().imbalance()).isLessThan(0.08);
    }

    @Test
    void what_cannot_be_reached_is_listed_with_the_reason_and_planned_around() {
        RoadNetwork trap = TestRoads.grid(4)
                .road("X9", RoadClass.COUNTY)
                .segment(3, 3, 6, 6, Direction.FORWARD)
                .segment(20, 20, 21, 20, Direction.BOTH)
                .segment(0, 0, 0, 0, Direction.BOTH)
                .network();
        int nothing = trap.segmentCount() - 1;
        List<PeriodDemand> owed = IntStream.range(0, trap.segmentCount())
                .mapToObj(segment -> new PeriodDemand(segment, 1 + segment % 3, 1))
                .toList();
        PeriodPlan plan = new PeriodPlanner()
                .plan(new PeriodRequest(trap, Set.of(0), owed, units(8 * 3_600), 6, 1, 200), rounds -> 0);
        assertThat(plan.outOfReach())
                .hasSize(3)
                .containsEntry(0, LeftOutReason.CLOSED)
                .containsEntry(nothing - 2, LeftOutReason.NO_WAY_BACK)
                .containsEntry(nothing - 1, LeftOutReason.NO_WAY_THERE);
        assertThat(plan.figures().coverage()).isEqualTo(1);
        assertThat(plan.days()).hasSize(6).allSatisfy(day -> assertThat(day.leftOut())
                .isEmpty());
    }

    @Test
    void what_is_more_than_the_shifts_hold_is_left_out_the_least_weighty_first() {
        List<PeriodDemand> owed = IntStream.range(0, roads.segmentCount())
                .mapToObj(segment -> new PeriodDemand(segment, 2, segment % 4 == 0 ? 9 : 1))
                .toList();
        PeriodPlan plan = new PeriodPlanner()
                .plan(new PeriodRequest(roads, Set.of(), owed, units(900).subList(1, 3), 2, 1, 2_000), rounds -> 0);
        Map<Integer, LeftOutReason> leftOut = plan.days().get(1).leftOut();
        assertThat(leftOut).isNotEmpty();
        assertThat(leftOut.values()).containsOnly(LeftOutReason.OVER_CAPACITY);
        assertThat(leftOut.keySet().stream().filter(segment -> segment % 4 == 0).count() * 8)
                .isLessThan(leftOut.size());
        assertThat(plan.figures().coverage()).isBetween(0.05, 0.95);
        plan.days().forEach(day -> day.routes()
                .forEach(route -> assertThat(route.tour().seconds()).isLessThanOrEqualTo(901)));
    }

    @Test
    void nobody_drives_off_duty_and_who_is_there_half_the_days_gets_half_the_work() {
        int days = 28;
        List<DutyUnit> units = units(8 * 3_600);
        List<List<Double>> room = IntStream.range(0, units.size())
                .mapToObj(unit -> IntStream.range(0, days)
                        .mapToObj(day -> unit == 0 && day % 2 == 0 ? 0.0 : 8.0 * 3_600)
                        .toList())
                .toList();
        PeriodPlan plan = new PeriodPlanner()
                .plan(new PeriodRequest(roads, Set.of(), demands(), units, days, 3, 100, room), rounds -> 0);
        assertThat(plan.figures().coverage()).isEqualTo(1);
        assertThat(plan.figures().imbalance()).isLessThan(0.1);
        double[] seconds = new double[units.size()];
        for (int day = 0; day < days; day++) {
            for (UnitRoute route : plan.days().get(day).routes()) {
                assertThat(room.get(route.unit()).get(day)).isPositive();
                seconds[route.unit()] += route.tour().seconds();
            }
        }
        assertThat(2 * seconds[0]).isBetween(0.8 * seconds[1], 1.2 * seconds[1]);
    }

    @Test
    void equal_seeds_give_equal_plans() {
        assertThat(plan(7, 3)).isEqualTo(plan(7, 3));
        assertThat(plan(7, 3).days().get(0).routes())
                .isNotEqualTo(plan(7, 4).days().get(0).routes());
    }

    @Test
    void a_cancelled_plan_holds_the_best_of_the_days_that_were_begun() {
        PeriodPlan plan = new PeriodPlanner().plan(request(28, 1), rounds -> rounds > 300 ? 2 : 0);
        assertThat(plan.days()).isNotEmpty();
        long left = plan.days().stream().mapToLong(day -> day.leftOut().size()).sum();
        assertThat(plan.figures().doneVisits()).isPositive();
        assertThat(plan.figures().doneVisits() + left).isEqualTo(plan.figures().owedVisits());
        assertThat(plan.days()).allSatisfy(day -> day.routes()
                .forEach(route -> assertThat(route.tour().seconds()).isLessThanOrEqualTo(8 * 3_600 + 1)));
    }

    @Test
    void a_plan_cancelled_in_a_later_block_keeps_the_days_before_and_none_after() {
        // daily roads of more visits than are planned as one: blocks of a day
        List<PeriodDemand> daily = IntStream.range(0, roads.segmentCount())
                .mapToObj(segment -> new PeriodDemand(segment, 1, 1))
                .toList();
        PeriodRequest request = new PeriodRequest(roads, Set.of(), daily, units(8 * 3_600), 60, 1, 100);
        PeriodPlan plan = new PeriodPlanner().plan(request, rounds -> rounds > 1_050 ? 2 : 0);
        assertThat(plan.days()).hasSizeBetween(10, 11).allSatisfy(day -> assertThat(day.routes())
                .isNotEmpty());
        assertThat(plan.days().get(5).leftOut()).isEmpty();
    }

    @Test
    void a_plan_cancelled_at_once_has_no_days() {
        PeriodPlan plan = new PeriodPlanner().plan(request(28, 1), rounds -> 1);
        assertThat(plan.days()).isEmpty();
        assertThat(plan.outOfReach()).isEmpty();
        assertThat(plan.figures().doneVisits()).isZero();
    }

    @Test
    void all_tours_are_dealt_fairly_and_nobody_is_out_twice_at_the_same_time() {
        PeriodPlan plan = plan(84, 7);
        assertThat(plan.days()).allSatisfy(day -> assertThat(
                        day.routes().stream().map(UnitRoute::unit).toList())
                .doesNotHaveDuplicates()
                .isSorted());
        double[] seconds = new double[4];
        plan.days().forEach(day -> day.routes()
                .forEach(route -> seconds[route.unit()] += route.tour().seconds()));
        assertThat(Math.max(seconds[0], seconds[1]) / Math.min(seconds[0], seconds[1]))
                .isLessThan(1.03);
    }

    @Test
    void units_that_have_no_time_or_no_road_near_their_base_drive_nothing() {
        List<DutyUnit> all = new ArrayList<>(units(8 * 3_600));
        all.set(1, new DutyUnit("no time", all.get(1).base(), 0));
        all.set(2, new DutyUnit("off the network", new LonLat(10, 10), 8 * 3_600));
        PeriodPlan plan =
                new PeriodPlanner().plan(new PeriodRequest(roads, Set.of(), demands(), all, 7, 1, 100), rounds -> 0);
        assertThat(plan.figures().coverage()).isEqualTo(1);
        assertThat(plan.days())
                .allSatisfy(day -> assertThat(day.routes()).noneMatch(route -> route.unit() == 1 || route.unit() == 2));
        PeriodPlan none = new PeriodPlanner()
                .plan(new PeriodRequest(roads, Set.of(), demands(), all.subList(1, 3), 7, 1, 100), rounds -> 0);
        assertThat(none.days()).isEmpty();
        assertThat(none.outOfReach()).hasSize(roads.segmentCount()).containsValue(LeftOutReason.NO_UNIT);
    }

    @Test
    void a_street_without_length_has_its_visit_and_a_plan_without_demands_is_empty() {
        RoadNetwork odd = TestRoads.grid(4)
                .road("X9", RoadClass.COUNTY)
                .segment(3, 3, 3, 3, Direction.BOTH)
                .network();
        int nothing = odd.segmentCount() - 1;
        List<PeriodDemand> owed = List.of(new PeriodDemand(nothing, 1, 1), new PeriodDemand(0, 2, 1));
        PeriodPlan plan = new PeriodPlanner()
                .plan(new PeriodRequest(odd, Set.of(), owed, units(8 * 3_600), 4, 1, 50), rounds -> 0);
        assertThat(plan.outOfReach()).isEmpty();
        assertThat(plan.figures().coverage()).isEqualTo(1);
        PeriodPlan empty = new PeriodPlanner()
                .plan(new PeriodRequest(odd, Set.of(), List.of(), units(8 * 3_600), 4, 1, 50), rounds -> 0);
        assertThat(empty.days()).hasSize(4).allSatisfy(day -> assertThat(day.routes())
                .isEmpty());
        assertThat(empty.figures().coverage()).isEqualTo(1);
    }

    @Test
    void without_units_everything_is_out_of_reach() {
        PeriodPlan plan = new PeriodPlanner()
                .plan(new PeriodRequest(roads, Set.of(), demands(), List.of(), 7, 1, 10), rounds -> 0);
        assertThat(plan.outOfReach()).hasSize(roads.segmentCount()).containsValue(LeftOutReason.NO_UNIT);
    }

    private PeriodPlan plan(int days, long seed) {
        return new PeriodPlanner().plan(request(days, seed), rounds -> 0);
    }

    private static List<DutyUnit> units(double shiftSeconds) {
        List<DutyUnit> units = new ArrayList<>();
        for (int unit = 0; unit < 4; unit++) {
            units.add(new DutyUnit("unit " + unit, TestRoads.at(unit < 2 ? 0 : 8, 4), shiftSeconds));
        }
        return units;
    }

    private PeriodRequest request(int days, long seed) {
        return new PeriodRequest(roads, Set.of(), demands(), units(8 * 3_600), days, seed, 100);
    }

    private List<PeriodDemand> demands() {
        List<PeriodDemand> demands = new ArrayList<>();
        for (int segment = 0; segment < roads.segmentCount(); segment++) {
            demands.add(new PeriodDemand(segment, PERIODS[segment % 4], 1));
        }
        return demands;
    }
}
