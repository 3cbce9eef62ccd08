package org.xunlu.zone;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;

/**
 * Bends so sharp that the view over the sight distance leaves the control zone (条例 article 11). From place to place
 * along a segment a line is drawn as far ahead as the sight distance; where the road swings farther from it than land and
 * control zone reach, what lies between road and line blocks the view. Measured from the centre line, within one segment.
 */
final class Bends {
    private static final double STEP_METERS = 10;

    private final RoadNetwork network;
    private final ZoneRuleBook.InForce rules;

    /** Bends of this network by these rules. */
    Bends(RoadNetwork network, ZoneRuleBook.InForce rules) {
        this.network = network;
        this.rules = rules;
    }

    /** What must stay clear between a piece of road and the line of sight across its bend. */
    static final class Window {
        private final int segment;
        private final ZoneRule rule;
        private final Coordinate[] places;
        private final int start;
        private final int end;
        private final double[] xs;
        private final double[] ys;

        private Window(int segment, ZoneRule rule, Coordinate[] places, int start, int end, Coordinate[] ring) {
            this.segment = segment;
            this.rule = rule;
            this.places = places;
            this.start = start;
            this.end = end;
            boolean counterclockwise = Orientation.isCCW(ring);
            xs = new double[ring.length - 1];
            ys = new double[ring.length - 1];
            for (int i = 0; i < xs.length; i++) {
                Coordinate corner = ring[counterclockwise ? i : xs.length - i];
                xs[i] = corner.x - from().x;
                ys[i] = corner.y - from().y;
            }
        }

        int segment() {
            return segment;
        }

        ZoneRule rule() {
            return rule;
        }

        /** Where the line of sight begins, projected metres. */
        Coordinate from() {
            return places[start];
        }

        Coordinate to() {
            return places[end];
        }

        /** The place half way along the road. */
        Coordinate middle() {
            return places[(start + end) / 2];
        }

        /** How far along the segment the middle lies, metres. */
        double along() {
            int middle = (start + end) / 2;
            return middle * STEP_METERS;
        }

        /** Corners from {@link #from} on, counterclockwise. */
        double[] xs() {
            return xs;
        }

        double[] ys() {
            return ys;
        }
    }

    /** Windows of all bends of these roads, segment by segment. */
    void windows(Predicate<Road> wanted, Consumer<Window> sink) {
        for (int s = 0; s < network.segmentCount(); s++) {
            Road road = network.roadOf(s);
            ZoneObject object = ZoneObject.of(road.roadClass()).orElse(null);
            ZoneRule rule = object == null || !wanted.test(road)
                    ? null
                    : rules.find(Matter.SIGHT, object).orElse(null);
            if (object != null && rule != null) {
                double reach = rules.controlMeters(object)
                        + Math.max(road.land().leftMeters(), road.land().rightMeters());
                bends(s, rule, reach, sink);
            }
        }
    }

    private void bends(int segment, ZoneRule rule, double reach, Consumer<Window> sink) {
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
                Coordinate[] part = new Coordinate[ahead + 1];
                System.arraycopy(places, from, part, 0, part.length);
                Coordinate[] ring =
                        new ConvexHull(part, line.getFactory()).getConvexHull().getCoordinates();
                if (ring.length > 3) {
                    sink.accept(new Window(segment, rule, places, from, from + ahead, ring));
                }
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
}
