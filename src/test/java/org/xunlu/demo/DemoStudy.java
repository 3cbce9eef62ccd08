package org.xunlu.demo;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.xunlu.siting.flow.FreightPlace;
import org.xunlu.siting.flow.FreightPlaceId;
import org.xunlu.siting.flow.TruckRoads;
import org.xunlu.siting.importing.SiteRuleSeed;
import org.xunlu.siting.study.Ground;
import org.xunlu.siting.study.GroundPlan;
import org.xunlu.siting.study.Question;
import org.xunlu.siting.study.Study;
import org.xunlu.siting.study.StudyTerms;

/**
 * The demo county as its planner studies it, for tests and measurements.
 *
 * @param county everything generated
 * @param ground its truck network and candidate places
 * @param estimate the flows, found again from the counts
 */
public record DemoStudy(DemoCounty county, Ground ground, FlowEstimate estimate) {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 31);

    /** Generates the county of the usual seed and puts its study together. */
    public static DemoStudy generate() {
        DemoCounty county = DemoCounty.generate(new DemoSettings(DemoSettings.DEFAULT_SEED, 1, DAY));
        Ground ground = ground(county);
        return new DemoStudy(
                county,
                ground,
                FlowEstimation.of(ground.freight(), county.year().freight().counts()));
    }

    /** Puts the county's ground together anew. */
    public static Ground ground(DemoCounty county) {
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
            return Ground.of(
                    new GroundPlan(
                            county.snapshot(),
                            TruckRoads.USUAL,
                            places,
                            points,
                            SiteRuleSeed.rules(rules),
                            SiteRuleSeed.costs(costs),
                            List.of()),
                    DAY);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The best plan of a model, searched to the end. */
    public SitingPlan plan(Model model, int points, double tolerance) {
        StudyTerms terms = new StudyTerms(
                List.of(),
                List.of(new StudyTerms.Share(tolerance, 1)),
                Cost.SECONDS,
                Limit.points(points),
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
}
