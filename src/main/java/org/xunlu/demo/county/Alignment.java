package org.xunlu.demo.county;

import org.locationtech.jts.geom.LineString;
import org.xunlu.network.RoadClass;

/**
 * One road before its junctions are known.
 *
 * @param code route code, empty for streets
 * @param name name
 * @param roadClass class
 * @param startMeters chainage of its first point
 * @param line its course on the {@link LocalPlane}
 */
record Alignment(String code, String name, RoadClass roadClass, double startMeters, LineString line) {}
