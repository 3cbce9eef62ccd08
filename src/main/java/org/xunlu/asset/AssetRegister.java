package org.xunlu.asset;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.FindingId;
import org.xunlu.paging.Page;

/** Where assets and their history are kept. */
public interface AssetRegister {
    /** Adds one with its first line of history; its id and version are given here. */
    Asset add(Asset asset, AssetChange change);

    /** The one with this key, also where it was removed or merged. */
    Optional<Asset> find(AssetId id);

    /** One page of those in the register, newest first. */
    Page<Asset> list(AssetFilter filter, int limit, @Nullable String after);

    /**
     * Stores a changed one, whose version is one above that stored.
     *
     * @throws org.xunlu.refusal.Refusal where there is none, or somebody changed it since
     */
    void replace(Asset asset, AssetChange change);

    /** Stores two changed ones, or neither; see {@link #replace}. */
    void replaceBoth(Asset one, AssetChange change, Asset other, AssetChange otherChange);

    /** What was done to it and to those merged into it, oldest first. */
    List<AssetChange> history(AssetId id);

    /** Those that were merged into it. */
    List<Asset> merged(AssetId survivor);

    /** Keeps that a finding was recorded because of it. */
    void link(AssetId asset, FindingId finding, AssetChange change);

    /** Findings that were recorded because of it, newest first. */
    List<FindingId> findings(AssetId id);
}
