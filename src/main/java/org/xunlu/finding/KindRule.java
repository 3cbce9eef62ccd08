package org.xunlu.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of a kind, as a dated row.
 *
 * @param prohibition article that forbids it
 * @param sanction article that says what follows
 * @param mostFineCny greatest fine in yuan; null where the law names none
 * @param validFrom first day
 * @param validTo last day; null while in force
 * @param source where this row was read
 */
public record KindRule(
        FindingKind kind,
        String prohibition,
        String sanction,
        @Nullable Integer mostFineCny,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    /** Whether the row is in force on a day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
