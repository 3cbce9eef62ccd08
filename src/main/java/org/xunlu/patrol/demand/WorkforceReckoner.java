package org.xunlu.patrol.demand;

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

/** Finds out from the duty roster which units can drive on a day, and why the others cannot. */
public final class WorkforceReckoner {
    private static final int PAGE = 1_000;
    /** A base farther from every road than this cannot be driven from. */
    private static final double MOST_BASE_METERS = 1_000;

    private final DutyRoster roster;

    /** Asks this roster. */
    public WorkforceReckoner(DutyRoster roster) {
        this.roster = roster;
    }

    /** The units of a day, by their standing crews. */
    public Workforce on(LocalDate day, RoadNetwork network, double shiftHours, double emptyShare) {
        List<Officer> officers = new ArrayList<>();
        Page.all(after -> roster.listOfficers((UnitId) null, PAGE, after), officers::add);
        Map<UnitId, List<Officer>> crews = officers.stream()
                .filter(officer -> officer.unit() != null)
                .collect(Collectors.groupingBy(Officer::unit));
        List<String> units = new ArrayList<>();
        List<Workforce.Unable> unable = new ArrayList<>();
        Page.all(after -> roster.listUnits(null, PAGE, after), unit -> reason(
                        unit, crews.getOrDefault(unit.id(), List.of()), day, network)
                .ifPresentOrElse(
                        reason -> unable.add(new Workforce.Unable(unit.name(), reason)), () -> units.add(unit.name())));
        return new Workforce(units, unable, shiftHours, emptyShare);
    }

    private static Optional<Workforce.Reason> reason(
            Unit unit, List<Officer> crew, LocalDate day, RoadNetwork network) {
        LonLat base = unit.base();
        if (unit.reserve()) {
            return Optional.of(Workforce.Reason.RESERVE);
        }
        if (new Crew(crew).certifiedOn(day) < Crew.FEWEST_CERTIFIED) {
            return Optional.of(Workforce.Reason.CREW);
        }
        if (base == null) {
            return Optional.of(Workforce.Reason.NO_BASE);
        }
        return network.snap(base, MOST_BASE_METERS, 1).isEmpty()
                ? Optional.of(Workforce.Reason.BASE_OFF_ROADS)
                : Optional.empty();
    }
}
