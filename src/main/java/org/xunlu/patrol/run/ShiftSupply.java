package org.xunlu.patrol.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.paging.Page;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.patrol.shift.ShiftBook;
import org.xunlu.patrol.shift.ShiftId;
import org.xunlu.patrol.shift.ShiftKind;

/**
 * The shifts of a plan's days. Calendars are drawn up for some weeks, plans reach further: of a long plan, the days after the
 * last one drawn suppose what is usual. That is the last week drawn, again and again, with its days off; where none was drawn
 * lately, every standing crew each day, as the demand page supposes it.
 */
final class ShiftSupply {
    private static final int PAGE = 1_000;
    private static final int WEEK = 7;
    /** What was drawn longer ago than this is no longer usual. */
    private static final int RECENT_DAYS = 28;

    private static final LocalTime USUAL_START = LocalTime.of(8, 0);
    private static final long USUAL_HOURS = 8;

    /** How the shifts of later days were come by. */
    enum Usual {
        /** As in the last week drawn. */
        LAST_WEEK,
        /** All standing crews. */
        CREWS
    }

    private final Map<LocalDate, List<Shift>> drawn = new HashMap<>();
    private final DutyRoster roster;
    private final @Nullable LocalDate last;
    private final @Nullable LocalDate supposedFrom;
    private final Usual usual;
    private @Nullable List<Standing> crews;

    /**
     * The shifts of these terms' days.
     *
     * @param supposing whether usual shifts are supposed where none are drawn yet
     */
    ShiftSupply(ShiftBook shifts, DutyRoster roster, PlanTerms terms, boolean supposing) {
        this.roster = roster;
        LocalDate end = terms.firstDay().plusDays(terms.days());
        for (Shift each : shifts.listAll(midnight(terms.firstDay().minusDays(RECENT_DAYS)), midnight(end))) {
            drawn.computeIfAbsent(each.day(), any -> new ArrayList<>()).add(each);
        }
        last = drawn.keySet().stream()
                .filter(day -> day.isBefore(end))
                .max(LocalDate::compareTo)
                .orElse(null);
        LocalDate next = last == null || last.isBefore(terms.firstDay()) ? terms.firstDay() : last.plusDays(1);
        supposedFrom = supposing && next.isBefore(end) ? next : null;
        usual = last != null && weekHas(last, ShiftKind.DUTY) ? Usual.LAST_WEEK : Usual.CREWS;
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Shift.BRIGADE_TIME).toInstant();
    }

    private boolean weekHas(LocalDate until, ShiftKind kind) {
        return drawn.entrySet().stream()
                .filter(each -> each.getKey().isAfter(until.minusDays(WEEK)))
                .flatMap(each -> each.getValue().stream())
                .anyMatch(shift -> shift.kind() == kind);
    }

    /** The first day whose shifts are supposed; empty where all are drawn, or the plan is short. */
    Optional<LocalDate> supposedFrom() {
        return Optional.ofNullable(supposedFrom);
    }

    /** What is supposed from then on. */
    Usual usual() {
        return usual;
    }

    /** The shifts of a day, drawn or supposed. */
    List<Shift> on(LocalDate day) {
        if (supposedFrom == null || day.isBefore(supposedFrom)) {
            return drawn.getOrDefault(day, List.of());
        }
        return usual == Usual.LAST_WEEK && last != null ? asBefore(day, last) : standing(day);
    }

    private List<Shift> asBefore(LocalDate day, LocalDate until) {
        long days = ChronoUnit.DAYS.between(until, day);
        long back = (days + WEEK - 1) / WEEK * WEEK;
        return drawn.getOrDefault(day.minusDays(back), List.of()).stream()
                .filter(shift -> shift.kind() == ShiftKind.DUTY || shift.kind() == ShiftKind.RESERVE)
                .map(shift -> shift.copied(back))
                .toList();
    }

    private List<Shift> standing(LocalDate day) {
        ZonedDateTime start = day.atTime(USUAL_START).atZone(Shift.BRIGADE_TIME);
        return crews().stream()
                .map(each -> new Shift(
                        new ShiftId(0),
                        each.unit(),
                        each.kind(),
                        each.officers(),
                        start.toInstant(),
                        start.plusHours(USUAL_HOURS).toInstant(),
                        "",
                        "",
                        0))
                .toList();
    }

    private List<Standing> crews() {
        if (crews == null) {
            Map<UnitId, List<OfficerId>> officers = new HashMap<>();
            Page.all(after -> roster.listOfficers((UnitId) null, PAGE, after), (Officer each) -> {
                if (each.unit() != null) {
                    officers.computeIfAbsent(each.unit(), any -> new ArrayList<>())
                            .add(each.id());
                }
            });
            List<Standing> found = new ArrayList<>();
            Page.all(
                    after -> roster.listUnits(null, PAGE, after),
                    unit -> found.add(new Standing(
                            unit.id(),
                            unit.reserve() ? ShiftKind.RESERVE : ShiftKind.DUTY,
                            officers.getOrDefault(unit.id(), List.of()))));
            crews = found;
        }
        return crews;
    }

    private record Standing(UnitId unit, ShiftKind kind, List<OfficerId> officers) {}
}
