package org.xunlu.patrol;

import java.util.Map;
import org.xunlu.network.RoadClass;

/**
 * What a route amounts to.
 *
 * @param lengthMeters everything driven
 * @param requiredMeters driven to inspect, each wanted segment once
 * @param seconds driving time: class speeds, and no more than {@link org.xunlu.patrol.planning.TourRequest
 *     #INSPECTION_KM_PER_HOUR} where inspecting
 * @param metersByClass everything driven, by road class
 */
public record RouteTotals(
        double lengthMeters, double requiredMeters, double seconds, Map<RoadClass, Double> metersByClass) {

    public RouteTotals {
        metersByClass = Map.copyOf(metersByClass);
    }

    /** Driven only to get on (空驶). */
    public double deadheadMeters() {
        return lengthMeters - requiredMeters;
    }
}
