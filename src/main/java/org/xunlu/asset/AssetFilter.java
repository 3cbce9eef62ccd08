package org.xunlu.asset;

import org.jspecify.annotations.Nullable;
import org.xunlu.geo.Bounds;

/**
 * Which assets are meant; null does not restrict.
 *
 * @param routeCode only on this route
 * @param text only where the name contains this, in any case
 */
public record AssetFilter(
        @Nullable AssetKind kind,
        @Nullable Bounds bounds,
        @Nullable String routeCode,
        @Nullable String text) {
    /** All. */
    public static final AssetFilter ALL = new AssetFilter(null, null, null, null);
}
