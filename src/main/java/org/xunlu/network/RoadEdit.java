package org.xunlu.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.geo.ChainageScale;

/**
 * A road as it was stored by an edit.
 *
 * @param sheet its new content and version
 * @param revision the network's revision from now on
 */
public record RoadEdit(RoadSheet sheet, long revision) {
    /** These segments, in their order, with the road's in place of those of the same key. */
    List<RoadSegment> in(List<RoadSegment> segments) {
        Map<SegmentId, RoadSegment> changed = new HashMap<>();
        sheet.segments().forEach(each -> changed.put(each.id(), each));
        return segments.stream()
                .map(each -> changed.getOrDefault(each.id(), each))
                .toList();
    }

    /** These scales with the road's in place of the one it had. */
    Map<RoadId, ChainageScale> in(Map<RoadId, ChainageScale> scales) {
        Map<RoadId, ChainageScale> all = new HashMap<>(scales);
        all.remove(sheet.road().id());
        sheet.stakes()
                .scale(sheet.measuredMeters())
                .ifPresent(scale -> all.put(sheet.road().id(), scale));
        return Map.copyOf(all);
    }
}
