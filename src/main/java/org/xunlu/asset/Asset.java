package org.xunlu.asset;

import org.jspecify.annotations.Nullable;
import org.xunlu.finding.RoadAddress;

/**
 * Something that stands on or beside the road.
 *
 * @param address computed from the position when it was set; null where no road was near
 * @param version grows by one with every edit
 * @param end why it is no longer in the register; null while it is
 */
public record Asset(
        AssetId id,
        AssetDetails details,
        @Nullable RoadAddress address,
        long version,
        @Nullable AssetEnd end) {

    /** One that is in the register. */
    public Asset(AssetId id, AssetDetails details, @Nullable RoadAddress address, long version) {
        this(id, details, address, version, null);
    }

    /** The next version with other details and address. */
    Asset with(AssetDetails newDetails, @Nullable RoadAddress newAddress) {
        return new Asset(id, newDetails, newAddress, version + 1, end);
    }

    /** The next version, out of the register or, with null, back in it. */
    Asset ended(@Nullable AssetEnd newEnd) {
        return new Asset(id, details, address, version + 1, newEnd);
    }
}
