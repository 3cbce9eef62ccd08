package org.xunlu.screening.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingDesk;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.sql.FindingStore;
import org.xunlu.job.JobBoard;
import org.xunlu.job.JobState;
import org.xunlu.job.Progress;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;
import org.xunlu.refusal.Refusal;
import org.xunlu.screening.FootprintSet;
import org.xunlu.screening.ScreeningDesk;
import org.xunlu.screening.ScreeningOutcome;
import org.xunlu.screening.ScreeningRun;
import org.xunlu.screening.ScreeningWatch;
import org.xunlu.screening.Suspicion;
import org.xunlu.screening.SuspicionFilter;
import org.xunlu.screening.SuspicionState;
import org.xunlu.zone.Footprint;
import org.xunlu.zone.FootprintUse;
import org.xunlu.zone.Matter;
import org.xunlu.zone.MeasuredFrom;
import org.xunlu.zone.MetricRoads;
import org.xunlu.zone.ZoneObject;
import org.xunlu.zone.ZoneRule;
import org.xunlu.zone.sql.ZoneRuleStore;

@OnBothDatabases
final class ScreeningDeskTest {
    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Caller PLANNER = new Caller(7, "planner", "演示规划", Set.of(Role.PLANNER));
    private static final ScreeningDesk.Order ORDER = new ScreeningDesk.Order(DAY, 1, null, "演示规划");

    private final ScreeningStore shelf;
    private final ZoneRuleStore rules;
    private final FindingStore findings;
    private double land = 10;
    private final NetworkHolder network = new NetworkHolder(() -> new MetricRoads()
            .road(1, RoadClass.COUNTY, land, land, 0, 0, 1000, 0)
            .road(2, RoadClass.NATIONAL, 12, 12, 0, 500, 1000, 500)
            .network());
    private final ScreeningDesk desk;

    ScreeningDeskTest(Database database) {
        shelf = new ScreeningStore(database);
        rules = new ZoneRuleStore(database);
        rules.seed(List.of(
                rule(ZoneObject.COUNTY, 10, LocalDate.of(2011, 7, 1)),
                rule(ZoneObject.NATIONAL, 20, LocalDate.of(2011, 7, 1))));
        findings = new FindingStore(database);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        desk = new ScreeningDesk(
                shelf,
                rules,
                network,
                List::of,
                List::of,
                new FindingDesk(findings, at -> Optional.empty(), clock, finding -> {}),
                "34",
                clock);
    }

    private static ZoneRule rule(ZoneObject object, double meters, LocalDate from) {
        return new ZoneRule(
                0,
                Matter.BUILDING,
                object,
                MeasuredFrom.LAND_EDGE,
                meters,
                null,
                "00",
                "第十一条",
                "测试",
                true,
                from,
                null,
                1);
    }

    private long set(Footprint... footprints) {
        return shelf.add(FootprintSet.brought("测试", "WGS84", 0, 1, 2, NOW, "演示规划"), List.of(footprints), done -> {})
                .id();
    }

    private static Footprint house(String key, double y) {
        return new Footprint(
                key, "房屋 " + key, FootprintUse.BUILDING, MetricRoads.rectangle(100, y, 110, y + 10), null, 1);
    }

    private List<Suspicion> all(long set) {
        return new ArrayList<>(shelf.list(new SuspicionFilter(set, null, null, null, null, null, null), 100, null)
                .items());
    }

    private ScreeningOutcome screen(long set) {
        return desk.screen(set, ORDER, Progress.unwatched());
    }

    @Test
    void a_person_confirms_into_a_finding_or_dismisses_with_a_reason_and_the_word_stays_until_something_changes() {
        long set = set(house("a", 13), house("b", 19), house("c", 40), house("d", 515));
        ScreeningOutcome first = screen(set);
        assertThat(first.hits()).isEqualTo(3);
        assertThat(first.certain()).isEqualTo(2);
        assertThat(first.fresh()).isEqualTo(3);
        List<Suspicion> open = all(set);
        Suspicion certain = find(open, "a");
        assertThat(certain.where().routeCode()).isEqualTo("X101");
        assertThat(certain.measured().zoneSquareMeters()).isBetween(69.9, 70.1);
        Suspicion near = find(open, "b");
        assertThat(near.measured().certain()).isFalse();

        Suspicion confirmed = desk.confirm(PLANNER, certain.id(), 1, "已现场核对");
        Suspicion dismissed = desk.dismiss(PLANNER, near.id(), 1, "临时工棚，已拆");

        Finding finding =
                findings.find(new FindingId(confirmed.decision().findingId())).orElseThrow();
        assertThat(finding.observation().kind()).isEqualTo(FindingKind.CONTROL_ZONE_BUILDING);
        assertThat(finding.observation().note()).contains("第十一条").contains("已现场核对");
        assertThat(dismissed.decision().state()).isEqualTo(SuspicionState.DISMISSED);
        assertThatThrownBy(() -> desk.confirm(PLANNER, near.id(), 1, "")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.dismiss(PLANNER, find(open, "d").id(), 1, " "))
                .hasMessageContaining("reason_missing");

        ScreeningOutcome second = screen(set);
        assertThat(second.same()).isEqualTo(3);
        assertThat(second.fresh() + second.changed() + second.gone()).isZero();
        assertThat(find(all(set), "b").decision().state()).isEqualTo(SuspicionState.DISMISSED);

        // the county road's land turns out wider: its hits have changed, the other road's have not
        land = 12;
        network.reload();
        ScreeningOutcome third =
                desk.screen(set, new ScreeningDesk.Order(DAY, 1, new RoadId(1), ""), Progress.unwatched());
        assertThat(third.changed()).isEqualTo(2);
        assertThat(third.reopened()).isEqualTo(1);
        Suspicion again = find(all(set), "b");
        assertThat(again.decision().state()).isEqualTo(SuspicionState.OPEN);
        assertThat(again.decision().reopened()).isTrue();
        assertThat(find(all(set), "a").decision().state()).isEqualTo(SuspicionState.CONFIRMED);
        assertThat(find(all(set), "d").decision().state()).isEqualTo(SuspicionState.OPEN);

        land = 2;
        network.reload();
        assertThat(screen(set).gone()).isEqualTo(1);
        assertThat(shelf.counts(new SuspicionFilter(set, null, null, null, null, null, null)))
                .extracting(each -> each.state() + " " + each.count())
                .containsExactlyInAnyOrder("CONFIRMED 1", "GONE 1", "OPEN 1");
        shelf.remove(set);
        assertThat(all(set)).isEmpty();
        assertThat(shelf.findSet(set)).isEmpty();
    }

    @Test
    void a_screening_uses_the_rules_of_its_day() {
        long set = set(house("e", 17));
        assertThat(desk.screen(
                                set,
                                new ScreeningDesk.Order(LocalDate.of(2010, 1, 1), 1, null, ""),
                                Progress.unwatched())
                        .hits())
                .isZero();
        assertThat(screen(set).hits()).isEqualTo(1);
    }

    @Test
    void what_roads_and_rules_have_changed_under_is_screened_again_and_nothing_else() throws Exception {
        long set = set(house("f", 13), house("g", 515));
        assertThat(desk.touched(set)).as("never screened").isEmpty();
        desk.screen(set, new ScreeningDesk.Order(DAY, 1, new RoadId(1), ""), Progress.unwatched());
        assertThat(desk.touched(set)).as("one road alone").isEmpty();
        screen(set);
        assertThat(desk.touched(set)).isEmpty();
        Suspicion word = find(all(set), "g");
        desk.dismiss(PLANNER, word.id(), word.decision().version(), "测试");

        land = 12;
        network.reload();
        assertThat(desk.touched(set)).containsExactly(1L);
        List<ScreeningWatch.Again> told = new ArrayList<>();
        try (JobBoard board = new JobBoard(Clock.systemUTC(), 1)) {
            ScreeningWatch watch = new ScreeningWatch(shelf, desk, board, told::add);
            watch.look();
            await(board, 1);
            watch.look();
            assertThat(board.list()).as("looked at already").hasSize(1);
            rules.save(rule(ZoneObject.NATIONAL, 25, DAY), PLANNER, NOW);
            watch.changed();
            watch.look();
            await(board, 2);
        }
        told.removeIf(again -> again.set().id() != set);
        assertThat(told).extracting(ScreeningWatch.Again::roads).containsExactly(Set.of(1L), Set.of(2L));
        assertThat(told.get(0).outcome().changed()).isEqualTo(1);
        assertThat(told.get(0).outcome().reopened()).isZero();
        // the law has grown over the house that was dismissed
        assertThat(told.get(1).outcome().reopened()).isEqualTo(1);
        assertThat(find(all(set), "g").decision().state()).isEqualTo(SuspicionState.OPEN);
        assertThat(shelf.runs(set, 2, null).items())
                .extracting(ScreeningRun::by, ScreeningRun::roads, ScreeningRun::roadCount, ScreeningRun::changed)
                .containsExactly(tuple("", "G102", 1, 1), tuple("", "X101", 1, 1));
    }

    private static void await(JobBoard board, int jobs) throws InterruptedException {
        for (int i = 0;
                i < 3000 && !board.list().stream().allMatch(job -> job.state().ended());
                i++) {
            Thread.sleep(10);
        }
        assertThat(board.list()).hasSize(jobs).allMatch(job -> job.state() instanceof JobState.Done);
    }

    @Test
    void rules_are_changed_with_history_and_never_over_somebody_elses_change() {
        ZoneRule added = rules.save(rule(ZoneObject.TOWNSHIP, 5, DAY), PLANNER, NOW);
        ZoneRule wider = new ZoneRule(
                added.id(),
                added.matter(),
                added.object(),
                added.from(),
                6,
                null,
                "34",
                "第十一条",
                "测试",
                false,
                DAY,
                DAY.plusDays(1),
                added.version());
        ZoneRule saved = rules.save(wider, PLANNER, NOW);
        assertThat(saved.version()).isEqualTo(2);
        assertThat(saved.validTo()).isEqualTo(DAY.plusDays(1));
        assertThat(rules.listEdits(2)).extracting(each -> each.ruleId()).containsOnly(added.id());
        assertThat(rules.listEdits(1).get(0).before()).contains("5.0");
        assertThatThrownBy(() -> rules.save(wider, PLANNER, NOW)).isInstanceOf(Refusal.class);
    }

    private static Suspicion find(List<Suspicion> all, String key) {
        return all.stream()
                .filter(each -> each.what().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
