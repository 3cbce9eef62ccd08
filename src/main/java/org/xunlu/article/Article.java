package org.xunlu.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of a matter, for reference, as a dated row.
 *
 * @param <K> the matters that have articles: kinds of findings, offences on the road
 * @param about the matter
 * @param prohibition article that forbids it
 * @param sanction article that says what follows
 * @param mostFineCny greatest fine in yuan; null where the law names none
 * @param validFrom first day
 * @param validTo last day; null while in force
 * @param source where this row was read
 */
public record Article<K extends Enum<K>>(
        K about,
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
