package org.xunlu.asset;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.paging.Page;

/** Where assets are kept. */
public interface AssetRegister {
    /** Adds one; its id and version are given here. */
    Asset add(Asset asset);

    /** The one with this key. */
    Optional<Asset> find(AssetId id);

    /** One page, newest first. */
    Page<Asset> list(AssetFilter filter, int limit, @Nullable String after);

    /**
     * Stores a changed one, whose version is one above that stored.
     *
     * @throws org.xunlu.refusal.Refusal where there is none, or somebody changed it since
     */
    void replace(Asset asset);

    /**
     * Removes one.
     *
     * @throws org.xunlu.refusal.Refusal where there is none, or somebody changed it since
     */
    void remove(AssetId id, long version);
}
