package org.xunlu.screening;

import org.jspecify.annotations.Nullable;
import org.xunlu.geo.Bounds;
import org.xunlu.network.RoadClass;
import org.xunlu.zone.Matter;

/** Which suspicions; null where it does not restrict. */
public record SuspicionFilter(
        @Nullable Long setId,
        @Nullable SuspicionState state,
        @Nullable Matter matter,
        @Nullable RoadClass roadClass,
        @Nullable Boolean certain,
        @Nullable String road,
        @Nullable Bounds bounds) {
    /** All of them. */
    public static final SuspicionFilter ALL = new SuspicionFilter(null, null, null, null, null, null, null);
}
