package org.xunlu.network;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.paging.Page;

/** The stored register of roads, as its readers and editors need it. */
public interface RoadBook {
    /**
     * A page of the register, in the order of the keys.
     *
     * @param text part of a route code or name, any case; empty for all
     * @param roadClass only this class, or null for all
     * @param after the key after which the page begins; 0 for the first page
     */
    Page<Road> list(String text, @Nullable RoadClass roadClass, long after, int limit);

    /** The road with this key. */
    Optional<Road> find(RoadId id);

    /**
     * Changes a road's attributes if nobody changed them since.
     *
     * @param edited the new content, carrying the version that was read
     * @return the road as now stored, its version one higher, and the network's new revision
     * @throws org.xunlu.refusal.Refusal not_found, or stale with the stored road
     */
    RoadEdit edit(Road edited);
}
