package org.xunlu.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.planning.TourPlanner;
import org.xunlu.patrol.sql.PatrolStore;
import org.xunlu.patrol.sql.RosterStore;
import org.xunlu.refusal.Refusal;

@OnBothDatabases
final class PatrolDeskTest {
    private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");
    private static final Caller DISPATCHER = new Caller(1, "d", "演示调度", Set.of(Role.DISPATCHER));
    private static final Caller OTHER = new Caller(99, "o", "演示他人", Set.of(Role.OFFICER));

    private final PatrolStore book;
    private final RosterStore roster;
    private final PatrolDesk desk;
    private final List<Patrol> told = new ArrayList<>();
    private final Squadron squadron;
    private int people;

    PatrolDeskTest(Database database) {
        book = new PatrolStore(database);
        roster = new RosterStore(database);
        desk = new PatrolDesk(
                book,
                roster,
                new RouteMaker(NetworkHolder.of(TestRoads.grid(6).network()), new TourPlanner()),
                Clock.fixed(NOON, ZoneOffset.UTC),
                told::add);
        squadron = roster.add(new Squadron(new SquadronId(0), "演示中队" + System.nanoTime(), 0));
    }

    @Test
    void a_patrol_is_drawn_up_given_out_and_driven_with_its_history() {
        Unit unit = unit(2, "2027-01-01");
        Patrol draft = desk.draft(plan("一", 1, 2, 30), null, DISPATCHER);
        Patrol assigned = desk.assign(draft.id(), draft.version(), duty(unit, 1, 5), DISPATCHER);
        desk.publish(draft.id(), assigned.version(), DISPATCHER);
        Caller crew = crewOf(unit);
        desk.drive(draft.id(), crew);
        desk.interrupt(draft.id(), "事故", crew);
        desk.drive(draft.id(), DISPATCHER);
        Patrol done = desk.finish(draft.id(), crew);

        assertThat(done.version()).isEqualTo(7);
        assertThat(done.departedAt()).isEqualTo(NOON);
        assertThat(desk.get(draft.id())).isEqualTo(done);
        assertThat(book.listHistory(draft.id()))
                .extracting(HistoryEntry::what)
                .containsExactly(
                        HistoryEntry.What.CREATED,
                        HistoryEntry.What.ASSIGNED,
                        HistoryEntry.What.PUBLISHED,
                        HistoryEntry.What.STARTED,
                        HistoryEntry.What.INTERRUPTED,
                        HistoryEntry.What.RESUMED,
                        HistoryEntry.What.FINISHED);
        assertThat(told).hasSize(7);
    }

    @Test
    void the_route_starts_from_the_base_of_the_unit_it_is_given_to() {
        Unit unit = unit(2, "2027-01-01");
        Patrol draft = desk.draft(plan("二", 1), null, DISPATCHER);

        Patrol assigned = desk.assign(draft.id(), null, duty(unit, 1, 5), DISPATCHER);

        assertThat(assigned.route().totals().lengthMeters())
                .isGreaterThan(draft.route().totals().lengthMeters());
    }

    @Test
    void one_certified_officer_is_too_few_and_nothing_changes() {
        Unit unit = unit(1, "2027-01-01");
        addOfficer(unit, "2026-05-31");
        Patrol draft = desk.draft(plan("三", 1), null, DISPATCHER);

        assertThatThrownBy(() -> desk.assign(draft.id(), null, duty(unit, 1, 5), DISPATCHER))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("patrol.crew_too_small");
                    assertThat(refusal.figures()).containsEntry("count", 1);
                });
        assertThat(desk.get(draft.id())).isEqualTo(draft);
    }

    @Test
    void a_unit_and_an_officer_are_in_one_place_at_a_time() {
        Unit unit = unit(2, "2027-01-01");
        Unit other = unit(2, "2027-01-01");
        List<OfficerId> crew = roster.listOfficers(unit.id(), 10, null).items().stream()
                .map(Officer::id)
                .toList();
        Patrol first = desk.draft(plan("早", 1), null, DISPATCHER);
        desk.assign(first.id(), null, duty(unit, 1, 5), DISPATCHER);
        Patrol second = desk.draft(plan("晚", 2), null, DISPATCHER);

        assertRefused(() -> desk.assign(second.id(), null, duty(unit, 4, 8), DISPATCHER), "patrol.unit_booked");
        assertRefused(
                () -> desk.assign(
                        second.id(),
                        null,
                        new Assignment(other.id(), crew, NOON.plusSeconds(4 * 3600), NOON.plusSeconds(8 * 3600)),
                        DISPATCHER),
                "patrol.officer_booked");
        assertThat(desk.assign(second.id(), null, duty(unit, 5, 8), DISPATCHER)
                        .state()
                        .kind())
                .isEqualTo(PatrolState.Kind.ASSIGNED);
    }

    @Test
    void of_two_dispatchers_the_second_one_is_told_and_nothing_is_lost() {
        Patrol draft = desk.draft(plan("同", 1), null, DISPATCHER);
        desk.edit(draft.id(), draft.version(), plan("甲的", 1, 2), null, DISPATCHER);

        assertThatThrownBy(() -> desk.edit(draft.id(), draft.version(), plan("乙的", 3), null, DISPATCHER))
                .isInstanceOfSatisfying(
                        StalePatrol.class,
                        stale -> assertThat(stale.current().plan().name()).isEqualTo("甲的"));
        assertThat(desk.get(draft.id()).plan().picked()).hasSize(2);
    }

    @Test
    void others_do_not_learn_that_there_is_a_patrol_and_the_crew_only_once_it_is_published() {
        Unit unit = unit(2, "2027-01-01");
        Caller crew = crewOf(unit);
        Patrol draft = desk.draft(plan("密", 1), null, DISPATCHER);
        Patrol assigned = desk.assign(draft.id(), null, duty(unit, 1, 5), DISPATCHER);

        assertRefused(() -> desk.requireConcerned(assigned, crew), "not_found");
        assertThat(desk.findForOfficer(crew)).isEmpty();
        Patrol published = desk.publish(draft.id(), null, DISPATCHER);
        desk.requireConcerned(published, crew);
        assertThat(desk.findForOfficer(crew)).contains(published);
        assertRefused(() -> desk.requireConcerned(published, OTHER), "not_found");
        assertRefused(() -> desk.drive(draft.id(), OTHER), "not_found");
    }

    @Test
    void what_is_under_way_can_no_longer_be_changed() {
        Unit unit = unit(2, "2027-01-01");
        Patrol draft = desk.draft(plan("行", 1), null, DISPATCHER);
        desk.assign(draft.id(), null, duty(unit, 1, 5), DISPATCHER);
        desk.publish(draft.id(), null, DISPATCHER);
        Patrol driving = desk.drive(draft.id(), DISPATCHER);

        assertRefused(
                () -> desk.edit(driving.id(), driving.version(), plan("改", 2), null, DISPATCHER),
                "patrol.not_editable");
        assertThat(book.listUnderWay()).contains(driving.id());
        assertThat(book.listDriven(unit.id(), NOON.minusSeconds(60), NOON.plusSeconds(60)))
                .containsExactly(driving.id());
    }

    @Test
    void lists_filter_and_page() {
        Unit unit = unit(2, "2027-01-01");
        for (int i = 0; i < 5; i++) {
            desk.draft(plan("翻页%" + i, 1 + i), null, DISPATCHER);
        }
        Patrol last = desk.draft(plan("翻页%5", 1), null, DISPATCHER);
        desk.assign(last.id(), null, duty(unit, 1, 5), DISPATCHER);
        PatrolFilter drafts = new PatrolFilter(Set.of(PatrolState.Kind.DRAFT), null, null, null, "翻页%");

        var first = book.list(drafts, 3, null);
        var second = book.list(drafts, 3, first.next());

        assertThat(first.items()).extracting(PatrolLine::name).containsExactly("翻页%4", "翻页%3", "翻页%2");
        assertThat(second.items()).extracting(PatrolLine::name).containsExactly("翻页%1", "翻页%0");
        assertThat(second.next()).isNull();
        assertThat(book.list(new PatrolFilter(Set.of(), null, null, unit.id(), ""), 3, null)
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.unitName()).isEqualTo(unit.name()));
    }

    private void assertRefused(Runnable step, String code) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private Unit unit(int officers, String until) {
        Unit unit = roster.add(new Unit(
                new UnitId(0), "演示单元" + System.nanoTime(), squadron.id(), "皖L·演0001", TestRoads.at(5, 5), false, 0));
        for (int i = 0; i < officers; i++) {
            addOfficer(unit, until);
        }
        return unit;
    }

    private void addOfficer(Unit unit, @Nullable String until) {
        long person = 1000 + System.nanoTime() % 1_000_000_000 + people++;
        roster.add(new Officer(
                new OfficerId(0),
                person,
                "演示员",
                "演" + person,
                until == null ? null : LocalDate.parse(until),
                unit.id(),
                0));
    }

    private Caller crewOf(Unit unit) {
        Long person = roster.listOfficers(unit.id(), 1, null).items().get(0).personId();
        return new Caller(person == null ? 0 : person, "c", "演示员", Set.of(Role.OFFICER));
    }

    private static Assignment duty(Unit unit, int fromHour, int toHour) {
        return new Assignment(
                unit.id(), List.of(), NOON.plusSeconds(fromHour * 3600L), NOON.plusSeconds(toHour * 3600L));
    }

    private static PatrolPlan plan(String name, long... segments) {
        return new PatrolPlan(
                name, LongStream.of(segments).mapToObj(SegmentId::new).toList(), null, PatrolPlan.NUMBERED_ROADS, 1);
    }
}
