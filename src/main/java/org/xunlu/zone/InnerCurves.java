package org.xunlu.zone;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.xunlu.geo.Side;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Snap;

/**
 * Footprints on the inner side of bends so sharp that the view over the sight distance leaves the control zone (条例
 * article 11). From place to place along a segment a line is drawn as far ahead as the sight distance; where the road
 * swings farther from it than land and control zone reach, what lies between road and line blocks the view. Measured from
 * the centre line, within one segment.
 */
public final class InnerCurves {
    private static final double STEP_METERS = 10;

    private final RoadNetwork network;
    private final ZoneRuleBook.InForce rules;
    private final Footprints footprints;
    private final double roadErrorMeters;
    private final ConvexClip clip = new ConvexClip();

    /** Bends of this network by these rules. */
    public InnerCurves(RoadNetwork network, ZoneRuleBook.InForce rules, Footprints footprints, double roadErrorMeters) {
        this.network = network;
        this.rules = rules;
        this.footprints = footprints;
        this.roadErrorMeters = roadErrorMeters;
    }

    /** All hits, computed as they are. */
    public List<Hit> screen() {
        List<Hit> hits = new ArrayList<>();
        Set<Long> told = new HashSet<>();
        for (int s = 0; s < network.segmentCount(); s++) {
            Road road = network.roadOf(s);
            ZoneObject object = ZoneObject.of(road.roadClass()).orElse(null);
            ZoneRule rule =
                    object == null ? null : rules.find(Matter.SIGHT, object).orElse(null);
            if (object != null && rule != null) {
                double reach = rules.controlMeters(object)
                        + Math.max(road.land().leftMeters(), road.land().rightMeters());
                bends(s, rule, reach, told, hits);
            }
        }
        return hits;
    }

    private void bends(int segment, ZoneRule rule, double reach, Set<Long> told, List<Hit> hits) {
        double sight = rule.distanceMeters();
        double length = network.lengthMeters(segment);
        LineString line = network.projectedLine(segment);
        // a straight segment has no bend; most are
        if (length < sight || line.getStartPoint().distance(line.getEndPoint()) > length - 0.5) {
            return;
        }
        int steps = (int) (length / STEP_METERS) + 1;
        Coordinate[] places = new Coordinate[steps];
        for (int i = 0; i < steps; i++) {
            places[i] =
                    network.projection().toMeters(network.positionAt(segment, Math.min(1, i * STEP_METERS / length)));
        }
        int ahead = (int) (sight / STEP_METERS);
        for (int from = 0; from + ahead < steps; from += 2) {
            if (sagitta(places, from, from + ahead) > reach) {
                window(segment, places, from, from + ahead, rule, told, hits);
            }
        }
    }

    /** How far the road swings from the straight line between two of its places. */
    private static double sagitta(Coordinate[] places, int from, int to) {
        double dx = places[to].x - places[from].x;
        double dy = places[to].y - places[from].y;
        double chord = Math.hypot(dx, dy);
        double most = 0;
        for (int i = from + 1; i < to && chord > 0; i++) {
            double off = (places[i].x - places[from].x) * dy - (places[i].y - places[from].y) * dx;
            most = Math.max(most, Math.abs(off) / chord);
        }
        return most;
    }

    private void window(
            int segment, Coordinate[] places, int from, int to, ZoneRule rule, Set<Long> told, List<Hit> hits) {
        Coordinate origin = places[from];
        Coordinate[] part = new Coordinate[to - from + 1];
        for (int i = from; i <= to; i++) {
            part[i - from] = new Coordinate(places[i].x - origin.x, places[i].y - origin.y);
        }
        Geometry hull = new ConvexHull(part, network.projectedLine(segment).getFactory()).getConvexHull();
        Coordinate[] ring = hull.getCoordinates();
        if (ring.length < 4) {
            return;
        }
        boolean counterclockwise = Orientation.isCCW(ring);
        double[] xs = new double[ring.length - 1];
        double[] ys = new double[ring.length - 1];
        for (int i = 0; i < xs.length; i++) {
            Coordinate corner = ring[counterclockwise ? i : xs.length - i];
            xs[i] = corner.x;
            ys[i] = corner.y;
        }
        Coordinate end = places[to];
        int middle = (from + to) / 2;
        footprints.near(origin.x, origin.y, end.x, end.y, rule.distanceMeters(), footprint -> {
            Footprint what = footprints.get(footprint);
            long key = ((long) footprint << 32) | segment;
            if (!what.use().matters().contains(Matter.SIGHT) || told.contains(key)) {
                return;
            }
            double area = 0;
            for (int shell = footprints.firstRing(footprint); shell < footprints.endRing(footprint); shell++) {
                area += clip.area(
                        footprints.xs,
                        footprints.ys,
                        footprints.firstVertex(shell),
                        footprints.endVertex(shell),
                        origin.x,
                        origin.y,
                        xs,
                        ys,
                        xs.length);
            }
            if (area > 0) {
                told.add(key);
                hits.add(hit(footprint, segment, places[middle], middle * STEP_METERS, rule, area));
            }
        });
    }

    private Hit hit(int footprint, int segment, Coordinate at, double along, ZoneRule rule, double area) {
        Nearest nearest = new Nearest(footprints);
        nearest.begin();
        nearest.take(footprint, new RoadStrip.Leg(segment, 0, at.x, at.y, 1, 0, 0));
        double fraction = Math.min(1, along / network.lengthMeters(segment));
        double error = footprints.get(footprint).errorMeters() + roadErrorMeters;
        return new Hit(
                footprint,
                rule,
                network.location(new Snap(
                        segment, nearest.centre, fraction, along, network.positionAt(segment, fraction), 0, Side.ON)),
                nearest.centre,
                nearest.centre,
                rule.distanceMeters(),
                0,
                area,
                area > error * error,
                network.projection().toLonLat(new Coordinate(nearest.x, nearest.y)),
                EnumSet.of(Hit.Remark.COMPUTED));
    }
}
