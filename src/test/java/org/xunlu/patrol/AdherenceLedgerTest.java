package org.xunlu.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.planning.TourPlanner;

final class AdherenceLedgerTest {
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");

    /** Segments 1 to 4 are the first row of the grid (road X1), 461 m each. */
    private final RoadNetwork roads = TestRoads.grid(5).network();

    private final PatrolRoute route = route(1, 2, 3, 4);
    private final AdherenceLedger ledger = new AdherenceLedger(route, roads);

    @Test
    void nothing_driven_is_nothing_kept() {
        Adherence adherence = ledger.adherence();

        assertThat(adherence.percent()).isZero();
        assertThat(adherence.requiredMeters()).isEqualTo(length(1) * 4, within(1.0));
        assertThat(adherence.remainingMeters()).isEqualTo(adherence.requiredMeters());
        assertThat(adherence.remainingSeconds()).isEqualTo(route.totals().seconds(), within(1.0));
    }

    @Test
    void a_part_driven_twice_counts_once_for_adherence_and_twice_for_distance() {
        ledger.credit(List.of(part(1, 0, 1), part(1, 1, 0), part(2, 0, 0.5)));

        Adherence adherence = ledger.adherence();
        assertThat(adherence.percent()).isEqualTo(37.5, within(0.1));
        assertThat(adherence.drivenMeters()).isEqualTo(2.5 * length(1), within(1.0));
        assertThat(adherence.offRouteMeters()).isZero();
    }

    @Test
    void parts_that_overlap_or_touch_grow_together() {
        ledger.credit(List.of(part(1, 0.2, 0.6), part(1, 0.9, 0.5), part(1, 0, 0.2)));

        assertThat(ledger.adherence().requiredDrivenMeters()).isEqualTo(0.9 * length(1), within(0.5));
    }

    @Test
    void driving_elsewhere_is_off_route_and_counts_by_its_class() {
        // segment 21 begins the first road that runs north (Y1)
        ledger.credit(List.of(part(21, 0, 1)));

        Adherence adherence = ledger.adherence();
        assertThat(adherence.percent()).isZero();
        assertThat(adherence.offRouteMeters()).isEqualTo(length(21), within(0.5));
        assertThat(adherence.byClass().get(RoadClass.TOWNSHIP))
                .isEqualTo(new Adherence.ByClass(adherence.drivenMeters(), 0, 0));
        assertThat(adherence.byClass().get(RoadClass.COUNTY))
                .isEqualTo(new Adherence.ByClass(0, adherence.requiredMeters(), 0));
    }

    @Test
    void what_was_left_out_is_told_by_road_and_chainage() {
        ledger.credit(List.of(part(1, 0, 1), part(2, 0, 0.5), part(4, 0.5, 1)));

        assertThat(ledger.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.routeCode()).isEqualTo("X1");
            assertThat(left.from()).isEqualTo("K0+" + Math.round(1.5 * length(1)));
            assertThat(left.to()).startsWith("K1+6");
            assertThat(left.meters()).isEqualTo(2 * length(1), within(1.0));
            assertThat(left.segments()).containsExactly(new SegmentId(2), new SegmentId(3), new SegmentId(4));
        });
    }

    @Test
    void a_gap_as_short_as_the_error_of_a_fix_is_not_left_out() {
        ledger.credit(List.of(part(1, 0, 1), part(2, 0, 1), part(3, 0, 0.95), part(4, 0, 1)));

        assertThat(ledger.leftOut()).isEmpty();
        assertThat(ledger.adherence().percent()).isEqualTo(98.75, within(0.1));
    }

    @Test
    void the_time_ahead_shrinks_as_the_route_is_driven() {
        double before = ledger.adherence().remainingSeconds();
        ledger.credit(List.of(part(1, 0, 1), part(2, 0, 1)));

        assertThat(ledger.adherence().remainingSeconds()).isLessThan(before);
    }

    @Test
    void a_segment_the_network_no_longer_has_changes_nothing() {
        ledger.credit(List.of(part(999, 0, 1)));

        assertThat(ledger.adherence().drivenMeters()).isZero();
    }

    private double length(long segment) {
        return roads.segment(roads.indexOf(new SegmentId(segment))).lengthMeters();
    }

    private PatrolRoute route(long... segments) {
        PatrolPlan plan = new PatrolPlan(
                "演示", LongStream.of(segments).mapToObj(SegmentId::new).toList(), null, Set.of(), 1);
        return new RouteMaker(NetworkHolder.of(roads), new TourPlanner()).make(plan, TestRoads.at(0, 0));
    }

    private static DrivenPart part(long segment, double from, double to) {
        return new DrivenPart(new SegmentId(segment), from, to, AT, AT.plusSeconds(30));
    }
}
