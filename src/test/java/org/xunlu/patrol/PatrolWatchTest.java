package org.xunlu.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.database.TestDatabases;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.planning.TourPlanner;
import org.xunlu.patrol.sql.PatrolStore;
import org.xunlu.patrol.sql.RosterStore;

final class PatrolWatchTest {
    private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");
    private static final Caller DISPATCHER = new Caller(1, "d", "演示调度", Set.of(Role.DISPATCHER));

    private final List<DrivenPart> stored = new ArrayList<>();
    private final List<PatrolFigures> told = new ArrayList<>();
    private Runnable whileReading = () -> {};
    private final NetworkHolder roads = NetworkHolder.of(TestRoads.grid(6).network());
    private PatrolStore book;
    private PatrolWatch watch;
    private PatrolDesk desk;
    private Unit unit;
    private PatrolId id;

    @BeforeEach
    void a_patrol_over_two_segments_is_on_the_road() {
        var database = TestDatabases.h2();
        book = new PatrolStore(database);
        RosterStore roster = new RosterStore(database);
        watch = newWatch();
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        desk = new PatrolDesk(
                book, roster, new RouteMaker(roads, new TourPlanner()), clock, each -> watch.changed(each));
        Squadron squadron = roster.add(new Squadron(new SquadronId(0), "演示中队", 0));
        unit = roster.add(new Unit(new UnitId(0), "演示车", squadron.id(), "皖L·演0001", null, false, 0));
        for (long i = 1; i <= 2; i++) {
            LocalDate until = LocalDate.parse("2027-01-01");
            roster.add(new Officer(new OfficerId(0), i, "演示员", "演" + i, until, unit.id(), 0));
        }
        PatrolPlan plan = new PatrolPlan("演示", List.of(new SegmentId(1), new SegmentId(2)), null, Set.of(), 1);
        id = desk.draft(plan, null, DISPATCHER).id();
        Assignment duty = new Assignment(unit.id(), List.of(), NOON, NOON.plusSeconds(3600));
        desk.assign(id, null, duty, DISPATCHER);
        desk.publish(id, null, DISPATCHER);
        desk.drive(id, DISPATCHER);
        told.clear();
    }

    private PatrolWatch newWatch() {
        return new PatrolWatch(book, (of, from, to) -> read(), roads, Clock.fixed(NOON, ZoneOffset.UTC), told::add);
    }

    private List<DrivenPart> read() {
        List<DrivenPart> log = List.copyOf(stored);
        whileReading.run();
        return log;
    }

    @Test
    void every_drive_is_told_at_once() {
        drive(1, 0, 1);

        assertThat(told).singleElement().satisfies(figures -> {
            assertThat(figures.unitId()).isEqualTo(unit.id().value());
            assertThat(figures.adherencePercent()).isEqualTo(50);
            assertThat(figures.drivenKm()).isEqualTo(figures.coverageKm()).isGreaterThan(0.4);
        });
        assertThat(watch.figures()).containsOnlyKeys(id);
    }

    @Test
    void what_was_driven_before_departure_or_by_others_does_not_count() {
        watch.driven(unit.id(), List.of(part(1, 0, 1, NOON.minusSeconds(1))));
        watch.driven(new UnitId(999), List.of(part(1, 0, 1, NOON.plusSeconds(30))));

        assertThat(told).isEmpty();
    }

    @Test
    void a_restart_goes_on_where_it_stopped() {
        drive(1, 0, 1);
        told.clear();

        watch = newWatch();
        watch.work();

        assertThat(told).last().satisfies(figures -> assertThat(figures.adherencePercent())
                .isEqualTo(50));
    }

    @Test
    void late_data_change_a_patrol_that_is_over() {
        drive(1, 0, 1);
        desk.finish(id, DISPATCHER);
        assertThat(outcome().requiredDrivenMeters()).isBetween(400.0, 500.0);

        stored.add(part(2, 0, 1, NOON.plusSeconds(30)));
        watch.reopened(unit.id(), NOON.minusSeconds(60), NOON.plusSeconds(60));
        watch.work();

        assertThat(outcome().requiredDrivenMeters()).isBetween(900.0, 950.0);
        assertThat(told).last().satisfies(figures -> assertThat(figures.adherencePercent())
                .isEqualTo(100));
    }

    @Test
    void what_is_told_twice_or_was_read_from_the_log_before_counts_once() {
        drive(1, 0, 0.5);
        watch.driven(unit.id(), List.copyOf(stored));
        assertThat(told).hasSize(1);

        stored.add(part(1, 0.5, 1, NOON.plusSeconds(60)));
        watch.reopened(unit.id(), NOON, NOON.plusSeconds(60));
        watch.work();
        watch.driven(unit.id(), List.of(stored.get(1)));

        assertThat(told).last().satisfies(figures -> assertThat(figures.drivenKm())
                .isBetween(0.4, 0.5));
    }

    @Test
    void what_is_driven_while_the_log_is_read_is_counted_by_the_next_work() {
        drive(1, 0, 0.5);
        whileReading = () -> {
            whileReading = () -> {};
            drive(1, 0.5, 1);
        };
        watch.reopened(unit.id(), NOON, NOON.plusSeconds(60));
        watch.work();
        watch.work();

        assertThat(told).last().satisfies(figures -> assertThat(figures.adherencePercent())
                .isEqualTo(50));
    }

    private static DrivenPart part(long segment, double from, double to, Instant until) {
        return new DrivenPart(new SegmentId(segment), from, to, until.minusSeconds(30), until);
    }

    private void drive(long segment, double from, double to) {
        DrivenPart part = part(segment, from, to, NOON.plusSeconds(30L * (stored.size() + 1)));
        stored.add(part);
        watch.driven(unit.id(), List.of(part));
    }

    private PatrolLine.Outcome outcome() {
        PatrolLine.Outcome outcome =
                book.list(PatrolFilter.ALL, 10, null).items().get(0).outcome();
        assertThat(outcome).isNotNull();
        return outcome;
    }
}
