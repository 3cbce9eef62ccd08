package org.xunlu.finding;

import java.util.Optional;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;
import org.xunlu.network.RoadLocation;

/**
 * Where a place is as the road's people say it, kept as it was when the place was set: {@code G311 K725+000 left 3 m}.
 *
 * @param routeCode empty where the road has none
 * @param roadName empty where it has none
 * @param stake chainage, {@code K725+000}
 * @param side seen along growing chainage
 * @param distanceMeters from the centre line
 */
public record RoadAddress(String routeCode, String roadName, String stake, Side side, double distanceMeters) {

    /** The address of a place found on the network. */
    public static RoadAddress of(RoadLocation location) {
        return new RoadAddress(
                location.routeCode(),
                location.roadName(),
                location.stake().format(),
                location.side(),
                location.distanceMeters());
    }

    /** Finds the address of a position, where a road is near. */
    @FunctionalInterface
    public interface Book {
        /** The address, or empty where no road is near. */
        Optional<RoadAddress> find(LonLat position);
    }
}
