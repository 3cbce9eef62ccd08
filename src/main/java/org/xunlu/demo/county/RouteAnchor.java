package org.xunlu.demo.county;

import java.util.List;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadClass;

/**
 * A numbered road as the anchors give it.
 *
 * @param code route code, e.g. G311
 * @param name its name
 * @param roadClass its class
 * @param startMeters chainage where it enters the county
 * @param through points it runs through, in the direction of its chainage
 */
public record RouteAnchor(String code, String name, RoadClass roadClass, double startMeters, List<LonLat> through) {
    public RouteAnchor {
        through = List.copyOf(through);
    }
}
