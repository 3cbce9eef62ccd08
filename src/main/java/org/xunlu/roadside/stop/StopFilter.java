package org.xunlu.roadside.stop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.Plate;

/**
 * Which stops are meant; null does not restrict.
 *
 * @param from first moment
 * @param to moment after the last
 * @param severe only 严重超限
 * @param unloaded only with unloading
 */
public record StopFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Offence offence,
        @Nullable StopState state,
        @Nullable OperationId operation,
        @Nullable Plate plate,
        boolean severe,
        boolean unloaded) {
    /** All of a period. */
    public static StopFilter between(@Nullable Instant from, @Nullable Instant to) {
        return new StopFilter(from, to, null, null, null, null, false, false);
    }
}
