package org.xunlu.patrol;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;

/** Where patrols are drawn up, given out, and seen through; each step is checked, kept and told. Thread-safe. */
public final class PatrolDesk {
    /** Days of duty are days of the brigade's wall clock. */
    private static final ZoneId BRIGADE_TIME = ZoneId.of("Asia/Shanghai");

    private final PatrolBook book;
    private final DutyRoster roster;
    private final RouteMaker routes;
    private final Clock clock;
    private final Consumer<Patrol> changed;
    private final Predicate<Patrol> veiled;

    /**
     * A desk.
     *
     * @param changed is told of every patrol that was kept, after it was kept
     */
    public PatrolDesk(PatrolBook book, DutyRoster roster, RouteMaker routes, Clock clock, Consumer<Patrol> changed) {
        this(book, roster, routes, clock, changed, patrol -> false);
    }

    /**
     * A desk that keeps some patrols from their crews, though they are published.
     *
     * @param veiled whether a crew may not see a patrol yet
     */
    public PatrolDesk(
            PatrolBook book,
            DutyRoster roster,
            RouteMaker routes,
            Clock clock,
            Consumer<Patrol> changed,
            Predicate<Patrol> veiled) {
        this.veiled = veiled;
        this.book = book;
        this.roster = roster;
        this.routes = routes;
        this.clock = clock;
        this.changed = changed;
    }

    /** The route a plan would give; nothing is kept. */
    public PatrolRoute preview(PatrolPlan plan, @Nullable UnitId unit) {
        return routes.make(plan, base(unit));
    }

    /** Draws up a patrol. */
    public Patrol draft(PatrolPlan plan, @Nullable UnitId unit, Caller by) {
        Act act = act(by);
        PatrolRoute route = routes.make(plan, base(unit));
        Patrol draft = new Patrol(new PatrolId(0), plan, route, null, new PatrolState.Draft(act), null, 0);
        return tell(book.add(draft, act));
    }

    /**
     * Changes what is to be driven.
     *
     * @param version the version the change was made on
     * @throws StalePatrol when somebody else changed it first
     */
    public Patrol edit(PatrolId id, long version, PatrolPlan plan, @Nullable UnitId unit, Caller by) {
        Patrol patrol = get(id, version);
        UnitId startsFrom = patrol.assignment() != null ? patrol.assignment().unit() : unit;
        PatrolRoute route = samePlaces(patrol.plan(), plan) ? patrol.route() : routes.make(plan, base(startsFrom));
        return keep(patrol.replanned(plan, route), HistoryEntry.What.EDITED, act(by), "");
    }

    private static boolean samePlaces(PatrolPlan one, PatrolPlan other) {
        return one.equals(new PatrolPlan(one.name(), other.picked(), other.area(), other.classes(), other.seed()));
    }

    /**
     * Gives a patrol to a unit; its route then starts from that unit's base.
     *
     * @param wanted officers named, or none for the unit's standing crew
     * @throws Refusal with fewer than two certified officers, or where unit or officer have another patrol then
     */
    public Patrol assign(PatrolId id, @Nullable Long version, Assignment wanted, Caller by) {
        Patrol patrol = get(id, version);
        Unit unit = unit(wanted.unit());
        List<Officer> officers = wanted.officers().isEmpty()
                ? roster.listOfficers(unit.id(), 100, null).items()
                : roster.listOfficers(wanted.officers());
        new Crew(officers).requireCertified(day(wanted));
        Assignment assignment =
                new Assignment(unit.id(), officers.stream().map(Officer::id).toList(), wanted.from(), wanted.to());
        Act act = act(by);
        Patrol assigned = patrol.assigned(assignment, act);
        boolean otherBase =
                patrol.assignment() == null || !patrol.assignment().unit().equals(unit.id());
        if (otherBase) {
            assigned = assigned.replanned(patrol.plan(), routes.make(patrol.plan(), unit.base()));
        }
        return keep(assigned, HistoryEntry.What.ASSIGNED, act, unit.name());
    }

    /**
     * Changes the route of a patrol, and maybe its times, while it may be on the road already; those on board are told.
     *
     * @param as its plan, its route with what was driven of the old one, and its times
     * @param why for the history
     * @throws StalePatrol when somebody else changed it first
     */
    public Patrol reroute(PatrolId id, long version, Patrol as, String why, Caller by) {
        Patrol rerouted = get(id, version).rerouted(as.plan(), as.route());
        Assignment duty = as.assignment();
        return keep(duty == null ? rerouted : rerouted.on(duty), HistoryEntry.What.EDITED, act(by), why);
    }

    /** Refuses when a patrol is no longer at this version. */
    public void requireVersion(PatrolId id, long version) {
        get(id, version);
    }

    /** Shows a patrol to its crew; the crew is checked again, for certificates run out. */
    public Patrol publish(PatrolId id, @Nullable Long version, Caller by) {
        Patrol patrol = get(id, version);
        Act act = act(by);
        PatrolState next = patrol.state().publish(act);
        Assignment assignment = patrol.assignment();
        if (assignment != null) {
            crew(patrol).requireCertified(day(assignment));
        }
        return keep(patrol.in(next), HistoryEntry.What.PUBLISHED, act, "");
    }

    /** The unit departs, or drives on. */
    public Patrol drive(PatrolId id, Caller by) {
        return drive(id, by, null);
    }

    /** The same, pressed without a line; see {@link #finish(PatrolId, Caller, Instant)}. */
    public Patrol drive(PatrolId id, Caller by, @Nullable Instant pressed) {
        boolean resumed = get(id).state().kind() == PatrolState.Kind.INTERRUPTED;
        HistoryEntry.What what = resumed ? HistoryEntry.What.RESUMED : HistoryEntry.What.STARTED;
        return step(id, by, pressed, what, "", PatrolState::drive);
    }

    /** The unit leaves its route for something else. */
    public Patrol interrupt(PatrolId id, String reason, Caller by) {
        return step(id, by, null, HistoryEntry.What.INTERRUPTED, reason, (state, act) -> state.interrupt(act, reason));
    }

    /** The unit is back. */
    public Patrol finish(PatrolId id, Caller by) {
        return finish(id, by, null);
    }

    /**
     * The same, pressed without a line: it counts from when it was pressed, though not from before the step that went
     * before it, nor from the future, nor from more than two days ago.
     *
     * @param pressed null for now
     */
    public Patrol finish(PatrolId id, Caller by, @Nullable Instant pressed) {
        return step(id, by, pressed, HistoryEntry.What.FINISHED, "", PatrolState::finish);
    }

    /** The patrol does not take place; dispatchers only. */
    public Patrol cancel(PatrolId id, String reason, Caller by) {
        return step(id, by, null, HistoryEntry.What.CANCELLED, reason, (state, act) -> state.cancel(act, reason));
    }

    private Patrol step(
            PatrolId id, Caller by, @Nullable Instant pressed, HistoryEntry.What what, String note, Step step) {
        Patrol patrol = get(id);
        requireConcerned(patrol, by);
        Act act = pressed == null
                ? act(by)
                : act(by).pressed(pressed, patrol.state().act());
        return keep(patrol.in(step.from(patrol.state(), act)), what, act, note);
    }

    private interface Step {
        PatrolState from(PatrolState state, Act act);
    }

    /** A patrol. */
    public Patrol get(PatrolId id) {
        return book.find(id).orElseThrow(() -> Refusal.notFound("patrol", id.value()));
    }

    /** How a patrol that is given out was changed last, by a dispatcher who planned the day anew. */
    public Optional<HistoryEntry> findLastChange(PatrolId id) {
        boolean given = false;
        HistoryEntry last = null;
        for (HistoryEntry each : book.listHistory(id)) {
            given |= each.what() == HistoryEntry.What.PUBLISHED;
            last = given && each.what() == HistoryEntry.What.EDITED ? each : last;
        }
        return Optional.ofNullable(last);
    }

    /** What was done to a patrol last. */
    public Optional<HistoryEntry> findLast(PatrolId id) {
        List<HistoryEntry> all = book.listHistory(id);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private Patrol get(PatrolId id, @Nullable Long version) {
        Patrol patrol = get(id);
        if (version != null && patrol.version() != version) {
            throw new StalePatrol(patrol);
        }
        return patrol;
    }

    /** The officers on board; none while nobody is assigned. */
    public Crew crew(Patrol patrol) {
        Assignment assignment = patrol.assignment();
        return new Crew(assignment == null ? List.of() : roster.listOfficers(assignment.officers()));
    }

    /** The patrol this person drives or is to drive next, if one is published. */
    public Optional<Patrol> findForOfficer(Caller caller) {
        return book.findForPerson(caller.personId(), clock.instant())
                .flatMap(book::find)
                .filter(veiled.negate());
    }

    /**
     * Lets through dispatchers, and the crew once the patrol is published.
     *
     * @throws Refusal {@code not_found}, so that others do not even learn that there is such a patrol
     */
    public void requireConcerned(Patrol patrol, Caller caller) {
        boolean crew = patrol.state().kind().shownToCrew()
                && !veiled.test(patrol)
                && crew(patrol).includes(caller.personId());
        if (!caller.has(Role.DISPATCHER) && !crew) {
            throw Refusal.notFound("patrol", patrol.id().value());
        }
    }

    private Patrol keep(Patrol patrol, HistoryEntry.What what, Act act, String note) {
        return tell(book.replace(patrol, what, act, note).orElseThrow(() -> new StalePatrol(get(patrol.id()))));
    }

    private Patrol tell(Patrol patrol) {
        changed.accept(patrol);
        return patrol;
    }

    private @Nullable LonLat base(@Nullable UnitId unit) {
        return unit == null ? null : unit(unit).base();
    }

    private Unit unit(UnitId id) {
        return roster.findUnit(id).orElseThrow(() -> Refusal.notFound("unit", id.value()));
    }

    private Act act(Caller by) {
        return new Act(clock.instant(), by.personId(), by.name());
    }

    private static LocalDate day(Assignment assignment) {
        return assignment.from().atZone(BRIGADE_TIME).toLocalDate();
    }
}
