package org.xunlu.patrol;

import java.util.Map;
import org.xunlu.network.RoadClass;

/**
 * How a patrol was driven (执行情况).
 *
 * @param drivenMeters everything driven, each passing counted
 * @param offRouteMeters of it, on segments that are no part of the route
 * @param requiredMeters what was to be inspected
 * @param requiredDrivenMeters of that, what was driven at least once
 * @param remainingSeconds driving time of the legs that lie ahead
 * @param byClass the same, by road class
 */
public record Adherence(
        double drivenMeters,
        double offRouteMeters,
        double requiredMeters,
        double requiredDrivenMeters,
        double remainingSeconds,
        Map<RoadClass, ByClass> byClass) {

    public Adherence {
        byClass = Map.copyOf(byClass);
    }

    /** Share of the required length that was driven, 0 to 100; 100 where nothing was required. */
    public double percent() {
        return requiredMeters <= 0 ? 100 : Math.min(100, 100 * requiredDrivenMeters / requiredMeters);
    }

    /** What was to be inspected and was not driven. */
    public double remainingMeters() {
        return Math.max(0, requiredMeters - requiredDrivenMeters);
    }

    /**
     * One road class.
     *
     * @param drivenMeters everything driven on it, each passing counted
     * @param requiredMeters what was to be inspected
     * @param requiredDrivenMeters of that, what was driven at least once
     */
    public record ByClass(double drivenMeters, double requiredMeters, double requiredDrivenMeters) {
        ByClass plus(ByClass other) {
            return new ByClass(
                    drivenMeters + other.drivenMeters,
                    requiredMeters + other.requiredMeters,
                    requiredDrivenMeters + other.requiredDrivenMeters);
        }
    }
}
