package org.xunlu.finding;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
 * @param edge how far the carriageway's edge is; null where nobody reckoned it
 */
public record RoadAddress(
        String routeCode,
        String roadName,
        String stake,
        Side side,
        double distanceMeters,
        @Nullable Edge edge) {

    /**
     * Distance to the edge of the carriageway.
     *
     * @param meters below zero on the carriageway
     * @param estimated whether the road's width is not known
     */
    public record Edge(double meters, boolean estimated) {}

    /** An address whose distance to the edge nobody reckoned. */
    public RoadAddress(String routeCode, String roadName, String stake, Side side, double distanceMeters) {
        this(routeCode, roadName, stake, side, distanceMeters, null);
    }

    /** The address of a place found on the network. */
    public static RoadAddress of(RoadLocation location) {
        return new RoadAddress(
                location.routeCode(),
                location.roadName(),
                location.stake().format(),
                location.side(),
                location.distanceMeters(),
                new Edge(
                        Math.rint(location.carriageway().edgeMeters(location.distanceMeters()) * 100) / 100,
                        location.carriageway().estimated()));
    }

    /** Its parts by the names that tables give them, see {@code exchange.PlaceFields}. */
    public Map<String, String> columns() {
        return Map.of(
                "road",
                routeCode.isEmpty() ? roadName : routeCode,
                "chainage",
                stake,
                "side",
                side.name(),
                "distance",
                BigDecimal.valueOf(Math.rint(distanceMeters * 100) / 100).toPlainString());
    }

    /** Finds the address of a position, where a road is near. */
    @FunctionalInterface
    public interface Book {
        /** The address, or empty where no road is near. */
        Optional<RoadAddress> find(LonLat position);
    }
}
