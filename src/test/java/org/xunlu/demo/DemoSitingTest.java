package org.xunlu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.siting.Model;
import org.xunlu.siting.SitingPlan;
import org.xunlu.siting.flow.FlowEstimate;
import org.xunlu.siting.flow.FlowFit;
import org.xunlu.siting.flow.OdFlow;
import org.xunlu.siting.study.Study;

/** The demo county's planner: seven points, and what a wrong model would have chosen. */
final class DemoSitingTest {
    private static final DemoStudy STUDY = DemoStudy.generate();

    private static SitingPlan plan(Model model) {
        return STUDY.plan(model, 7, 0.25);
    }

    @Test
    void the_busiest_roads_and_classic_capture_are_driven_round_and_evasive_capture_is_not() {
        SitingPlan evasive = plan(Model.EVASIVE);
        SitingPlan classic = plan(Model.ON_PATH);
        SitingPlan busiest = plan(Model.BUSIEST);
        assertThat(evasive.proven()).isTrue();
        assertThat(Study.built(evasive)).hasSize(7);
        assertThat(Study.share(evasive)).isGreaterThan(Study.share(classic) + 0.1);
        assertThat(Study.share(classic)).isGreaterThan(Study.share(busiest));
        // and yet classic capture looks better to those who believe that nobody drives round
        assertThat(Study.seen(classic)).isGreaterThan(Study.seen(evasive));
    }

    @Test
    void the_planted_flows_are_found_again_from_the_counts() {
        FlowEstimate estimate = STUDY.estimate();
        assertThat(estimate.matched().rSquared()).isGreaterThan(0.98);
        assertThat(estimate.leftOut().rSquared()).isGreaterThan(0.5);
        Map<String, Double> planted = new HashMap<>();
        STUDY.county()
                .year()
                .freight()
                .flows()
                .forEach(flow ->
                        planted.put(flow.from().value() + ">" + flow.to().value(), flow.trucksPerDay()));
        List<FlowFit.Pair> pairs = new ArrayList<>();
        for (OdFlow flow : estimate.flows()) {
            String pair = flow.from().value() + ">" + flow.to().value();
            pairs.add(new FlowFit.Pair(planted.getOrDefault(pair, 0.0), flow.trucksPerDay()));
        }
        assertThat(FlowFit.of(pairs).rSquared()).isGreaterThan(0.6);
    }

    @Test
    void every_place_is_on_the_truck_network() {
        FlowEstimate estimate = STUDY.estimate();
        assertThat(STUDY.ground().freight().astray()).isEmpty();
        assertThat(STUDY.ground().astray()).isEmpty();
        assertThat(estimate.unreachablePairs()).isZero();
        assertThat(estimate.unusedCounts()).isEmpty();
    }
}
