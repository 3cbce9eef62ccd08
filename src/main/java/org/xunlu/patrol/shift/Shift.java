package org.xunlu.patrol.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.UnitId;
import org.xunlu.refusal.Refusal;

/**
 * A unit with its officers for some hours.
 *
 * @param unit the car
 * @param kind what it does
 * @param officers who is on board, or who rests
 * @param from when it begins
 * @param to when it ends, after the beginning and within a day
 * @param agency with whom, for a joint operation; otherwise empty
 * @param note free words
 * @param version counts its edits, from 1; 0 for one not kept yet
 */
public record Shift(
        ShiftId id,
        UnitId unit,
        ShiftKind kind,
        List<OfficerId> officers,
        Instant from,
        Instant to,
        String agency,
        String note,
        long version) {
    /** Shifts are of days of the brigade's wall clock. */
    public static final ZoneId BRIGADE_TIME = ZoneId.of("Asia/Shanghai");

    private static final Duration LONGEST = Duration.ofHours(24);

    public Shift {
        officers = officers.stream().distinct().toList();
        if (!from.isBefore(to)) {
            throw Refusal.invalid("patrol.ends_before_start", "to");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("shift.too_long", "to", Map.of("hours", LONGEST.toHours()));
        }
        if (kind == ShiftKind.JOINT && agency.isBlank()) {
            throw Refusal.invalid("shift.agency_missing", "agency");
        }
    }

    /** The day it belongs to: the one it begins on. */
    public LocalDate day() {
        return LocalDate.ofInstant(from, BRIGADE_TIME);
    }

    /** How long it lasts. */
    public double seconds() {
        return Duration.between(from, to).toSeconds();
    }

    /** The same with these officers. */
    public Shift with(List<OfficerId> crew) {
        return new Shift(id, unit, kind, crew, from, to, agency, note, version);
    }

    /** The same so many days later, as a new one; by the wall clock, which keeps no summer time in China. */
    public Shift copied(long days) {
        return new Shift(
                new ShiftId(0),
                unit,
                kind,
                officers,
                from.plus(Duration.ofDays(days)),
                to.plus(Duration.ofDays(days)),
                agency,
                note,
                0);
    }
}
