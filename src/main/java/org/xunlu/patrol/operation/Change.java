package org.xunlu.patrol.operation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.PatrolId;

/**
 * What has happened, or is wanted.
 *
 * @param kind of what kind
 * @param patrol whom it concerns; null for a closed road
 * @param place where an incident is, WGS84; otherwise null
 * @param segments roads closed, or given to the patrol
 * @param at when the shift ends; otherwise null
 * @param reason in words, for the history; may be empty
 * @param scope patrols it may touch; null for all that are published or on the road
 * @param locked patrols that stay as they are
 * @param lockedRoads roads that stay with the patrol that has them, as long as its unit drives
 */
public record Change(
        Kind kind,
        @Nullable PatrolId patrol,
        @Nullable LonLat place,
        List<SegmentId> segments,
        @Nullable Instant at,
        String reason,
        @Nullable Set<PatrolId> scope,
        Set<PatrolId> locked,
        Set<SegmentId> lockedRoads) {
    public Change {
        segments = List.copyOf(segments);
        locked = Set.copyOf(locked);
        lockedRoads = Set.copyOf(lockedRoads);
    }

    /** Kinds of changes. */
    public enum Kind {
        /** The patrol drives to a place first, then on. */
        INCIDENT,
        /** The unit can drive no further; the others take over what they can. */
        UNIT_DOWN,
        /** The unit has to be back earlier. */
        SHIFT_ENDS,
        /** Nobody can drive these roads until further notice. */
        ROAD_CLOSED,
        /** The patrol inspects these roads, and nobody else does. */
        ASSIGN_ROADS
    }
}
