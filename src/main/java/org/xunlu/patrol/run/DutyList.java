package org.xunlu.patrol.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.Crew;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.demand.DemandDesk;
import org.xunlu.patrol.demand.DemandReckoner;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.patrol.shift.ShiftBook;
import org.xunlu.patrol.shift.ShiftKind;
import org.xunlu.refusal.Refusal;

/** Reads from the calendar who can be planned on the days of a run, and who cannot and why. */
final class DutyList {
    private static final double SNAP_METERS = 3_000;
    private static final double SHORT_SHIFT_SECONDS = 4 * 3_600.0;

    private final DutyRoster roster;
    private final ShiftBook shifts;
    private final DemandDesk demand;
    private final Map<String, RunFigures.Astray.Reason> astray = new TreeMap<>();
    private final Map<UnitId, Unit> units = new HashMap<>();
    private final Map<UnitId, Boolean> offRoads = new HashMap<>();
    private final Map<OfficerId, Optional<Officer>> officers = new HashMap<>();
    private final Lapses lapses = new Lapses();
    private @Nullable ShiftSupply supply;

    DutyList(DutyRoster roster, ShiftBook shifts, DemandDesk demand) {
        this.roster = roster;
        this.shifts = shifts;
        this.demand = demand;
    }

    /**
     * What is to be planned.
     *
     * @throws Refusal {@code plan.no_shifts} where nobody is on duty on any of the days, {@code plan.no_roads} where
     *     nothing is owed because there are no roads or rules
     */
    RunRequest request(PlanTerms terms) {
        return request(terms, terms.days() > PlanTerms.SHORT);
    }

    /**
     * The same.
     *
     * @param supposing whether usual shifts are supposed where none are drawn yet
     */
    RunRequest request(PlanTerms terms, boolean supposing) {
        DemandDesk.DayDemand owed = demand.of(terms.firstDay());
        if (owed.segments().isEmpty()) {
            throw Refusal.rule("plan.nothing_owed", "firstDay", Map.of());
        }
        RoadNetwork roads = owed.network();
        DemandReckoner closures = new DemandReckoner(roads, demand.book().rules());
        ShiftSupply given = new ShiftSupply(shifts, roster, terms, supposing);
        supply = given;
        List<DutyDay> days = new ArrayList<>();
        for (int day = 0; day < terms.days(); day++) {
            LocalDate date = terms.firstDay().plusDays(day);
            days.add(day(roads, date, terms, given.on(date), indices(roads, closures.closedOn(date))));
        }
        if (days.stream().allMatch(day -> day.driving().isEmpty())) {
            throw Refusal.rule(
                    astray.isEmpty() ? "plan.no_shifts" : "plan.no_bases",
                    "firstDay",
                    Map.of("day", terms.firstDay().toString(), "units", String.join("、", astray.keySet())));
        }
        return new RunRequest(
                roads, owed.segments(), days, demand.keyHours(roads, terms.firstDay(), terms.days() + 1), terms);
    }

    /** Units on duty that cannot be planned, each with the reason. */
    List<RunFigures.Astray> astray() {
        return astray.entrySet().stream()
                .map(each -> new RunFigures.Astray(each.getKey(), each.getValue()))
                .toList();
    }

    /** What the plan supposes of shifts and certificates; asked after {@link #request}. */
    Supply supply() {
        ShiftSupply given = Objects.requireNonNull(supply);
        return new Supply(given.supposedFrom().orElse(null), given.usual().name(), lapses.list());
    }

    private static Set<Integer> indices(RoadNetwork roads, Set<SegmentId> ids) {
        return ids.stream().map(roads::indexOf).filter(index -> index >= 0).collect(Collectors.toSet());
    }

    private DutyDay day(RoadNetwork roads, LocalDate date, PlanTerms terms, List<Shift> onDuty, Set<Integer> closed) {
        List<DutyShift> driving = new ArrayList<>();
        List<Waiting> reserves = new ArrayList<>();
        for (Shift shift : onDuty) {
            Unit unit = units.computeIfAbsent(
                    shift.unit(), id -> roster.findUnit(id).orElseThrow());
            if (shift.kind() != ShiftKind.DUTY && shift.kind() != ShiftKind.RESERVE) {
                continue;
            }
            LonLat base = unit.base();
            RunFigures.Astray.Reason hinders = hinders(roads, unit, shift, date);
            if (base == null || hinders != null) {
                astray.put(unit.name(), hinders == null ? RunFigures.Astray.Reason.NO_BASE : hinders);
            } else if (shift.kind() == ShiftKind.RESERVE) {
                reserves.add(new Waiting(unit.id(), unit.name(), base, shift.from(), shift.to()));
            } else {
                double rest = shift.seconds() > SHORT_SHIFT_SECONDS ? terms.restMinutes() * 60.0 : 0;
                driving.add(new DutyShift(
                        unit.id(),
                        unit.name(),
                        unit.squadron(),
                        base,
                        shift.officers(),
                        shift.from(),
                        shift.to(),
                        rest));
            }
        }
        return new DutyDay(date, driving, reserves, closed);
    }

    private RunFigures.Astray.@Nullable Reason hinders(RoadNetwork roads, Unit unit, Shift shift, LocalDate date) {
        LonLat base = unit.base();
        if (base == null) {
            return RunFigures.Astray.Reason.NO_BASE;
        }
        if (offRoads.computeIfAbsent(
                shift.unit(), any -> roads.snap(base, SNAP_METERS, 1).isEmpty())) {
            return RunFigures.Astray.Reason.BASE_OFF_ROADS;
        }
        List<Officer> crew = shift.officers().stream()
                .map(id -> officers.computeIfAbsent(id, roster::findOfficer))
                .flatMap(Optional::stream)
                .toList();
        boolean crewed = new Crew(crew).certifiedOn(date) >= Crew.FEWEST_CERTIFIED;
        lapses.note(crew, unit, date, crewed);
        return crewed ? null : RunFigures.Astray.Reason.TOO_FEW_CERTIFIED;
    }
}
