package org.xunlu.siting.flow;

import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;

/**
 * Which roads overloaded trucks use. Expressways weigh at their entrances, so they are left out unless asked for.
 *
 * @param expressways whether expressways are used
 * @param lowest the lowest class that carries trucks
 * @param leastWidthMeters roads known to be narrower carry none
 * @param outside whether trucks may change from one border gate to another outside the county
 */
public record TruckRoads(boolean expressways, RoadClass lowest, double leastWidthMeters, boolean outside) {
    /** Down to township roads, at least 5.5 m wide where the width is known, and round the county from gate to gate. */
    public static final TruckRoads USUAL = new TruckRoads(false, RoadClass.TOWNSHIP, 5.5, true);

    /** Whether a segment carries trucks. */
    public boolean carry(RoadNetwork network, int segment) {
        RoadSegment road = network.segment(segment);
        RoadClass roadClass = network.roadOf(segment).roadClass();
        if (roadClass == RoadClass.EXPRESSWAY) {
            return expressways;
        }
        boolean isWide = road.widthMeters() <= 0 || road.widthMeters() >= leastWidthMeters;
        return isWide && (roadClass.rank() <= lowest.rank() || roadClass == RoadClass.DEDICATED);
    }
}
