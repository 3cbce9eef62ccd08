package org.xunlu.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.xunlu.geo.CountyProjection;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;

/** Nearest places on segments. */
final class Snapping {
    private final SegmentShapes shapes;
    private final SegmentIndex index;
    private final CountyProjection projection;

    Snapping(SegmentShapes shapes, SegmentIndex index, CountyProjection projection) {
        this.shapes = shapes;
        this.index = index;
        this.projection = projection;
    }

    private record Hit(int segment, int leg, double share, double distance) {}

    List<Snap> snap(LonLat at, double radiusMeters, int most) {
        Coordinate place = projection.toMeters(at);
        Envelope box = new Envelope(place);
        box.expandBy(radiusMeters);
        Map<Integer, Hit> best = new HashMap<>();
        index.pieces(box, (segment, firstLeg, lastVertex) -> {
            Hit hit = nearest(segment, firstLeg, lastVertex, place);
            if (hit.distance <= radiusMeters) {
                best.merge(segment, hit, (a, b) -> b.distance < a.distance ? b : a);
            }
        });
        List<Hit> hits = new ArrayList<>(best.values());
        hits.sort(Comparator.comparingDouble(Hit::distance).thenComparingInt(Hit::segment));
        return hits.stream().limit(most).map(hit -> snap(hit, place)).toList();
    }

    private Hit nearest(int segment, int firstLeg, int lastVertex, Coordinate place) {
        double best = Double.POSITIVE_INFINITY;
        int bestLeg = firstLeg;
        double bestShare = 0;
        for (int leg = firstLeg; leg < lastVertex; leg++) {
            double dx = shapes.x(leg + 1) - shapes.x(leg);
            double dy = shapes.y(leg + 1) - shapes.y(leg);
            double squared = dx * dx + dy * dy;
            double px = place.x - shapes.x(leg);
            double py = place.y - shapes.y(leg);
            double share = squared == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / squared));
            double ex = px - share * dx;
            double ey = py - share * dy;
            double distance = ex * ex + ey * ey;
            if (distance < best) {
                best = distance;
                bestLeg = leg;
                bestShare = share;
            }
        }
        return new Hit(segment, bestLeg, bestShare, Math.sqrt(best));
    }

    private Snap snap(Hit hit, Coordinate place) {
        int leg = hit.leg;
        double legLength = shapes.along(leg + 1) - shapes.along(leg);
        double offset = shapes.along(leg) + hit.share * legLength;
        double length = shapes.length(hit.segment);
        double cross = (shapes.x(leg + 1) - shapes.x(leg)) * (place.y - shapes.y(leg))
                - (shapes.y(leg + 1) - shapes.y(leg)) * (place.x - shapes.x(leg));
        Side side = hit.distance < RoadNetwork.ON_THE_LINE_METERS || cross == 0
                ? Side.ON
                : cross > 0 ? Side.LEFT : Side.RIGHT;
        return new Snap(
                hit.segment,
                hit.distance,
                length == 0 ? 0 : offset / length,
                offset,
                projection.toLonLat(shapes.at(hit.segment, offset)),
                shapes.bearing(leg),
                side);
    }
}
