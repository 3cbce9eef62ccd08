package org.xunlu.overload.upkeep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a point recorded in a period.
 *
 * @param onlineDays days with at least one truck record
 * @param trucks uncontested passes
 * @param over of these above the limit
 * @param overTenPercent of these above it by 10 % and more
 * @param last the last record; null where there was none
 */
public record PointCount(
        int onlineDays,
        long trucks,
        long over,
        long overTenPercent,
        @Nullable Instant last) {
    /** Nothing recorded. */
    public static final PointCount NONE = new PointCount(0, 0, 0, 0, null);
}
