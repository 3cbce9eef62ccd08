package org.xunlu.overload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which passes a count by hours is about; null does not restrict. Whole hours are counted: one that the period only
 * touches at its beginning counts, one that begins at its end does not.
 *
 * @param from first moment
 * @param to moment after the last
 * @param checkpoint only of this place
 * @param axles 2 to 5, or 6 for six and more
 * @param type only of these vehicles
 * @param direction only driving this way; passes whose direction was not told count nowhere then
 * @param cargo only of this kind, by its code; {@link Cargo#NOBODY_TOLD} for cargo nobody told
 * @param excess from where on a pass counts as over
 */
public record HourFilter(
        Instant from,
        Instant to,
        @Nullable CheckpointId checkpoint,
        @Nullable Integer axles,
        @Nullable VehicleType type,
        @Nullable TravelDirection direction,
        @Nullable String cargo,
        LeastExcess excess) {

    /** All passes of [from, to), over by any kilogram. */
    public static HourFilter between(Instant from, Instant to) {
        return new HourFilter(from, to, null, null, null, null, null, LeastExcess.ANY);
    }

    /** The same question about another period. */
    public HourFilter during(Instant newFrom, Instant newTo) {
        return new HourFilter(newFrom, newTo, checkpoint, axles, type, direction, cargo, excess);
    }

    /** Whether nothing is asked of the trucks themselves. */
    public boolean anyTruck() {
        return axles == null && type == null && direction == null && cargo == null;
    }
}
