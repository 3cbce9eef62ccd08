package org.xunlu.ogc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of a layer is wanted.
 *
 * @param from start of the period, or null for no bound
 * @param to end of the period, exclusive, or null for no bound
 * @param by which of a row's times the period is about, where a layer has several; empty for the usual one
 */
public record ExportFilter(@Nullable Instant from, @Nullable Instant to, String by) {
    /** Rows of a period, by the time a layer usually goes by. */
    public ExportFilter(@Nullable Instant from, @Nullable Instant to) {
        this(from, to, "");
    }

    /** Everything. */
    public static ExportFilter all() {
        return new ExportFilter(null, null);
    }

    /** Whether a time lies in the period. */
    public boolean admits(Instant time) {
        return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
    }
}
