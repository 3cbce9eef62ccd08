package org.xunlu.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.access.Caller;
import org.xunlu.demo.simulation.RoutinePatrols;
import org.xunlu.network.RoadNetwork;
import org.xunlu.paging.Page;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.PatrolBook;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolFilter;
import org.xunlu.patrol.PatrolLine;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.patrol.shift.ShiftBook;
import org.xunlu.patrol.shift.ShiftId;
import org.xunlu.patrol.shift.ShiftKind;
import org.xunlu.refusal.Refusal;

/**
 * Keeps a patrol ready for the officer who signs in to the demonstration, whatever the hour it is looked at: published, with
 * a route from the base of the officer's car, two certified officers on board, and a shift to drive it in.
 */
final class DemoDuty {
    private static final Logger LOG = LoggerFactory.getLogger(DemoDuty.class);
    private static final Duration BEFORE_DEPARTURE = Duration.ofHours(2);
    private static final Duration SHIFT = Duration.ofHours(8);
    private static final int MOST_OFFICERS = 1_000;
    private static final Set<PatrolState.Kind> AHEAD =
            Set.of(PatrolState.Kind.PUBLISHED, PatrolState.Kind.DRIVING, PatrolState.Kind.INTERRUPTED);

    private final PatrolBook book;
    private final PatrolDesk desk;
    private final DutyRoster roster;
    private final ShiftBook shifts;
    private final Clock clock;

    DemoDuty(PatrolBook book, PatrolDesk desk, DutyRoster roster, ShiftBook shifts, Clock clock) {
        this.book = book;
        this.desk = desk;
        this.roster = roster;
        this.shifts = shifts;
        this.clock = clock;
    }

    /**
     * Gives the officer one in the place of what is planned for the car in the hours to come.
     *
     * @param person key of the officer's account
     * @param by a dispatcher
     */
    void makeReady(long person, RoadNetwork roads, long seed, Caller by) {
        Instant now = clock.instant();
        car(person).ifPresent(unit -> {
            listAhead(unit.id(), now).forEach(line -> desk.cancel(line.id(), "演示：改排", by));
            shifts.listAll(now.truncatedTo(ChronoUnit.HOURS), now.plus(SHIFT)).stream()
                    .filter(shift -> shift.unit().equals(unit.id()))
                    .forEach(shift -> shifts.remove(shift.id(), shift.version()));
        });
        keepReady(person, roads, seed, by);
    }

    /**
     * Gives the officer one where nothing is planned for the car in the hours to come.
     *
     * @param person key of the officer's account
     * @param by a dispatcher
     */
    void keepReady(long person, RoadNetwork roads, long seed, Caller by) {
        Instant now = clock.instant();
        Unit unit = car(person).orElse(null);
        if (unit == null
                || roads.segmentCount() == 0
                || !listAhead(unit.id(), now).isEmpty()) {
            return;
        }
        Instant departs = now.truncatedTo(ChronoUnit.MINUTES).plus(BEFORE_DEPARTURE);
        List<OfficerId> crew = crew(person, unit.id(), departs);
        try {
            putOnDuty(unit.id(), crew, now.truncatedTo(ChronoUnit.HOURS));
            new RoutinePatrols(desk, roster, by).publish(unit, crew, roads, new SplittableRandom(seed), departs);
        } catch (Refusal refused) {
            LOG.info("the officer of the demonstration gets no patrol now: {}", refused.code());
        }
    }

    private Optional<Unit> car(long person) {
        return officer(person).map(Officer::unit).flatMap(roster::findUnit);
    }

    private Optional<Officer> officer(long person) {
        return roster.listOfficers(null, MOST_OFFICERS, null).items().stream()
                .filter(each -> each.personId() != null && each.personId() == person)
                .findFirst();
    }

    private List<PatrolLine> listAhead(UnitId unit, Instant now) {
        return book.list(new PatrolFilter(AHEAD, now, now.plus(SHIFT), unit, ""), 100, null)
                .items();
    }

    /** The officer first, then those of the same car, two with valid certificates in all. */
    private List<OfficerId> crew(long person, UnitId unit, Instant departs) {
        List<Officer> all = new ArrayList<>(officer(person).stream().toList());
        Page.all(after -> roster.listOfficers(unit, MOST_OFFICERS, after), all::add);
        return all.stream()
                .filter(each ->
                        each.certifiedOn(departs.atZone(Shift.BRIGADE_TIME).toLocalDate()))
                .map(Officer::id)
                .distinct()
                .limit(2)
                .toList();
    }

    /** Where the calendar has nothing else for the car in these hours. */
    private void putOnDuty(UnitId unit, List<OfficerId> crew, Instant from) {
        Instant to = from.plus(SHIFT);
        if (shifts.listAll(from, to).stream().noneMatch(shift -> shift.unit().equals(unit))) {
            shifts.add(new Shift(new ShiftId(0), unit, ShiftKind.DUTY, crew, from, to, "", "演示数据，随机生成", 0));
        }
    }
}
