package org.xunlu.siting.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.MassLimitsTest;
import org.xunlu.overload.PassIntake;
import org.xunlu.overload.Plate;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.VehicleType;
import org.xunlu.overload.Weighing;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.MassLimitStore;
import org.xunlu.overload.sql.PassStore;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.candidate.CostRule;
import org.xunlu.siting.candidate.Criterion;
import org.xunlu.siting.candidate.SiteRule;
import org.xunlu.siting.candidate.SiteSurvey;
import org.xunlu.siting.flow.CountSource;
import org.xunlu.siting.flow.FlowAccount;
import org.xunlu.siting.flow.FlowBasis;
import org.xunlu.siting.flow.FlowFit;
import org.xunlu.siting.flow.FlowScenario;
import org.xunlu.siting.flow.FreightKind;
import org.xunlu.siting.flow.FreightPlace;
import org.xunlu.siting.flow.FreightPlaceDetails;
import org.xunlu.siting.flow.OdFlow;
import org.xunlu.siting.flow.PlatePair;
import org.xunlu.siting.flow.ScenarioKind;
import org.xunlu.siting.flow.TrafficCount;
import org.xunlu.siting.project.ProjectDetails;
import org.xunlu.siting.project.ProjectStage;
import org.xunlu.siting.project.SiteProject;
import org.xunlu.siting.study.StoredStudy;

@OnBothDatabases
final class SitingStoresTest {
    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");
    private static final LonLat AT = new LonLat(116.95, 34.19);
    private final Database database;
    private final FreightStore places;
    private final FlowStore flows;
    private final SiteRuleStore rules;
    private final StudyStore studies;
    private final ProjectStore projects;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    SitingStoresTest(Database database) {
        this.database = database;
        places = new FreightStore(database);
        flows = new FlowStore(database);
        rules = new SiteRuleStore(database);
        studies = new StudyStore(database);
        projects = new ProjectStore(database);
    }

    private FreightPlaceDetails details(String code, double out) {
        return new FreightPlaceDetails(code + run, "演示" + code, FreightKind.QUARRY, AT, out, 3, 0.2, "");
    }

    @Test
    void a_place_is_kept_changed_once_and_its_code_is_its_own() {
        FreightPlace place = places.add(details("A", 10));
        assertThat(places.list()).contains(place);
        FreightPlace changed = places.replace(place.id(), details("A", 20), place.version());
        assertThat(places.list()).contains(changed);
        assertThatThrownBy(() -> places.replace(place.id(), details("A", 30), place.version()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.current()).isEqualTo(changed));
        assertThatThrownBy(() -> places.add(details("A", 1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("siting.code_taken"));
        places.remove(place.id(), changed.version());
        assertThat(places.list()).doesNotContain(changed);
    }

    @Test
    void a_scenario_keeps_its_flows_and_how_well_it_fits() {
        FreightPlace one = places.add(details("B", 10));
        FreightPlace other = places.add(details("C", 10));
        FlowAccount account = new FlowAccount(
                0.04,
                Map.of(FreightKind.TOWN, 2.5),
                new FlowFit(3, 0.7, 0.9, 0.1),
                new FlowFit(3, 0.99, 1, 0.01),
                new FlowFit(3, 0.8, 0.95, 0.08),
                1,
                2,
                3);
        long id = flows.addScenario(
                FlowScenario.made("演示", ScenarioKind.HARVEST, FlowBasis.COUNTS, "planner", NOW, account),
                List.of(new OdFlow(one.id(), other.id(), 12.5, 2.5), new OdFlow(other.id(), one.id(), 4, 0)));
        FlowScenario stored = flows.scenarios().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
        assertThat(stored.account()).isEqualTo(account);
        assertThat(stored.trucksPerDay()).isEqualTo(16.5);
        assertThat(stored.flows()).isEqualTo(2);
        assertThat(flows.flows(id)).hasSize(2);
        places.remove(one.id(), one.version());
        assertThat(flows.flows(id)).isEmpty();
        flows.removeScenario(id);
        assertThat(flows.scenarios()).noneMatch(each -> each.id() == id);
    }

    @Test
    void counts_are_kept_and_removed() {
        TrafficCount count = new TrafficCount(0, "K" + run, AT, 120, 9, LocalDate.of(2026, 5, 1), CountSource.MANUAL);
        flows.addCounts(List.of(count));
        TrafficCount stored = flows.counts().stream()
                .filter(each -> each.name().equals(count.name()))
                .findFirst()
                .orElseThrow();
        assertThat(stored.position()).isEqualTo(AT);
        flows.removeCount(stored.id());
        assertThatThrownBy(() -> flows.removeCount(stored.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void a_new_rule_ends_the_one_before_it() {
        LocalDate first = LocalDate.of(2031, 1, 1);
        rules.add(new SiteRule(0, Criterion.POWER, 500, true, first, null, "演示"));
        rules.add(new SiteRule(0, Criterion.POWER, 300, false, first.plusYears(1), null, "演示"));
        assertThat(rules.rules().stream().filter(rule -> rule.criterion() == Criterion.POWER && rule.holdsOn(first)))
                .extracting(SiteRule::threshold)
                .containsExactly(500.0);
        assertThat(rules.rules().stream()
                        .filter(rule -> rule.criterion() == Criterion.POWER && rule.holdsOn(first.plusYears(1))))
                .extracting(SiteRule::threshold)
                .containsExactly(300.0);
        rules.add(new CostRule(0, 1, 2, first, null, "演示"));
        rules.add(new CostRule(0, 3, 4, first.plusYears(1), null, "演示"));
        assertThat(rules.costs().stream().filter(rule -> rule.holdsOn(first.plusYears(1))))
                .extracting(CostRule::perLaneCents)
                .containsExactly(4L);
        rules.add(new SiteSurvey(0, AT, Criterion.SLOPE, 1.5, first, run));
        SiteSurvey survey = rules.surveys().stream()
                .filter(each -> each.surveyedBy().equals(run))
                .findFirst()
                .orElseThrow();
        rules.removeSurvey(survey.id());
    }

    @Test
    void plates_read_at_two_points_on_one_trip_are_counted_and_other_trips_are_not() {
        MassLimitStore limits = new MassLimitStore(database);
        limits.seed(MassLimitsTest.seeded().rules());
        CheckpointStore checkpoints = new CheckpointStore(database);
        PassStore passes = new PassStore(database);
        PassIntake intake =
                new PassIntake(passes, checkpoints, limits::limits, Clock.fixed(NOW, ZoneOffset.UTC), any -> {});
        CheckpointId one = checkpoints.add(point("A")).id();
        CheckpointId other = checkpoints.add(point("B")).id();
        String plate = "皖L" + run.substring(0, 5).toUpperCase(Locale.ROOT);
        intake.take(List.of(
                weighing(1, one, plate, 300, 60_000),
                weighing(2, other, plate, 260, 60_000),
                // four hours later: another trip
                weighing(3, one, plate, 20, 30_000),
                // not read whole
                weighing(4, one, "皖L", 200, 30_000),
                weighing(5, other, "皖L", 190, 30_000)));
        List<PlatePair> pairs = new PlatePairStore(database)
                .list(NOW.minusSeconds(86_400), NOW, Duration.ofHours(2)).stream()
                        .filter(pair -> pair.from().equals(one) || pair.from().equals(other))
                        .toList();
        assertThat(pairs).containsExactly(new PlatePair(one, other, 1, 1, 40));
    }

    private CheckpointDetails point(String code) {
        return new CheckpointDetails(
                code + run,
                "演示" + code,
                CheckpointKind.OFF_SITE,
                AT,
                2,
                TravelDirection.BOTH,
                null,
                null,
                null,
                null,
                "");
    }

    private Weighing weighing(int number, CheckpointId point, String plate, int minutesAgo, int totalKg) {
        return new Weighing(
                run + number,
                point,
                NOW.minusSeconds(60L * minutesAgo),
                1,
                TravelDirection.UP,
                Weighing.Plates.of(new Plate(plate), "黄"),
                new Weighing.Vehicle(VehicleType.COMBINATION, "", 6, "", List.of(), List.of(), false, null, null, null),
                totalKg,
                new Weighing.Motion(50.0, null, false, false),
                false);
    }

    @Test
    void studies_are_paged_newest_first() {
        for (int i = 1; i <= 3; i++) {
            studies.add(new StoredStudy(0, run + i, "planner", NOW, "EVASIVE", 7, 0.5, 0.01, 700, "{}", "{\"萧\":1}"));
        }
        Page<StoredStudy> page = studies.list(2, null);
        assertThat(page.items()).extracting(StoredStudy::name).containsExactly(run + 3, run + 2);
        Page<StoredStudy> next = studies.list(1, page.next());
        StoredStudy last = next.items().get(0);
        assertThat(last.name()).isEqualTo(run + 1);
        // a page of the list does without the long texts
        assertThat(last.answer()).isEmpty();
        assertThat(studies.find(last.id()).map(StoredStudy::answer)).contains("{\"萧\":1}");
        studies.remove(last.id());
        assertThat(studies.find(last.id())).isEmpty();
    }

    @Test
    void a_project_goes_live_only_after_it_was_announced_and_verified() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        ProjectDetails chosen = new ProjectDetails(null, "演示", AT, 2, 100, null, null, null, null, null, "");
        SiteProject project = projects.add(chosen);
        assertThat(project.details().stage()).isEqualTo(ProjectStage.CHOSEN);
        ProjectDetails live = new ProjectDetails(
                null, "演示", AT, 2, 100, day, day.plusDays(30), day.plusDays(40), day.plusDays(60), null, "");
        SiteProject changed = projects.replace(project.id(), live, project.version());
        assertThat(projects.find(project.id())).contains(changed);
        assertThat(changed.details().stage()).isEqualTo(ProjectStage.LIVE);
        assertThatThrownBy(() -> new ProjectDetails(null, "演示", AT, 2, 100, day, null, day, day, null, ""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("siting.live_before_announced"));
        assertThatThrownBy(() -> projects.replace(project.id(), live, project.version()))
                .isInstanceOf(Refusal.class);
        projects.remove(project.id(), changed.version());
    }
}
