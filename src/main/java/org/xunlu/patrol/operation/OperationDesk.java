package org.xunlu.patrol.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.geo.LonLat;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolBook;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.PatrolPlan;
import org.xunlu.patrol.PatrolWatch;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.demand.DemandBook;
import org.xunlu.patrol.planning.day.DutyUnit;
import org.xunlu.patrol.planning.day.NearestUnits;
import org.xunlu.patrol.planning.day.Replanner;
import org.xunlu.patrol.planning.day.UnitNow;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.patrol.shift.ShiftBook;
import org.xunlu.refusal.Refusal;

/** Where the day is changed: who could go, what a change would do, and doing it. Thread-safe. */
public final class OperationDesk {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final PatrolDesk desk;
    private final DutyRoster roster;
    private final NetworkHolder network;
    private final Standing standing;
    private final Function<UnitId, Optional<LonLat>> positions;
    private final Clock clock;
    private final Replanner replanner = new Replanner();
    private final AtomicLong lastId = new AtomicLong();
    private final ChangeBook changes;

    /**
     * A desk.
     *
     * @param positions where a unit is by its last fix
     */
    public OperationDesk(
            PatrolDesk desk,
            PatrolBook book,
            PatrolWatch watch,
            DutyRoster roster,
            ShiftBook shifts,
            DemandBook demand,
            NetworkHolder network,
            Function<UnitId, Optional<LonLat>> positions,
            Clock clock) {
        this.desk = desk;
        this.roster = roster;
        this.changes = new ChangeBook(desk, demand, clock);
        this.network = network;
        this.positions = positions;
        this.clock = clock;
        this.standing = new Standing(desk, book, watch, roster, shifts, demand, positions, clock);
    }

    /** Who could go to a place, the soonest first: patrols on the road or published, and reserves on duty. */
    public List<UnitOffer> offers(LonLat place) {
        RoadNetwork roads = network.current();
        Set<Integer> closed = standing.closed(roads, List.of());
        int segment =
                new Rerouting(replanner, roads, closed, Set.of()).snap(place).segment();
        List<UnitNow> units = new ArrayList<>();
        List<@Nullable PatrolId> patrols = new ArrayList<>();
        List<Unit> who = new ArrayList<>();
        for (Crewed crew : standing.crews(roads, null)) {
            units.add(crew.now());
            patrols.add(crew.patrol().id());
            who.add(crew.unit());
        }
        for (Shift shift : standing.reserves()) {
            Unit unit = roster.findUnit(shift.unit()).orElse(null);
            LonLat base = unit == null ? null : unit.base();
            if (unit != null
                    && base != null
                    && who.stream().noneMatch(each -> each.id().equals(unit.id()))) {
                double left = Math.max(
                        0, shift.to().getEpochSecond() - clock.instant().getEpochSecond());
                LonLat at = positions.apply(unit.id()).orElse(base);
                units.add(new UnitNow(new DutyUnit(unit.name(), base, left), at, left, List.of()));
                patrols.add(null);
                who.add(unit);
            }
        }
        return NearestUnits.to(roads, closed, segment, units).stream()
                .map(offer -> new UnitOffer(
                        patrols.get(offer.unit()),
                        who.get(offer.unit()).id(),
                        who.get(offer.unit()).name(),
                        offer.arrivalSeconds(),
                        offer.detourSeconds()))
                .toList();
    }

    /**
     * Sends a reserve that waits: draws up a patrol to the incident, gives it out and publishes it.
     *
     * @throws Refusal {@code operation.no_reserve} where the unit has no reserve shift now
     */
    public Patrol sendReserve(UnitId unit, LonLat place, String reason, Caller by) {
        RoadNetwork roads = network.current();
        Shift shift = standing.reserves().stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> Refusal.rule("operation.no_reserve", "unitId", Map.of()));
        int segment =
                new Rerouting(replanner, roads, Set.of(), Set.of()).snap(place).segment();
        String name = reason.isBlank() ? roads.roadOf(segment).label() : reason;
        PatrolPlan plan =
                new PatrolPlan(name, List.of(roads.segment(segment).id()), null, PatrolPlan.NUMBERED_ROADS, 1);
        Patrol draft = desk.draft(plan, unit, by);
        Patrol assigned = desk.assign(
                draft.id(), draft.version(), new Assignment(unit, shift.officers(), clock.instant(), shift.to()), by);
        return desk.publish(assigned.id(), assigned.version(), by);
    }

    /** What a change would do; nothing is changed. */
    public ChangePreview preview(Change change) {
        long begun = clock.millis();
        RoadNetwork roads = network.current();
        List<SegmentId> shut = change.kind() == Change.Kind.ROAD_CLOSED ? change.segments() : List.of();
        Set<Integer> locked = new HashSet<>(Rerouting.indices(roads, List.copyOf(change.lockedRoads())));
        Rerouting rerouting = new Rerouting(replanner, roads, standing.closed(roads, shut), locked);
        List<Crewed> crews = standing.crews(roads, change.scope());
        crews.removeIf(crew -> change.locked().contains(crew.patrol().id()));
        Patrol ended = null;
        switch (change.kind()) {
            case INCIDENT -> rerouting.alone(rerouting.at(crew(crews, change), require(change.place(), "place")), true);
            case UNIT_DOWN -> {
                ended = crew(crews, change).patrol();
                rerouting.together(crews, ended.id(), null);
            }
            case SHIFT_ENDS -> {
                Crewed early = crew(crews, change);
                double left = secondsUntil(require(change.at(), "at"), early.patrol());
                crews.replaceAll(
                        crew -> crew.patrol().id().equals(early.patrol().id()) ? early.within(left) : crew);
                rerouting.together(crews, null, early.patrol().id());
            }
            case ROAD_CLOSED -> rerouting.together(crews, null, null);
            case ASSIGN_ROADS -> {
                Crewed to = crew(crews, change);
                List<Integer> given = Rerouting.indices(roads, change.segments());
                give(rerouting, crews, to, free(given, locked, crews, to));
            }
        }
        ChangePreview preview = new ChangePreview(
                lastId.incrementAndGet(),
                change,
                rerouting.changes(),
                ended,
                rerouting.leftOut(),
                rerouting.moved(),
                clock.millis() - begun);
        changes.keep(preview);
        return preview;
    }

    /** Until a shift ends that ends early. */
    private double secondsUntil(Instant at, Patrol patrol) {
        Instant planned = patrol.assignment() == null ? at : patrol.assignment().to();
        if (at.isBefore(clock.instant()) || at.isAfter(planned)) {
            throw Refusal.rule(
                    "operation.not_early", "at", Map.of("to", TIME.format(planned.atZone(Shift.BRIGADE_TIME))));
        }
        return Duration.between(clock.instant(), at).toSeconds();
    }

    /** Of the roads given to a crew, those that are not locked in the hands of another. */
    private static List<Integer> free(List<Integer> given, Set<Integer> locked, List<Crewed> crews, Crewed to) {
        List<Integer> free = given.stream()
                .filter(segment -> !locked.contains(segment)
                        || crews.stream()
                                .noneMatch(crew ->
                                        !crew.patrol().id().equals(to.patrol().id())
                                                && crew.left().contains(segment)))
                .toList();
        if (free.isEmpty() && !given.isEmpty()) {
            throw Refusal.rule("operation.roads_locked", "segments", Map.of());
        }
        return free;
    }

    private static void give(Rerouting rerouting, List<Crewed> crews, Crewed to, List<Integer> given) {
        if (given.isEmpty()) {
            throw Refusal.invalid("patrol.nothing_wanted", "segments");
        }
        for (Crewed crew : crews) {
            List<Integer> left = new ArrayList<>(crew.left());
            if (crew.patrol().id().equals(to.patrol().id())) {
                given.stream().filter(segment -> !left.contains(segment)).forEach(left::add);
            } else {
                left.removeAll(given);
            }
            if (left.size() != crew.left().size()) {
                rerouting.alone(crew.inspecting(left), true);
            }
        }
    }

    private static Crewed crew(List<Crewed> crews, Change change) {
        PatrolId patrol = require(change.patrol(), "patrolId");
        return crews.stream()
                .filter(crew -> crew.patrol().id().equals(patrol))
                .findFirst()
                .orElseThrow(() -> Refusal.rule("operation.not_active", "patrolId", Map.of()));
    }

    private static <T> T require(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.invalid("field_missing", field);
        }
        return value;
    }

    /** How the day stands: every crew with its route and what of it is left, who waits, what is closed. */
    public DayStanding standing(@Nullable Set<PatrolId> scope, Caller by) {
        RoadNetwork roads = network.current();
        return new DayStanding(
                standing.crews(roads, scope).stream()
                        .map(crew -> crew.standing(roads))
                        .toList(),
                standing.reserves(),
                standing.closed(roads, List.of()).stream()
                        .map(segment -> roads.segment(segment).id())
                        .toList(),
                changes.listDone(by),
                changes.listUndone(by));
    }

    /**
     * Does what a preview showed.
     *
     * @return the patrols as they are then
     * @throws org.xunlu.patrol.StalePatrol when one of them was changed after the preview; nothing is done then
     */
    public List<Patrol> confirm(long id, Caller by) {
        return changes.apply(id, by);
    }

    /**
     * Takes back what was done under this key.
     *
     * @return the patrols as they are then
     * @throws org.xunlu.patrol.StalePatrol when one of them was changed since
     */
    public List<Patrol> undo(long id, Caller by) {
        return changes.undo(id, by);
    }

    /** Does again what was taken back; otherwise as {@link #undo}. */
    public List<Patrol> redo(long id, Caller by) {
        return changes.redo(id, by);
    }
}
