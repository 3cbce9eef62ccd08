package org.xunlu.overload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which passes are meant; null does not restrict.
 *
 * @param from first moment
 * @param to moment after the last
 * @param checkpoint only of this place
 * @param plate only of this plate, whole
 * @param onlyOver only those over their limit
 * @param onlyConflicts only records whose code says two things
 * @param leastRateBasisPoints only with at least this over-limit rate
 */
public record PassFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable CheckpointId checkpoint,
        @Nullable Plate plate,
        boolean onlyOver,
        boolean onlyConflicts,
        @Nullable Integer leastRateBasisPoints) {

    /** All passes of [from, to). */
    public static PassFilter between(@Nullable Instant from, @Nullable Instant to) {
        return new PassFilter(from, to, null, null, false, false, null);
    }
}
