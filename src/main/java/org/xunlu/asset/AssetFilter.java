package org.xunlu.asset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.Bounds;

/**
 * Which assets are meant; null does not restrict. Those taken out or merged are never meant.
 *
 * @param routeCode only on this route
 * @param text only where the name, the owner or the permit's number contains this, in any case
 * @param expiredOn only where a permit's last day lies before this day
 */
public record AssetFilter(
        @Nullable AssetKind kind,
        @Nullable Bounds bounds,
        @Nullable String routeCode,
        @Nullable String text,
        @Nullable LocalDate expiredOn) {
    /** All. */
    public static final AssetFilter ALL = new AssetFilter(null, null, null, null, null);

    /** Whatever the permit says. */
    public AssetFilter(
            @Nullable AssetKind kind, @Nullable Bounds bounds, @Nullable String routeCode, @Nullable String text) {
        this(kind, bounds, routeCode, text, null);
    }
}
