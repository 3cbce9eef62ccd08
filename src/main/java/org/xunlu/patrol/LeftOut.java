package org.xunlu.patrol;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.xunlu.geo.Bounds;
import org.xunlu.network.RoadClass;
import org.xunlu.network.SegmentId;

/**
 * A run of one road that was to be inspected and was not driven.
 *
 * @param routeCode route code of the road; empty where it has none
 * @param roadName its name; empty where it has none
 * @param roadClass its class
 * @param from stake label at the end with the smaller chainage, e.g. {@code K12+345}
 * @param to stake label at the other end
 * @param meters its length
 * @param segments the segments it lies on, for the map
 * @param bounds the box around it, WGS84
 */
public record LeftOut(
        String routeCode,
        String roadName,
        RoadClass roadClass,
        String from,
        String to,
        double meters,
        List<SegmentId> segments,
        Bounds bounds) {

    public LeftOut {
        segments = List.copyOf(segments);
    }

    static Bounds bounds(Envelope box) {
        return new Bounds(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }
}
