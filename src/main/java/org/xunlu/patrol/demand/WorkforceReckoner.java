package org.xunlu.patrol.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.paging.Page;
import org.xunlu.patrol.Crew;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.patrol.shift.ShiftBook;
import org.xunlu.patrol.shift.ShiftKind;

/** Finds out from the shifts of a day, or where none are drawn up from the standing crews, which units can drive. */
public final class WorkforceReckoner {
    private static final int PAGE = 1_000;
    /** A base farther from every road than this cannot be driven from. */
    private static final double MOST_BASE_METERS = 1_000;

    private final DutyRoster roster;
    private final ShiftBook shifts;

    /** Asks this roster and calendar. */
    public WorkforceReckoner(DutyRoster roster, ShiftBook shifts) {
        this.roster = roster;
        this.shifts = shifts;
    }

    /**
     * The units of a day.
     *
     * @param shiftHours hours a unit drives at most
     */
    public Workforce on(LocalDate day, RoadNetwork network, double shiftHours, double emptyShare) {
        List<Officer> officers = new ArrayList<>();
        Page.all(after -> roster.listOfficers((UnitId) null, PAGE, after), officers::add);
        Map<UnitId, List<Shift>> drawn = shiftsOf(day);
        List<String> units = new ArrayList<>();
        List<Workforce.Unable> unable = new ArrayList<>();
        List<Double> hours = new ArrayList<>();
        Page.all(after -> roster.listUnits(null, PAGE, after), unit -> {
            List<Shift> own = drawn.getOrDefault(unit.id(), List.of());
            Optional<Workforce.Reason> calendar =
                    drawn.isEmpty() ? byCrew(unit, officers, day) : byShifts(own, officers, day);
            Optional<Workforce.Reason> reason = calendar.or(() -> atBase(unit, network));
            if (reason.isPresent()) {
                unable.add(new Workforce.Unable(unit.name(), reason.get()));
                return;
            }
            units.add(unit.name());
            hours.add(drawn.isEmpty() ? shiftHours : Math.min(shiftHours, driving(own)));
        });
        double all = hours.stream().mapToDouble(Double::doubleValue).sum();
        return new Workforce(units, unable, !drawn.isEmpty(), shiftHours, all, emptyShare);
    }

    private Map<UnitId, List<Shift>> shiftsOf(LocalDate day) {
        Instant start = day.atStartOfDay(Shift.BRIGADE_TIME).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(Shift.BRIGADE_TIME).toInstant();
        return shifts.listAll(start, end).stream()
                .filter(shift -> shift.day().equals(day))
                .collect(Collectors.groupingBy(Shift::unit));
    }

    private static double driving(List<Shift> shifts) {
        return shifts.stream()
                .filter(shift -> shift.kind() == ShiftKind.DUTY)
                .mapToDouble(shift -> shift.seconds() / 3_600)
                .sum();
    }

    private static Optional<Workforce.Reason> byShifts(List<Shift> own, List<Officer> officers, LocalDate day) {
        List<Shift> duties =
                own.stream().filter(shift -> shift.kind() == ShiftKind.DUTY).toList();
        if (duties.isEmpty()) {
            boolean waits = own.stream().anyMatch(shift -> shift.kind() == ShiftKind.RESERVE);
            return Optional.of(waits ? Workforce.Reason.RESERVE : Workforce.Reason.NO_SHIFT);
        }
        boolean crewed = duties.stream()
                .anyMatch(duty -> isCrewed(
                        officers.stream()
                                .filter(one -> duty.officers().contains(one.id()))
                                .toList(),
                        day));
        return crewed ? Optional.empty() : Optional.of(Workforce.Reason.CREW);
    }

    private static Optional<Workforce.Reason> byCrew(Unit unit, List<Officer> officers, LocalDate day) {
        if (unit.reserve()) {
            return Optional.of(Workforce.Reason.RESERVE);
        }
        List<Officer> crew =
                officers.stream().filter(one -> unit.id().equals(one.unit())).toList();
        return isCrewed(crew, day) ? Optional.empty() : Optional.of(Workforce.Reason.CREW);
    }

    private static boolean isCrewed(List<Officer> crew, LocalDate day) {
        return new Crew(crew).certifiedOn(day) >= Crew.FEWEST_CERTIFIED;
    }

    private static Optional<Workforce.Reason> atBase(Unit unit, RoadNetwork network) {
        LonLat base = unit.base();
        if (base == null) {
            return Optional.of(Workforce.Reason.NO_BASE);
        }
        return network.snap(base, MOST_BASE_METERS, 1).isEmpty()
                ? Optional.of(Workforce.Reason.BASE_OFF_ROADS)
                : Optional.empty();
    }
}
