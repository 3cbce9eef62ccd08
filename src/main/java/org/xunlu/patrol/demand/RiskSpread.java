package org.xunlu.patrol.demand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;

/** Spreads what is known at points over the roads around: full at the point, nothing at the radius, even between. */
public final class RiskSpread {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    /** A degree of latitude, which bounds the search; the distance itself is measured in the projection. */
    private static final double METERS_A_DEGREE = 111_000;

    private RiskSpread() {}

    /** Something at a place. */
    public record At(LonLat place, double amount) {}

    /**
     * Spreads.
     *
     * @param radiusMeters how far a point reaches
     * @param scale turns the sum at a segment into its measure
     */
    public static Map<SegmentId, Double> of(
            RoadNetwork network, List<At> points, double radiusMeters, DoubleUnaryOperator scale) {
        Map<Integer, Double> sums = new HashMap<>();
        for (At each : points) {
            Coordinate meters = network.projection().toMeters(each.place());
            Point at = GEOMETRY.createPoint(meters);
            for (int segment : network.within(GEOMETRY.toGeometry(around(each.place(), radiusMeters)))) {
                double near = 1 - network.projectedLine(segment).distance(at) / radiusMeters;
                if (near > 0) {
                    sums.merge(segment, each.amount() * near, Double::sum);
                }
            }
        }
        Map<SegmentId, Double> measures = new HashMap<>();
        sums.forEach((segment, sum) -> measures.put(network.segment(segment).id(), scale.applyAsDouble(sum)));
        return measures;
    }

    private static Envelope around(LonLat place, double radiusMeters) {
        double lat = radiusMeters / METERS_A_DEGREE;
        double lon = lat / Math.max(0.1, Math.cos(Math.toRadians(place.lat())));
        return new Envelope(place.lon() - lon, place.lon() + lon, place.lat() - lat, place.lat() + lat);
    }
}
