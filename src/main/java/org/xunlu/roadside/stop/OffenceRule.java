package org.xunlu.roadside.stop;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The articles about an offence, for reference only.
 *
 * @param mostFineCny highest fine in yuan; null where the article names none
 * @param validTo last day; null while in force
 */
public record OffenceRule(
        Offence offence,
        String prohibition,
        String sanction,
        @Nullable Integer mostFineCny,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    /** Whether it is in force on a day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
