package org.xunlu.overload.offender;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often in a year, by the three ways to say what a year is.
 *
 * @param anniversary since the last anniversary of the permit's first issue; null where that is not known
 * @param rolling in the last twelve months
 * @param calendar since 1 January
 * @param applied the number that counts: by anniversary where known, else rolling
 * @param standing what follows
 */
public record RepeatCount(@Nullable Integer anniversary, int rolling, int calendar, int applied, Standing standing) {
    /** What follows from the number. */
    public enum Standing {
        NONE,
        /** Some, not yet at the edge. */
        REPEATED,
        /** The next one revokes. */
        NEXT_REVOKES,
        /** Often enough to revoke. */
        REVOCABLE
    }

    /**
     * Counts.
     *
     * @param days days of the violations, Chinese time, in any order
     * @param permitIssuedOn day the permit was first issued; null where not known
     * @param revokingTrip the trip that revokes: the fourth, where more than three do
     */
    public static RepeatCount of(
            List<LocalDate> days, @Nullable LocalDate permitIssuedOn, LocalDate today, int revokingTrip) {
        LocalDate yearAgo = today.minusYears(1);
        int rolling = since(days, yearAgo.plusDays(1), today);
        int calendar = since(days, today.withDayOfYear(1), today);
        Integer anniversary =
                permitIssuedOn == null ? null : (Integer) since(days, lastAnniversary(permitIssuedOn, today), today);
        int applied = anniversary == null ? rolling : anniversary;
        return new RepeatCount(anniversary, rolling, calendar, applied, standing(applied, revokingTrip));
    }

    private static Standing standing(int count, int revokingTrip) {
        if (count >= revokingTrip) {
            return Standing.REVOCABLE;
        }
        if (count == revokingTrip - 1) {
            return Standing.NEXT_REVOKES;
        }
        return count == 0 ? Standing.NONE : Standing.REPEATED;
    }

    private static LocalDate lastAnniversary(LocalDate issued, LocalDate today) {
        int years = today.getYear() - issued.getYear();
        // plusYears puts 29 February on the 28th where there is none
        LocalDate thisYear = issued.plusYears(years);
        return thisYear.isAfter(today) ? issued.plusYears(years - 1) : thisYear;
    }

    private static int since(List<LocalDate> days, LocalDate from, LocalDate to) {
        return (int) days.stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .count();
    }
}
