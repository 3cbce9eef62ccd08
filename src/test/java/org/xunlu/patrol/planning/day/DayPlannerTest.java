package org.xunlu.patrol.planning.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xunlu.network.Direction;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.TestRoads;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.arc.SearchControl;

final class DayPlannerTest {
    private static final double SHIFT = 8 * 3600;
    private static final SearchControl ROUNDS = SearchControl.rounds(3_000);

    private final RoadNetwork roads = TestRoads.grid(9).network();

    @Test
    void every_wanted_segment_is_inspected_by_one_unit_and_the_work_is_even() {
        DayPlan plan = plan(roads, all(roads), units(3, SHIFT), 1);
        assertThat(plan.leftOut()).isEmpty();
        List<Integer> inspected = new ArrayList<>();
        plan.routes().forEach(route -> inspected.addAll(route.order()));
        assertThat(inspected).hasSize(roads.segmentCount()).doesNotHaveDuplicates();
        assertThat(plan.routes()).hasSize(3);
        assertThat(plan.figures().imbalance()).isBetween(0.0, 0.05);
        assertThat(plan.figures().coverage()).isCloseTo(1, within(1e-9));
        assertThat(plan.figures().gap()).isBetween(0.0, 0.25);
        plan.routes().forEach(route -> assertDrivable(roads, route.tour()));
    }

    @Test
    void a_unit_leaves_so_that_it_is_back_within_its_shift() {
        for (long seed = 1; seed < 5; seed++) {
            for (UnitRoute route :
                    plan(roads, all(roads), units(3, SHIFT), seed).routes()) {
                assertThat(route.departureSeconds()).isNotNegative();
                assertThat(route.departureSeconds() + route.tour().seconds()).isLessThanOrEqualTo(SHIFT + 1);
            }
        }
    }

    @Test
    void what_does_not_fit_is_left_out_the_least_weighty_first() {
        List<Demand> demands = new ArrayList<>();
        for (int segment = 0; segment < roads.segmentCount(); segment++) {
            demands.add(new Demand(segment, segment % 4 == 0 ? 9 : 1));
        }
        DayPlan plan = plan(roads, demands, units(1, 3_000), 1);
        assertThat(plan.leftOut()).isNotEmpty().containsValue(LeftOutReason.OVER_CAPACITY);
        assertThat(plan.routes().get(0).tour().seconds()).isLessThanOrEqualTo(3_000);
        long weighty = plan.routes().get(0).order().stream()
                .filter(segment -> segment % 4 == 0)
                .count();
        assertThat(weighty * 2).isGreaterThan(plan.routes().get(0).order().size());
        assertThat(plan.leftOut().size() + plan.routes().get(0).order().size()).isEqualTo(roads.segmentCount());
    }

    @Test
    void closed_and_unreachable_roads_are_listed_with_the_reason_and_planned_around() {
        RoadNetwork trap = TestRoads.grid(3)
                .road("X9", RoadClass.COUNTY)
                .segment(2, 2, 5, 5, Direction.FORWARD)
                .segment(20, 20, 21, 20, Direction.BOTH)
                .network();
        int last = trap.segmentCount() - 1;
        DayPlan plan = new DayPlanner().plan(new DayRequest(trap, Set.of(0), all(trap), units(1, SHIFT), 1), ROUNDS);
        assertThat(plan.leftOut())
                .hasSize(3)
                .containsEntry(0, LeftOutReason.CLOSED)
                .containsEntry(last - 1, LeftOutReason.NO_WAY_BACK)
                .containsEntry(last, LeftOutReason.NO_WAY_THERE);
    }

    @Test
    void without_units_or_near_a_road_without_base_nothing_is_planned_and_it_is_said() {
        assertThat(plan(roads, all(roads), List.of(), 1).leftOut().values()).containsOnly(LeftOutReason.NO_UNIT);
        List<DutyUnit> astray = List.of(new DutyUnit("far", TestRoads.at(500, 500), SHIFT));
        assertThat(plan(roads, all(roads), astray, 1).leftOut()).hasSize(roads.segmentCount());
        assertThat(plan(roads, List.of(), units(2, SHIFT), 1).routes()).isEmpty();
    }

    @Test
    void equal_seeds_give_equal_plans_and_other_seeds_other_ones_of_like_worth() {
        DayPlan once = plan(roads, all(roads), units(3, SHIFT), 7);
        assertThat(plan(roads, all(roads), units(3, SHIFT), 7)).isEqualTo(once);
        DayPlan other = plan(roads, all(roads), units(3, SHIFT), 8);
        assertThat(other.routes()).isNotEqualTo(once.routes());
        assertThat(other.figures().seconds())
                .isBetween(once.figures().seconds() * 0.9, once.figures().seconds() * 1.1);
    }

    @Test
    void units_of_several_bases_with_unlike_shifts_work_alike_shares_of_them() {
        List<DutyUnit> mixed = List.of(
                new DutyUnit("west", TestRoads.at(0, 0), SHIFT / 2),
                new DutyUnit("east", TestRoads.at(8, 8), SHIFT),
                new DutyUnit("east 2", TestRoads.at(8, 8), SHIFT));
        DayPlan plan = plan(roads, all(roads), mixed, 1);
        assertThat(plan.figures().imbalance()).isLessThan(0.1);
        assertThat(plan.routes().get(0).tour().seconds())
                .isLessThan(plan.routes().get(1).tour().seconds() * 0.65);
    }

    static List<Demand> all(RoadNetwork network) {
        return IntStream.range(0, network.segmentCount()).mapToObj(Demand::of).toList();
    }

    static List<DutyUnit> units(int count, double shift) {
        return IntStream.range(0, count)
                .mapToObj(i -> new DutyUnit("unit " + i, TestRoads.at(4, 4), shift))
                .toList();
    }

    private static DayPlan plan(RoadNetwork network, List<Demand> demands, List<DutyUnit> units, long seed) {
        return new DayPlanner().plan(new DayRequest(network, Set.of(), demands, units, seed), ROUNDS);
    }

    private static void assertDrivable(RoadNetwork network, Tour tour) {
        for (int i = 1; i < tour.steps().size(); i++) {
            Tour.Step before = tour.steps().get(i - 1);
            Tour.Step step = tour.steps().get(i);
            if (before.toFraction() % 1 == 0 && step.fromFraction() % 1 == 0) {
                assertThat(node(network, before.segment(), before.toFraction()))
                        .isEqualTo(node(network, step.segment(), step.fromFraction()));
            }
        }
        Tour.Step first = tour.steps().get(0);
        Tour.Step last = tour.steps().get(tour.steps().size() - 1);
        assertThat(network.positionAt(first.segment(), first.fromFraction())
                        .roughMetersTo(network.positionAt(last.segment(), last.toFraction())))
                .isLessThan(1);
    }

    private static int node(RoadNetwork network, int segment, double fraction) {
        return fraction == 0 ? network.startNode(segment) : network.endNode(segment);
    }
}
