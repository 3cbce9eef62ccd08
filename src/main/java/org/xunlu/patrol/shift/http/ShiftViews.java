package org.xunlu.patrol.shift.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xunlu.patrol.Crew;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.patrol.shift.ShiftKind;

/** Shows shifts with the names of unit and officers, and warns of certificates that run out. */
final class ShiftViews {
    /** A certificate that ends within so many days of the shift is warned of; renewing one takes about a month. */
    private static final int WARNED_DAYS = 30;

    private final DutyRoster roster;
    private final Clock clock;

    ShiftViews(DutyRoster roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    List<ShiftView> views(List<Shift> shifts) {
        Map<OfficerId, Officer> officers = new HashMap<>();
        roster.listOfficers(shifts.stream()
                        .flatMap(shift -> shift.officers().stream())
                        .distinct()
                        .toList())
                .forEach(each -> officers.put(each.id(), each));
        Map<UnitId, String> units = new HashMap<>();
        return shifts.stream()
                .map(shift -> view(
                        shift,
                        units.computeIfAbsent(
                                shift.unit(),
                                id -> roster.findUnit(id).map(Unit::name).orElse("")),
                        shift.officers().stream()
                                .map(officers::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    ShiftView view(Shift shift) {
        return views(List.of(shift)).get(0);
    }

    private ShiftView view(Shift shift, String unit, List<Officer> crew) {
        LocalDate day = shift.day();
        LocalDate warned = LocalDate.ofInstant(clock.instant(), Shift.BRIGADE_TIME);
        LocalDate until = (day.isAfter(warned) ? day : warned).plusDays(WARNED_DAYS);
        return new ShiftView(
                shift.id().value(),
                shift.unit().value(),
                unit,
                shift.kind(),
                day,
                shift.from(),
                shift.to(),
                shift.agency(),
                shift.note(),
                crew.stream()
                        .sorted(Comparator.comparing(each -> each.id().value()))
                        .map(each -> new OnShift(
                                each.id().value(),
                                each.name(),
                                each.certificateUntil(),
                                each.certifiedOn(day),
                                each.certifiedOn(day) && !each.certifiedOn(until)))
                        .toList(),
                shift.kind().goesOut() && new Crew(crew).certifiedOn(day) < Crew.FEWEST_CERTIFIED,
                shift.version());
    }

    /**
     * A shift.
     *
     * @param day the day it begins on, in China
     * @param unlawful whether it goes out with fewer than two certified officers, because a certificate was taken back
     *     or changed after the shift was drawn up
     */
    record ShiftView(
            long id,
            long unitId,
            String unit,
            ShiftKind kind,
            LocalDate day,
            Instant from,
            Instant to,
            String agency,
            String note,
            List<OnShift> officers,
            boolean unlawful,
            long version) {}

    /**
     * An officer of a shift.
     *
     * @param certified whether the certificate is valid on the day of the shift
     * @param expires whether it ends within a month after
     */
    record OnShift(long id, String name, @Nullable LocalDate certificateUntil, boolean certified, boolean expires) {}
}
