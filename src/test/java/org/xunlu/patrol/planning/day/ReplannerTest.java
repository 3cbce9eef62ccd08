package org.xunlu.patrol.planning.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.TestRoads;
import org.xunlu.patrol.planning.arc.SearchControl;

final class ReplannerTest {
    private static final double SHIFT = 8 * 3600;
    private static final SearchControl ROUNDS = SearchControl.rounds(1_000);

    private final RoadNetwork roads = TestRoads.grid(9).network();
    private final List<DutyUnit> units = DayPlannerTest.units(3, SHIFT);
    private final DayPlan morning = new DayPlanner()
            .plan(new DayRequest(roads, Set.of(), DayPlannerTest.all(roads), units, 1), SearchControl.rounds(3_000));

    @Test
    void the_work_of_a_unit_that_breaks_down_goes_to_the_others_who_keep_theirs() {
        Replanned after = replan(Set.of(), List.of(), null);
        assertThat(after.plan().leftOut()).isEmpty();
        assertThat(after.plan().routes()).extracting(UnitRoute::unit).containsExactlyInAnyOrder(0, 1);
        List<Integer> inspected = new ArrayList<>();
        after.plan().routes().forEach(route -> inspected.addAll(route.order()));
        assertThat(inspected).hasSameSizeAs(roads.segments()).doesNotHaveDuplicates();
        assertThat(after.moved()).isLessThan(roads.segmentCount() / 10);
    }

    @Test
    void where_nothing_changes_nobody_gets_other_work() {
        Replanned after = replan(Set.of(), List.of(), TestRoads.at(4, 4));
        assertThat(after.moved()).isZero();
        assertThat(after.plan().figures().seconds())
                .isLessThanOrEqualTo(morning.figures().seconds() * 1.001);
    }

    @Test
    void a_locked_road_stays_with_its_unit_though_it_lies_in_the_way_of_another() {
        // five minutes are too short for all seven roads, and the other unit stands beside them
        List<Integer> left = List.of(60, 61, 62, 63, 64, 65, 66);
        List<UnitNow> now = List.of(
                new UnitNow(units.get(0), roads.positionAt(60, 0), 300, left),
                new UnitNow(units.get(1), roads.positionAt(60, 0), SHIFT, List.of()));
        Replanned free = new Replanner().plan(new DayChange(roads, Set.of(), now, List.of(), 1), ROUNDS);
        assertThat(free.plan().leftOut()).isEmpty();
        assertThat(free.moved()).isPositive();
        Replanned locked =
                new Replanner().plan(new DayChange(roads, Set.of(), now, Set.copyOf(left), List.of(), 1), ROUNDS);
        assertThat(locked.moved()).isZero();
        assertThat(locked.plan().leftOut()).containsValue(LeftOutReason.OVER_CAPACITY);
    }

    @Test
    void a_closed_road_is_left_out_and_driven_round() {
        Replanned after = replan(Set.of(7), List.of(), TestRoads.at(4, 4));
        assertThat(after.plan().leftOut())
                .containsEntry(7, LeftOutReason.CLOSED)
                .hasSize(1);
        assertThat(after.plan().routes())
                .noneMatch(route -> route.tour().steps().stream().anyMatch(step -> step.segment() == 7));
    }

    @Test
    void an_incident_is_taken_in_by_somebody() {
        List<UnitNow> now = List.of(
                new UnitNow(units.get(0), TestRoads.at(0, 0), 3_600, List.of(1, 2)),
                new UnitNow(units.get(1), TestRoads.at(8, 8), 3_600, List.of(3)));
        Replanned after =
                new Replanner().plan(new DayChange(roads, Set.of(), now, List.of(new Demand(70, 100)), 1), ROUNDS);
        assertThat(after.plan().routes()).anyMatch(route -> route.order().contains(70));
        UnitRoute first = after.plan().routes().get(0);
        assertThat(roads.positionAt(
                                first.tour().steps().get(0).segment(),
                                first.tour().steps().get(0).fromFraction())
                        .roughMetersTo(TestRoads.at(0, 0)))
                .isLessThan(1);
    }

    @Test
    void a_shift_that_ends_early_leaves_out_what_no_longer_fits() {
        List<UnitNow> now = List.of(new UnitNow(
                units.get(0), TestRoads.at(4, 4), 600, morning.routes().get(0).order()));
        Replanned after = new Replanner().plan(new DayChange(roads, Set.of(), now, List.of(), 1), ROUNDS);
        assertThat(after.plan().leftOut()).isNotEmpty().containsValue(LeftOutReason.OVER_CAPACITY);
        assertThat(after.plan().routes()).allMatch(route -> route.tour().seconds() <= 600);
    }

    @Test
    void when_the_last_unit_drops_out_all_is_left() {
        List<UnitNow> now = List.of(new UnitNow(units.get(0), null, 600, List.of(1, 2, 3)));
        Replanned after = new Replanner().plan(new DayChange(roads, Set.of(), now, List.of(), 1), ROUNDS);
        assertThat(after.plan().leftOut()).hasSize(3).containsValue(LeftOutReason.NO_UNIT);
    }

    private Replanned replan(Set<Integer> closed, List<Demand> added, @Nullable LonLat thirdAt) {
        List<UnitNow> now = new ArrayList<>();
        for (UnitRoute route : morning.routes()) {
            LonLat at = route.unit() == 2 ? thirdAt : TestRoads.at(4, 4);
            now.add(new UnitNow(units.get(route.unit()), at, SHIFT, route.order()));
        }
        return new Replanner().plan(new DayChange(roads, closed, now, added, 1), ROUNDS);
    }
}
