package org.xunlu.track.order;

import org.jspecify.annotations.Nullable;

/** Which orders are asked for; null for any. */
public record OrderFilter(
        @Nullable OrderKind kind,
        @Nullable OrderState state,
        @Nullable Long deviceId) {}
