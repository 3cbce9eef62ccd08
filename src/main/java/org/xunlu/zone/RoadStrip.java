package org.xunlu.zone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.CoordinateSequence;
import org.xunlu.network.Road;
import org.xunlu.network.RoadLand;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;

/**
 * One road as legs in projected metres, each with what it needs to know its own part of a zone: where the road goes on
 * at its ends, and how far the land reaches on either side. Left and right are those of the geometry, not of the
 * chainage. A road of no width gets what its class lets expect, and says so.
 */
public final class RoadStrip {
    private static final double LANE_METERS = 3.5;
    private static final double SAME_PLACE_METERS = 1e-6;

    final RoadNetwork network;
    private final Road road;
    private final boolean defaulted;
    private final List<Leg> legs = new ArrayList<>();

    /** Strip of a road of this network. */
    public RoadStrip(RoadNetwork network, Road road) {
        this.network = network;
        this.road = road;
        RoadLand said = road.land();
        RoadLand usual = RoadLand.estimated(road.roadClass());
        defaulted = !(said.leftMeters() > 0 && said.rightMeters() > 0);
        double left = said.leftMeters() > 0 ? said.leftMeters() : usual.leftMeters();
        double right = said.rightMeters() > 0 ? said.rightMeters() : usual.rightMeters();
        Map<Long, List<Leg>> ends = new HashMap<>();
        for (int segment : network.segmentsOf(road.id())) {
            RoadSegment known = network.segment(segment);
            boolean against = known.endMeasureMeters() < known.startMeasureMeters();
            int first = legs.size();
            legsOf(segment, against, left, right, halfCarriageway(known, left + right));
            if (legs.size() > first) {
                ends.computeIfAbsent(known.fromNode(), each -> new ArrayList<>(2))
                        .add(legs.get(first));
                ends.computeIfAbsent(known.toNode(), each -> new ArrayList<>(2)).add(legs.get(legs.size() - 1));
            }
        }
        ends.values().forEach(RoadStrip::join);
    }

    private static double halfCarriageway(RoadSegment segment, double landMeters) {
        if (segment.widthMeters() > 0) {
            return segment.widthMeters() / 2;
        }
        // nothing known: half of the land is carriageway
        return segment.lanes() > 0 ? segment.lanes() * LANE_METERS / 2 : landMeters / 4;
    }

    private void legsOf(int segment, boolean against, double left, double right, double halfCarriageway) {
        CoordinateSequence line = network.projectedLine(segment).getCoordinateSequence();
        Leg last = null;
        double along = 0;
        for (int i = 1; i < line.size(); i++) {
            double x = line.getX(i - 1);
            double y = line.getY(i - 1);
            double dx = line.getX(i) - x;
            double dy = line.getY(i) - y;
            double length = Math.hypot(dx, dy);
            if (length > SAME_PLACE_METERS) {
                Leg leg = new Leg(segment, along, x, y, dx / length, dy / length, length);
                leg.against = against;
                leg.left = against ? right : left;
                leg.right = against ? left : right;
                leg.halfCarriageway = halfCarriageway;
                if (last != null) {
                    last.turnAfter(leg.ux, leg.uy);
                    leg.turnBefore(last.ux, last.uy);
                }
                legs.add(leg);
                last = leg;
            }
            along += length;
        }
    }

    /** Where exactly two ends of the road meet, it goes on; elsewhere its zone ends flat. */
    private static void join(List<Leg> meeting) {
        if (meeting.size() != 2) {
            return;
        }
        Leg one = meeting.get(0);
        Leg other = meeting.get(1);
        if (one == other) {
            return;
        }
        boolean oneStarts = distance(one.x, one.y, other) < distance(one.endX(), one.endY(), other);
        double px = oneStarts ? one.x : one.endX();
        double py = oneStarts ? one.y : one.endY();
        boolean otherStarts =
                Math.hypot(other.x - px, other.y - py) <= Math.hypot(other.endX() - px, other.endY() - py);
        goOn(one, oneStarts, other, otherStarts);
        goOn(other, otherStarts, one, oneStarts);
    }

    private static double distance(double x, double y, Leg leg) {
        return Math.min(Math.hypot(leg.x - x, leg.y - y), Math.hypot(leg.endX() - x, leg.endY() - y));
    }

    private static void goOn(Leg leg, boolean atStart, Leg next, boolean nextAtStart) {
        // the way the other one runs, seen along this leg
        double sign = atStart == nextAtStart ? -1 : 1;
        if (atStart) {
            leg.turnBefore(sign * next.ux, sign * next.uy);
        } else {
            leg.turnAfter(sign * next.ux, sign * next.uy);
        }
    }

    /** The road. */
    public Road road() {
        return road;
    }

    /** Whether the register knows no width on a side, so that the class spoke. */
    public boolean defaulted() {
        return defaulted;
    }

    /** Whether the land was measured on both sides. */
    public boolean surveyed() {
        return road.land().surveyed() && !defaulted;
    }

    List<Leg> legs() {
        return legs;
    }

    /** A straight piece; its own axes run along it and to its left. */
    static final class Leg {
        final int segment;
        final double along;
        final double x;
        final double y;
        final double ux;
        final double uy;
        final double length;
        double left;
        double right;
        double halfCarriageway;
        /** Whether it runs against the chainage, by which people tell left from right. */
        boolean against;
        /** Turn to the left at the start and the end, radians; NaN where the road ends there. */
        double before = Double.NaN;

        double after = Double.NaN;

        Leg(int segment, double along, double x, double y, double ux, double uy, double length) {
            this.segment = segment;
            this.along = along;
            this.x = x;
            this.y = y;
            this.ux = ux;
            this.uy = uy;
            this.length = length;
        }

        private void turnBefore(double fromX, double fromY) {
            before = Math.atan2(fromX * uy - fromY * ux, fromX * ux + fromY * uy);
        }

        private void turnAfter(double toX, double toY) {
            after = Math.atan2(ux * toY - uy * toX, ux * toX + uy * toY);
        }

        double endX() {
            return x + length * ux;
        }

        double endY() {
            return y + length * uy;
        }

        double land(boolean onLeft) {
            return onLeft ? left : right;
        }

        double mostLand() {
            return Math.max(left, right);
        }

        /** How far along the leg a place lies. */
        double t(double px, double py) {
            return (px - x) * ux + (py - y) * uy;
        }

        /** How far to the left of the leg's line a place lies. */
        double h(double px, double py) {
            return (py - y) * ux - (px - x) * uy;
        }
    }
}
