package org.xunlu.network;

import java.time.Instant;
import java.util.List;
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

    /** All that is known of the road with this key. */
    Optional<RoadSheet> find(RoadId id);

    /**
     * Changes a road if nobody changed it since: its attributes, what its segments carry, its stakes and chain breaks;
     * all of it or nothing, with a line of history for each thing that changed.
     *
     * @param before as it was read
     * @param after the new content; its geometry must be as before
     * @param person who edits, by name
     * @return the road as now stored, its version one higher, with the network's new revision; empty where somebody was
     *     first, or the road is gone
     */
    Optional<RoadEdit> edit(RoadSheet before, RoadSheet after, String person, Instant at);

    /** What was changed on a road, newest first; at most so many lines. */
    List<RoadHistoryEntry> listHistory(RoadId id, int most);
}
