package org.xunlu.ogc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of a layer is wanted.
 *
 * @param from start of the period, or null for no bound
 * @param to end of the period, exclusive, or null for no bound
 */
public record ExportFilter(@Nullable Instant from, @Nullable Instant to) {
    /** Everything. */
    public static ExportFilter all() {
        return new ExportFilter(null, null);
    }

    /** Whether a time lies in the period. */
    public boolean admits(Instant time) {
        return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
    }
}
