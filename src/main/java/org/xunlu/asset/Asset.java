package org.xunlu.asset;

import org.jspecify.annotations.Nullable;
import org.xunlu.finding.RoadAddress;

/**
 * Something that stands on or beside the road.
 *
 * @param address computed from the position when it was set; null where no road was near
 * @param version grows by one with every edit
 */
public record Asset(
        AssetId id, AssetDetails details, @Nullable RoadAddress address, long version) {}
