package org.xunlu.coverage;

import java.util.Set;
import java.util.stream.Collectors;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;

/** Remembers which segments days were worked out on. Not thread-safe. */
final class KnownRoads {
    private Set<SegmentId> segments = Set.of();

    /** Takes these for the known ones where none are. */
    RoadNetwork know(RoadNetwork network) {
        if (segments.isEmpty()) {
            segments = ids(network);
        }
        return network;
    }

    /** Whether these are other segments than the known ones; then they are known from now on. */
    boolean changedBy(RoadNetwork network) {
        Set<SegmentId> now = ids(network);
        boolean changed = !now.equals(segments);
        segments = now;
        return changed;
    }

    private static Set<SegmentId> ids(RoadNetwork network) {
        return network.segments().stream().map(RoadSegment::id).collect(Collectors.toSet());
    }
}
