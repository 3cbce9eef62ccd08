package org.xunlu.roadside.stop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.RoadAddress;
import org.xunlu.overload.OverLimit;

/**
 * A stop as kept.
 *
 * @param address route, stake and side; null where no road is near
 * @param overLimit what the limits of its day make of the first mass; null where it was not weighed
 * @param officers the officers present, as they were then
 * @param author who wrote it down
 * @param settled who confirmed it or took it back; null while it is only recorded
 * @param version grows by one with every change
 */
public record RoadStop(
        StopId id,
        StopDetails details,
        @Nullable RoadAddress address,
        @Nullable OverLimit overLimit,
        List<Present> officers,
        StopState state,
        Author author,
        @Nullable Settled settled,
        long version) {
    public RoadStop {
        officers = List.copyOf(officers);
    }

    /** An officer who was present. */
    public record Present(long officerId, String name, String certificateNo) {}

    /** A person of the brigade. */
    public record Author(long personId, String name) {}

    /** Who settled it; {@code why} is empty for a confirmation. */
    public record Settled(Author by, String why) {}

    /** Whether it was over the limit. */
    public boolean over() {
        return overLimit != null && overLimit.over();
    }
}
