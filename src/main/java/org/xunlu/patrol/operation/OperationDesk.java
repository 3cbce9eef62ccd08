package org.xunlu.patrol.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.xunlu.paging.Page;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolBook;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolFilter;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.PatrolPlan;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.PatrolWatch;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.demand.Closure;
import org.xunlu.patrol.demand.DemandBook;
import org.xunlu.patrol.demand.DemandReckoner;
import org.xunlu.patrol.planning.day.DutyUnit;
import org.xunlu.patrol.planning.day.NearestUnits;
import org.xunlu.patrol.planning.day.UnitNow;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.patrol.shift.ShiftBook;
import org.xunlu.patrol.shift.ShiftKind;
import org.xunlu.refusal.Refusal;

/** Where the day is changed: who could go, what a change would do, and doing it. Thread-safe. */
public final class OperationDesk {
    private static final int PAGE = 200;
    private static final int REMEMBERED = 50;
    private static final Duration AHEAD = Duration.ofHours(18);
    private static final Set<PatrolState.Kind> ACTIVE =
            Set.of(PatrolState.Kind.PUBLISHED, PatrolState.Kind.DRIVING, PatrolState.Kind.INTERRUPTED);

    private final PatrolDesk desk;
    private final PatrolBook book;
    private final PatrolWatch watch;
    private final DutyRoster roster;
    private final ShiftBook shifts;
    private final DemandBook demand;
    private final NetworkHolder network;
    private final Function<UnitId, Optional<LonLat>> positions;
    private final Clock clock;
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Long, ChangePreview> previews = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ChangePreview> eldest) {
            return size() > REMEMBERED;
        }
    };

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
        this.book = book;
        this.watch = watch;
        this.roster = roster;
        this.shifts = shifts;
        this.demand = demand;
        this.network = network;
        this.positions = positions;
        this.clock = clock;
    }

    /** Who could go to a place, the soonest first: patrols on the road or published, and reserves on duty. */
    public List<UnitOffer> offers(LonLat place) {
        RoadNetwork roads = network.current();
        Set<Integer> closed = closed(roads, List.of());
        int segment = new Rerouting(roads, closed).snap(place).segment();
        List<UnitNow> units = new ArrayList<>();
        List<@Nullable PatrolId> patrols = new ArrayList<>();
        List<Unit> who = new ArrayList<>();
        for (Crewed crew : crews(roads, null)) {
            units.add(crew.now());
            patrols.add(crew.patrol().id());
            who.add(crew.unit());
        }
        for (Shift shift : reserves()) {
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

    private List<Shift> reserves() {
        Instant now = clock.instant();
        return shifts.listAll(now, now.plusSeconds(1)).stream()
                .filter(shift -> shift.kind() == ShiftKind.RESERVE)
                .toList();
    }

    /**
     * Sends a reserve that waits: draws up a patrol to the incident, gives it out and publishes it.
     *
     * @throws Refusal {@code operation.no_reserve} where the unit has no reserve shift now
     */
    public Patrol sendReserve(UnitId unit, LonLat place, String reason, Caller by) {
        RoadNetwork roads = network.current();
        Shift shift = reserves().stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> Refusal.rule("operation.no_reserve", "unitId", Map.of()));
        int segment = new Rerouting(roads, Set.of()).snap(place).segment();
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
        Rerouting rerouting = new Rerouting(roads, closed(roads, shut));
        List<Crewed> crews = crews(roads, change.scope());
        crews.removeIf(crew -> change.locked().contains(crew.patrol().id()));
        Patrol ended = null;
        switch (change.kind()) {
            case INCIDENT -> rerouting.alone(rerouting.at(crew(crews, change), require(change.place(), "place")), true);
            case UNIT_DOWN -> {
                ended = crew(crews, change).patrol();
                rerouting.together(crews, ended.id());
            }
            case SHIFT_ENDS -> {
                Crewed early = crew(crews, change);
                double left = require(change.at(), "at").getEpochSecond()
                        - clock.instant().getEpochSecond();
                crews.replaceAll(crew -> crew == early ? early.within(left) : crew);
                rerouting.together(crews, new PatrolId(-1));
            }
            case ROAD_CLOSED -> rerouting.together(crews, new PatrolId(-1));
            case ASSIGN_ROADS ->
                give(rerouting, crews, crew(crews, change), Rerouting.indices(roads, change.segments()));
        }
        ChangePreview preview = new ChangePreview(
                lastId.incrementAndGet(),
                change,
                rerouting.changes(),
                ended,
                rerouting.leftOut(),
                rerouting.moved(),
                clock.millis() - begun);
        synchronized (previews) {
            previews.put(preview.id(), preview);
        }
        return preview;
    }

    private static void give(Rerouting rerouting, List<Crewed> crews, Crewed to, List<Integer> given) {
        if (given.isEmpty()) {
            throw Refusal.invalid("patrol.nothing_wanted", "segments");
        }
        for (Crewed crew : crews) {
            List<Integer> left = new ArrayList<>(crew.left());
            if (crew == to) {
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

    /**
     * Does what a preview showed.
     *
     * @return the patrols as they are then
     * @throws org.xunlu.patrol.StalePatrol when one of them was changed after the preview; nothing is done then
     */
    public List<Patrol> confirm(long id, Caller by) {
        ChangePreview preview;
        synchronized (previews) {
            preview = previews.get(id);
        }
        if (preview == null) {
            throw Refusal.notFound("preview", id);
        }
        for (RouteChange each : preview.changes()) {
            desk.requireVersion(each.before().id(), each.before().version());
        }
        Change change = preview.change();
        if (change.kind() == Change.Kind.ROAD_CLOSED) {
            demand.add(new Closure(
                    0, new HashSet<>(change.segments()), clock.instant(), null, change.reason(), by.name()));
        }
        List<Patrol> changed = new ArrayList<>();
        for (RouteChange each : preview.changes()) {
            changed.add(desk.reroute(
                    each.before().id(), each.before().version(), each.plan(), each.route(), change.reason(), by));
        }
        Patrol ended = preview.ended();
        if (ended != null) {
            changed.add(
                    ended.state().kind() == PatrolState.Kind.DRIVING
                            ? desk.interrupt(ended.id(), change.reason(), by)
                            : desk.cancel(ended.id(), change.reason(), by));
        }
        synchronized (previews) {
            previews.remove(id);
        }
        return changed;
    }

    private Set<Integer> closed(RoadNetwork roads, List<SegmentId> more) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Shift.BRIGADE_TIME);
        Set<SegmentId> ids = new HashSet<>(new DemandReckoner(roads, demand.rules()).closedOn(today));
        ids.addAll(more);
        return new HashSet<>(Rerouting.indices(roads, List.copyOf(ids)));
    }

    private List<Crewed> crews(RoadNetwork roads, @Nullable Set<PatrolId> scope) {
        Instant now = clock.instant();
        List<PatrolId> ids = new ArrayList<>();
        if (scope == null) {
            PatrolFilter active = new PatrolFilter(ACTIVE, now, now.plus(AHEAD), null, "");
            Page.all(after -> book.list(active, PAGE, after), line -> ids.add(line.id()));
        } else {
            scope.stream()
                    .sorted((one, other) -> Long.compare(one.value(), other.value()))
                    .forEach(ids::add);
        }
        List<Crewed> crews = new ArrayList<>();
        for (PatrolId id : ids) {
            Patrol patrol = desk.get(id);
            Assignment assignment = patrol.assignment();
            Unit unit = assignment == null
                    ? null
                    : roster.findUnit(assignment.unit()).orElse(null);
            if (assignment == null || unit == null || patrol.endedAt() != null) {
                continue;
            }
            LonLat position = positions.apply(unit.id()).orElse(null);
            LonLat base = unit.base() != null ? unit.base() : start(roads, patrol);
            if (base != null) {
                crews.add(Crewed.of(patrol, assignment, unit, base, position, watch.listDriven(patrol), roads, now));
            }
        }
        return crews;
    }

    /** A unit without a base starts on its route. */
    private static @Nullable LonLat start(RoadNetwork roads, Patrol patrol) {
        return patrol.route().legs().stream()
                .filter(leg -> roads.indexOf(leg.segment()) >= 0)
                .findFirst()
                .map(leg -> roads.positionAt(roads.indexOf(leg.segment()), leg.fromFraction()))
                .orElse(null);
    }
}
