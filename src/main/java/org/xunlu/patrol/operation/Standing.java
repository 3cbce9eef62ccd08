package org.xunlu.patrol.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
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
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.PatrolWatch;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.demand.DemandBook;
import org.xunlu.patrol.demand.DemandReckoner;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.patrol.shift.ShiftBook;
import org.xunlu.patrol.shift.ShiftKind;

/** How the day stands: who is on the road or about to be, who waits in reserve, what is closed. */
final class Standing {
    private static final int PAGE = 200;
    private static final Duration AHEAD = Duration.ofHours(18);
    private static final Set<PatrolState.Kind> ACTIVE =
            Set.of(PatrolState.Kind.PUBLISHED, PatrolState.Kind.DRIVING, PatrolState.Kind.INTERRUPTED);

    private final PatrolDesk desk;
    private final PatrolBook book;
    private final PatrolWatch watch;
    private final DutyRoster roster;
    private final ShiftBook shifts;
    private final DemandBook demand;
    private final Function<UnitId, Optional<LonLat>> positions;
    private final Clock clock;

    Standing(
            PatrolDesk desk,
            PatrolBook book,
            PatrolWatch watch,
            DutyRoster roster,
            ShiftBook shifts,
            DemandBook demand,
            Function<UnitId, Optional<LonLat>> positions,
            Clock clock) {
        this.desk = desk;
        this.book = book;
        this.watch = watch;
        this.roster = roster;
        this.shifts = shifts;
        this.demand = demand;
        this.positions = positions;
        this.clock = clock;
    }

    List<Shift> reserves() {
        Instant now = clock.instant();
        return shifts.listAll(now, now.plusSeconds(1)).stream()
                .filter(shift -> shift.kind() == ShiftKind.RESERVE)
                .toList();
    }

    Set<Integer> closed(RoadNetwork roads, List<SegmentId> more) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Shift.BRIGADE_TIME);
        Set<SegmentId> ids = new HashSet<>(new DemandReckoner(roads, demand.rules()).closedOn(today));
        ids.addAll(more);
        return new HashSet<>(Rerouting.indices(roads, List.copyOf(ids)));
    }

    List<Crewed> crews(RoadNetwork roads, @Nullable Set<PatrolId> scope) {
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
