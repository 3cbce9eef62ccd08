package org.xunlu.patrol.shift;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xunlu.patrol.Crew;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;
import org.xunlu.refusal.Refusal;

/** Where shifts are drawn up: each is checked against the law and the other shifts before it is kept. */
public final class ShiftDesk {
    private static final int MOST_OFFICERS = 100;

    private final ShiftBook book;
    private final DutyRoster roster;

    /** A desk over this calendar and duty list. */
    public ShiftDesk(ShiftBook book, DutyRoster roster) {
        this.book = book;
        this.roster = roster;
    }

    /** The calendar. */
    public ShiftBook book() {
        return book;
    }

    /** A shift. */
    public Shift get(ShiftId id) {
        return book.find(id).orElseThrow(() -> Refusal.notFound("shift", id.value()));
    }

    /**
     * Keeps a new shift; where no officers are named, the unit's standing crew goes.
     *
     * @throws Refusal with fewer than two certified officers, or where unit or officer have another shift then
     */
    public Shift add(Shift shift) {
        return book.add(checked(shift));
    }

    /**
     * Changes a shift.
     *
     * @throws Refusal {@code stale} when somebody else was first; the caller shows both
     */
    public Shift replace(Shift shift) {
        get(shift.id());
        return book.replace(checked(shift)).orElseThrow(() -> new StaleShift(get(shift.id())));
    }

    /** Forgets a shift. */
    public void remove(ShiftId id, long version) {
        get(id);
        if (!book.remove(id, version)) {
            throw new StaleShift(get(id));
        }
    }

    /**
     * Copies the shifts that begin in one week into another one. What overlaps there, or lacks certificates by then, is
     * not copied and named.
     *
     * @param from any day of the week to copy
     * @param to any day of the week to fill
     */
    public CopiedWeek copyWeek(LocalDate from, LocalDate to) {
        LocalDate source = from.with(DayOfWeek.MONDAY);
        LocalDate target = to.with(DayOfWeek.MONDAY);
        if (source.equals(target)) {
            throw Refusal.invalid("shift.same_week", "to");
        }
        Instant start = source.atStartOfDay(Shift.BRIGADE_TIME).toInstant();
        Instant end = source.plusDays(7).atStartOfDay(Shift.BRIGADE_TIME).toInstant();
        List<Shift> copied = new ArrayList<>();
        List<CopiedWeek.Refused> refused = new ArrayList<>();
        for (Shift shift : book.listAll(start, end)) {
            if (shift.from().isBefore(start)) {
                continue;
            }
            Shift copy = shift.copied(ChronoUnit.DAYS.between(source, target));
            try {
                copied.add(add(copy));
            } catch (Refusal refusal) {
                refused.add(new CopiedWeek.Refused(copy, refusal));
            }
        }
        return new CopiedWeek(copied, refused);
    }

    private Shift checked(Shift shift) {
        if (roster.findUnit(shift.unit()).isEmpty()) {
            throw Refusal.notFound("unit", shift.unit().value());
        }
        List<Officer> crew = shift.officers().isEmpty()
                ? roster.listOfficers(shift.unit(), MOST_OFFICERS, null).items()
                : roster.listOfficers(shift.officers());
        if (crew.size() < shift.officers().size()) {
            OfficerId unknown = shift.officers().stream()
                    .filter(id -> crew.stream().noneMatch(one -> one.id().equals(id)))
                    .findFirst()
                    .orElseThrow();
            throw Refusal.invalid("not_found", "officers", Map.of("thing", "officer", "key", unknown.value()));
        }
        if (shift.kind().goesOut()) {
            new Crew(crew).requireCertified(shift.day());
        }
        return shift.with(crew.stream().map(Officer::id).toList());
    }

    /**
     * What came of copying a week.
     *
     * @param copied new shifts
     * @param refused those that were not, each with the reason
     */
    public record CopiedWeek(List<Shift> copied, List<Refused> refused) {
        public CopiedWeek {
            copied = List.copyOf(copied);
            refused = List.copyOf(refused);
        }

        /** A shift that could not be copied. */
        public record Refused(Shift shift, Refusal reason) {}
    }
}
