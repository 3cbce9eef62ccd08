package org.xunlu.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xunlu.geo.LonLat;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.planning.TourPlanner;
import org.xunlu.patrol.planning.UnreachedReason;
import org.xunlu.refusal.Refusal;

final class RouteMakerTest {
    private final RoadNetwork roads = TestRoads.grid(6).network();
    private final RouteMaker maker = new RouteMaker(NetworkHolder.of(roads), new TourPlanner());

    @Test
    void an_area_gives_the_roads_of_the_chosen_classes_whose_middle_lies_in_it() {
        Geometry area = area(0.9, -0.1, 3.1, 1.1);

        PatrolRoute county = maker.make(plan(List.of(), area, Set.of(RoadClass.COUNTY)), null);
        PatrolRoute both = maker.make(plan(List.of(), area, PatrolPlan.NUMBERED_ROADS), null);

        assertThat(required(county)).hasSize(4);
        assertThat(required(both)).hasSize(7);
    }

    @Test
    void its_totals_are_the_sums_of_its_legs_and_its_line() {
        PatrolRoute route =
                maker.make(plan(List.of(new SegmentId(1), new SegmentId(30)), null, Set.of()), TestRoads.at(5, 5));

        double legs = route.legs().stream()
                .mapToDouble(leg -> roads.segment(roads.indexOf(leg.segment())).lengthMeters()
                        * Math.abs(leg.toFraction() - leg.fromFraction()))
                .sum();
        assertThat(route.totals().lengthMeters()).isEqualTo(legs, within(0.01));
        assertThat(route.totals().metersByClass().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isEqualTo(legs, within(0.01));
        double line = 0;
        for (int i = 1; i < route.geometry().getNumPoints(); i++) {
            line += LonLat.of(route.geometry().getCoordinateN(i - 1))
                    .roughMetersTo(LonLat.of(route.geometry().getCoordinateN(i)));
        }
        assertThat(line).isEqualTo(legs, within(legs * 0.005));
        assertThat(LonLat.of(route.geometry().getCoordinateN(0)).roughMetersTo(TestRoads.at(5, 5)))
                .isLessThan(1);
    }

    @Test
    void segments_gone_from_the_network_are_listed() {
        PatrolRoute route = maker.make(plan(List.of(new SegmentId(1), new SegmentId(777)), null, Set.of()), null);

        assertThat(route.unreached())
                .containsExactly(new Unreached(new SegmentId(777), UnreachedReason.NOT_ON_NETWORK));
    }

    @Test
    void wanting_nothing_is_refused() {
        assertRefused(
                plan(List.of(), area(0.1, 0.1, 0.2, 0.2), PatrolPlan.NUMBERED_ROADS), null, "patrol.nothing_wanted");
    }

    @Test
    void a_base_far_from_every_road_is_refused() {
        assertRefused(plan(List.of(new SegmentId(1)), null, Set.of()), new LonLat(110, 30), "patrol.base_off_network");
    }

    private void assertRefused(PatrolPlan plan, @Nullable LonLat base, String code) {
        assertThatThrownBy(() -> maker.make(plan, base))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static List<RouteLeg> required(PatrolRoute route) {
        return route.legs().stream().filter(RouteLeg::required).toList();
    }

    private static PatrolPlan plan(List<SegmentId> picked, @Nullable Geometry area, Set<RoadClass> classes) {
        return new PatrolPlan("演示", picked, area, classes, 1);
    }

    private static Geometry area(double west, double south, double east, double north) {
        LonLat low = TestRoads.at(west, south);
        LonLat high = TestRoads.at(east, north);
        return LonLat.WGS84.toGeometry(new Envelope(low.lon(), high.lon(), low.lat(), high.lat()));
    }
}
