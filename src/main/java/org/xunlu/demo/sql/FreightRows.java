package org.xunlu.demo.sql;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.database.Database;
import org.xunlu.demo.DemoCounty;
import org.xunlu.demo.year.Freight;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.siting.candidate.Criterion;
import org.xunlu.siting.candidate.SiteSurvey;
import org.xunlu.siting.flow.FlowAccount;
import org.xunlu.siting.flow.FlowBasis;
import org.xunlu.siting.flow.FlowEstimate;
import org.xunlu.siting.flow.FlowEstimation;
import org.xunlu.siting.flow.FlowFactors;
import org.xunlu.siting.flow.FlowScenario;
import org.xunlu.siting.flow.FreightKind;
import org.xunlu.siting.flow.FreightNetwork;
import org.xunlu.siting.flow.FreightPlace;
import org.xunlu.siting.flow.FreightPlaceId;
import org.xunlu.siting.flow.ScenarioKind;
import org.xunlu.siting.flow.TruckRoads;
import org.xunlu.siting.project.ProjectDetails;
import org.xunlu.siting.sql.FlowStore;
import org.xunlu.siting.sql.FreightStore;
import org.xunlu.siting.sql.ProjectStore;
import org.xunlu.siting.sql.SiteRuleStore;

/** Freight places, counts, the flows estimated from them, and surveys of the candidate points. */
final class FreightRows {
    private static final String AUTHOR = "demo-planner";
    private static final long COST_CENTS = 100_200_000;

    private final Database database;
    private final Clock clock;

    FreightRows(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void load(DemoCounty county) {
        Freight freight = county.year().freight();
        FreightStore places = new FreightStore(database);
        List<FreightPlace> stored = freight.places().stream().map(places::add).toList();
        FlowStore flows = new FlowStore(database);
        flows.addCounts(freight.counts());
        FreightNetwork network = FreightNetwork.of(county.snapshot(), TruckRoads.USUAL, stored);
        FlowEstimate estimate = FlowEstimation.of(network, freight.counts());
        Map<FreightPlaceId, FreightPlace> byId = new HashMap<>();
        stored.forEach(place -> byId.put(place.id(), place));
        add(flows, "平日（演示）", ScenarioKind.BASE, estimate, byId, Map.of());
        add(
                flows,
                "收获季（演示）",
                ScenarioKind.HARVEST,
                estimate,
                byId,
                Map.of(FreightKind.TOWN, 4.0, FreightKind.YARD, 1.3));
        add(
                flows,
                "施工季（演示）",
                ScenarioKind.CONSTRUCTION,
                estimate,
                byId,
                Map.of(FreightKind.QUARRY, 1.7, FreightKind.PLANT, 1.5));
        surveys(county);
        projects();
    }

    /** The off-site points that stand, as the projects they were. */
    private void projects() {
        ProjectStore projects = new ProjectStore(database);
        for (Checkpoint point : new CheckpointStore(database).list()) {
            LocalDate announced = point.details().announcedOn();
            if (point.details().kind() == CheckpointKind.OFF_SITE && announced != null) {
                projects.add(new ProjectDetails(
                        null,
                        point.details().name(),
                        point.details().position(),
                        point.details().lanes(),
                        COST_CENTS,
                        announced.minusDays(200),
                        announced,
                        point.details().verifiedOn(),
                        announced.plusDays(30),
                        point.id(),
                        "演示数据"));
            }
        }
    }

    private void add(
            FlowStore flows,
            String name,
            ScenarioKind kind,
            FlowEstimate estimate,
            Map<FreightPlaceId, FreightPlace> places,
            Map<FreightKind, Double> factors) {
        FlowAccount account = FlowAccount.of(estimate, factors);
        flows.addScenario(
                FlowScenario.made(name, kind, FlowBasis.COUNTS, AUTHOR, clock.instant(), account),
                FlowFactors.applied(estimate.flows(), places, factors));
    }

    /** Somebody has been to the candidate points; the fourth is too steep. */
    private void surveys(DemoCounty county) {
        SiteRuleStore rules = new SiteRuleStore(database);
        LocalDate day = county.settings().lastDay().minusDays(45);
        int number = 0;
        for (CheckpointDetails station : county.year().stations()) {
            if (station.kind() == CheckpointKind.CANDIDATE) {
                number++;
                rules.add(survey(station, Criterion.SLOPE, number == 4 ? 3.1 : 0.3 + 0.1 * number, day));
                rules.add(survey(station, Criterion.CROSS_SLOPE, 1.5, day));
                rules.add(survey(station, Criterion.POWER, 80 * number, day));
            }
        }
    }

    private static SiteSurvey survey(CheckpointDetails station, Criterion criterion, double measure, LocalDate day) {
        return new SiteSurvey(0, station.position(), criterion, measure, day, AUTHOR);
    }
}
