package org.xunlu.siting.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Cost;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Traversal;

final class FlowEstimationTest {
    private static final RoadNetwork ROADS = GridNetworks.county(9, 9, 1_500, 7);
    private static final TruckRoads ALL = new TruckRoads(false, TruckRoads.USUAL.lowest(), 5, false);
    private static final FreightNetwork FREIGHT = FreightNetwork.of(ROADS, ALL, places());

    private static List<FreightPlace> places() {
        SplittableRandom chance = new SplittableRandom(3);
        List<FreightPlace> places = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            LonLat at = GridNetworks.at(12_000 * chance.nextDouble(), 12_000 * chance.nextDouble());
            places.add(TruckNetworkTest.place(
                    i, FreightKind.YARD, at, 20 + chance.nextInt(200), 20 + chance.nextInt(200), 0.1));
        }
        return places;
    }

    /** What flows put on every fourth link. */
    private static List<TrafficCount> counted(List<OdFlow> flows) {
        double[] trucks = new double[FREIGHT.network().links().size()];
        for (OdFlow flow : flows) {
            TruckTree tree =
                    TruckTree.from(FREIGHT.network(), FREIGHT.nodes().get(flow.from()), Cost.SECONDS, new BitSet());
            tree.wayTo(FREIGHT.nodes().get(flow.to())).forEach(link -> trucks[link] += flow.trucksPerDay());
        }
        List<TrafficCount> counts = new ArrayList<>();
        for (int link = 0; link < trucks.length; link += 4) {
            if (trucks[link] > 0) {
                Traversal part = FREIGHT.network().link(link).parts().get(0);
                counts.add(new TrafficCount(
                        0,
                        "",
                        ROADS.positionAt(part.segment(), 0.5),
                        trucks[link],
                        trucks[link] / 10,
                        LocalDate.of(2026, 6, 1),
                        CountSource.MANUAL));
            }
        }
        return counts;
    }

    @Test
    void without_counts_the_trips_add_up_to_what_the_places_send_and_draw() {
        FlowEstimate estimate = FlowEstimation.of(FREIGHT, List.of());
        for (FreightPlace place : FREIGHT.places().values()) {
            double sent = estimate.flows().stream()
                    .filter(flow -> flow.from().equals(place.id()))
                    .mapToDouble(OdFlow::trucksPerDay)
                    .sum();
            assertThat(sent).isCloseTo(place.details().trucksOut(), within(0.5 + 0.01 * sent));
        }
        assertThat(estimate.matched()).isEqualTo(FlowFit.NONE);
    }

    @Test
    void flows_that_were_planted_are_found_again_from_counts_of_some_roads() {
        SplittableRandom chance = new SplittableRandom(11);
        List<OdFlow> planted = FlowEstimation.of(FREIGHT, List.of()).flows().stream()
                .map(flow -> new OdFlow(
                        flow.from(), flow.to(), flow.trucksPerDay() * Math.exp(0.5 * chance.nextGaussian()), 0))
                .toList();
        FlowEstimate estimate = FlowEstimation.of(FREIGHT, counted(planted));
        assertThat(estimate.matched().rSquared()).isGreaterThan(0.999);
        assertThat(estimate.matched().gehBelowFive()).isEqualTo(1);
        assertThat(estimate.gravity().rSquared()).isBetween(0.3, 0.999);
        // on counts it has not seen it is still better than their mean
        assertThat(estimate.leftOut().rSquared()).isGreaterThan(0.5);
        assertThat(estimate.leftOut().rSquared()).isLessThan(estimate.matched().rSquared());
    }

    @Test
    void a_matched_flow_is_the_nearest_in_entropy_so_pairs_no_count_sees_stay_as_they_were() {
        List<OdFlow> prior = FlowEstimation.of(FREIGHT, List.of()).flows();
        List<TrafficCount> counts = counted(prior);
        List<OdFlow> same = FlowEstimation.of(FREIGHT, counts).flows();
        for (int i = 0; i < prior.size(); i++) {
            assertThat(same.get(i).trucksPerDay()).isCloseTo(prior.get(i).trucksPerDay(), within(0.6));
        }
    }

    @Test
    void a_count_off_the_truck_network_is_told_and_not_used() {
        TrafficCount astray = new TrafficCount(
                9, "", GridNetworks.at(-5_000, -5_000), 100, 5, LocalDate.of(2026, 6, 1), CountSource.MANUAL);
        FlowEstimate estimate = FlowEstimation.of(FREIGHT, List.of(astray));
        assertThat(estimate.unusedCounts()).containsExactly(astray);
        assertThat(estimate.flows()).isNotEmpty();
    }

    @Test
    void harvest_multiplies_what_leaves_its_kind_of_places_only() {
        OdFlow flow = new OdFlow(new FreightPlaceId(1), new FreightPlaceId(2), 10, 2);
        assertThat(FlowFactors.applied(List.of(flow), FREIGHT.places(), Map.of(FreightKind.YARD, 3.0)))
                .containsExactly(new OdFlow(flow.from(), flow.to(), 30, 6));
        assertThat(FlowFactors.applied(List.of(flow), FREIGHT.places(), Map.of(FreightKind.TOWN, 3.0)))
                .containsExactly(flow);
    }

    @Test
    void the_fit_of_a_known_table_is_known() {
        FlowFit fit =
                FlowFit.of(List.of(new FlowFit.Pair(100, 110), new FlowFit.Pair(200, 190), new FlowFit.Pair(300, 300)));
        assertThat(fit.rSquared()).isCloseTo(0.99, within(1e-12));
        assertThat(fit.meanErrorShare()).isCloseTo(20.0 / 3 / 200, within(1e-12));
        assertThat(new FlowFit.Pair(100, 110).geh()).isCloseTo(0.9759, within(1e-4));
    }
}
