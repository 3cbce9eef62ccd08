package org.xunlu.network.importing;

import org.xunlu.network.Direction;
import org.xunlu.network.RoadClass;

/**
 * What a file says of a road beside its line.
 *
 * @param routeCode e.g. G311; empty where it has none
 * @param name empty where it has none
 * @param direction which way it may be driven, relative to the line
 * @param lanes 0 where not known
 * @param widthMeters 0 where not known
 * @param kmPerHour 0 where not known
 * @param startMeasureMeters what the stakes say at the line's start; NaN where not known
 * @param endMeasureMeters what the stakes say at its end; NaN where not known
 * @param squadron the squadron responsible; empty where not said
 * @param gridCell the grid cell; empty where not said
 */
record RoadTraits(
        String routeCode,
        String name,
        RoadClass roadClass,
        Direction direction,
        int lanes,
        double widthMeters,
        double kmPerHour,
        double startMeasureMeters,
        double endMeasureMeters,
        String squadron,
        String gridCell) {

    /** Whether both stakes are known. */
    boolean hasStakes() {
        return !Double.isNaN(startMeasureMeters) && !Double.isNaN(endMeasureMeters);
    }
}
