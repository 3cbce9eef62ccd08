package org.xunlu.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.Bounds;

/**
 * Which findings are meant; null does not restrict.
 *
 * @param routeCode only on this route
 * @param from found not before
 * @param to found before
 */
public record FindingFilter(
        @Nullable FindingKind kind,
        FindingState.@Nullable Name state,
        @Nullable Bounds bounds,
        @Nullable String routeCode,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** All. */
    public static final FindingFilter ALL = new FindingFilter(null, null, null, null, null, null);
}
