package org.xunlu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.network.Cost;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointId;
import org.xunlu.siting.Aim;
import org.xunlu.siting.Limit;
import org.xunlu.siting.Model;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.SitingPlan;
import org.xunlu.siting.Worth;
import org.xunlu.siting.flow.FlowEstimate;
import org.xunlu.siting.flow.FlowEstimation;
import org.xunlu.siting.flow.FlowFit;
import org.xunlu.siting.flow.FreightPlace;
import org.xunlu.siting.flow.FreightPlaceId;
import org.xunlu.siting.flow.OdFlow;
import org.xunlu.siting.flow.TruckRoads;
import org.xunlu.siting.importing.SiteRuleSeed;
import org.xunlu.siting.study.Ground;
import org.xunlu.siting.study.GroundPlan;
import org.xunlu.siting.study.Question;
import org.xunlu.siting.study.Study;
import org.xunlu.siting.study.StudyTerms;

/** The demo county's planner: seven points, and what a wrong model would have chosen. */
final class DemoSitingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 31);
    private static DemoCounty county;
    private static Ground ground;
    private static FlowEstimate estimate;

    @BeforeAll
    static void study() throws IOException {
        county = DemoCounty.generate(new DemoSettings(DemoSettings.DEFAULT_SEED, 1, DAY));
        List<FreightPlace> places = new ArrayList<>();
        county.year()
                .freight()
                .places()
                .forEach(each -> places.add(new FreightPlace(new FreightPlaceId(places.size() + 1L), each, 1)));
        List<Checkpoint> points = new ArrayList<>();
        county.year()
                .stations()
                .forEach(each -> points.add(new Checkpoint(new CheckpointId(points.size() + 1L), each, 1)));
        try (Reader rules = Files.newBufferedReader(Path.of("gis-data/rules/site-rules.csv"));
                Reader costs = Files.newBufferedReader(Path.of("gis-data/rules/site-costs.csv"))) {
            ground = Ground.of(
                    new GroundPlan(
                            county.snapshot(),
                            TruckRoads.USUAL,
                            places,
                            points,
                            SiteRuleSeed.rules(rules),
                            SiteRuleSeed.costs(costs),
                            List.of()),
                    DAY);
        }
        estimate = FlowEstimation.of(ground.freight(), county.year().freight().counts());
    }

    private static SitingPlan plan(Model model) {
        StudyTerms terms = new StudyTerms(
                List.of(),
                List.of(new StudyTerms.Share(0.25, 1)),
                Cost.SECONDS,
                Limit.points(7),
                new Worth(1, 2),
                Aim.WEIGHTED,
                model,
                true,
                Set.of(),
                Set.of(),
                List.of());
        Question question = Question.of(ground, terms, List.of(new Question.NamedFlows("平日", 1, estimate.flows())));
        return new Study(ground, Cost.SECONDS, question).solve(SearchControl.UNWATCHED);
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
        assertThat(estimate.matched().rSquared()).isGreaterThan(0.98);
        assertThat(estimate.leftOut().rSquared()).isGreaterThan(0.5);
        Map<String, Double> planted = new HashMap<>();
        county.year()
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
        assertThat(ground.freight().astray()).isEmpty();
        assertThat(ground.astray()).isEmpty();
        assertThat(estimate.unreachablePairs()).isZero();
        assertThat(estimate.unusedCounts()).isEmpty();
    }
}
