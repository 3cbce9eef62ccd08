package org.xunlu.siting.candidate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Traversal;
import org.xunlu.siting.flow.TruckLink;

/** A link's course in projected metres, measured from its beginning. */
final class Stretch {
    /** Bends below this angle count as straight. */
    private static final double STRAIGHT_RADIANS = Math.toRadians(3);

    private static final double LOOK_METERS = 10;
    private static final double CURVE_METERS = 100;
    private static final double LARGEST_RADIUS = 99_999;

    private final RoadNetwork roads;
    private final TruckLink link;
    private final double[] ends;
    private final List<Coordinate> points = new ArrayList<>();
    private final List<Double> along = new ArrayList<>();

    Stretch(RoadNetwork roads, TruckLink link) {
        this.roads = roads;
        this.link = link;
        ends = new double[link.parts().size() + 1];
        for (int i = 0; i < link.parts().size(); i++) {
            Traversal part = link.parts().get(i);
            List<Coordinate> vertices =
                    new ArrayList<>(List.of(roads.projectedLine(part.segment()).getCoordinates()));
            if (!part.forward()) {
                Collections.reverse(vertices);
            }
            vertices.forEach(this::add);
            ends[i + 1] = along.get(along.size() - 1);
        }
    }

    private void add(Coordinate vertex) {
        if (points.isEmpty()) {
            points.add(vertex);
            along.add(0.0);
            return;
        }
        double step = points.get(points.size() - 1).distance(vertex);
        if (step > 0) {
            along.add(along.get(along.size() - 1) + step);
            points.add(vertex);
        }
    }

    double length() {
        return along.get(along.size() - 1);
    }

    /** A place on it, clamped to its ends. */
    Coordinate at(double meters) {
        int leg = leg(meters);
        double from = along.get(leg);
        double share = Math.max(0, Math.min(1, (meters - from) / (along.get(leg + 1) - from)));
        Coordinate a = points.get(leg);
        Coordinate b = points.get(leg + 1);
        return new Coordinate(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y));
    }

    private int leg(double meters) {
        int found = Collections.binarySearch(along, meters);
        int leg = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(points.size() - 2, leg));
    }

    private double bearing(double meters) {
        int leg = leg(meters);
        Coordinate a = points.get(leg);
        Coordinate b = points.get(leg + 1);
        return Math.atan2(b.x - a.x, b.y - a.y);
    }

    /** How far the road is straight on either side, the shorter of both, no farther than {@code most}. */
    double straight(double meters, double most) {
        return Math.min(straight(meters, most, 1), straight(meters, most, -1));
    }

    private double straight(double meters, double most, int way) {
        double here = bearing(meters);
        double reached = 0;
        while (reached < most) {
            double next = meters + way * (reached + LOOK_METERS);
            if (next < 0 || next > length() || Math.abs(turn(bearing(next) - here)) > STRAIGHT_RADIANS) {
                return reached;
            }
            reached += LOOK_METERS;
        }
        return most;
    }

    private static double turn(double radians) {
        return Math.IEEEremainder(radians, 2 * Math.PI);
    }

    /** Radius of the circle through the places 100 m before, here and 100 m after. */
    double curveRadius(double meters) {
        Coordinate a = at(meters - CURVE_METERS);
        Coordinate b = at(meters);
        Coordinate c = at(meters + CURVE_METERS);
        double doubleArea = Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y));
        double radius =
                doubleArea == 0 ? LARGEST_RADIUS : a.distance(b) * b.distance(c) * c.distance(a) / (2 * doubleArea);
        return Math.min(LARGEST_RADIUS, radius);
    }

    /** Which part of the link a place lies on. */
    int partAt(double meters) {
        int part = 0;
        while (part < ends.length - 2 && ends[part + 1] < meters) {
            part++;
        }
        return part;
    }

    /** The place as a fraction of its segment's geometry, 0 at the first vertex. */
    double fractionAt(double meters) {
        int part = partAt(meters);
        double length = ends[part + 1] - ends[part];
        double share = length == 0 ? 0 : Math.max(0, Math.min(1, (meters - ends[part]) / length));
        return link.parts().get(part).forward() ? share : 1 - share;
    }

    /** How far from the beginning a place of a part lies. */
    double metersAt(int part, double fraction) {
        double share = link.parts().get(part).forward() ? fraction : 1 - fraction;
        return ends[part] + share * (ends[part + 1] - ends[part]);
    }

    /** Along the road to the nearest place where other roads meet it. */
    double toJunction(double meters, int[] degrees) {
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < ends.length; i++) {
            if (degrees[nodeAt(i)] != 2) {
                nearest = Math.min(nearest, Math.abs(ends[i] - meters));
            }
        }
        return nearest == Double.MAX_VALUE ? length() : nearest;
    }

    private int nodeAt(int end) {
        Traversal part = link.parts().get(Math.min(end, link.parts().size() - 1));
        boolean first = (end < link.parts().size()) == part.forward();
        return first ? roads.startNode(part.segment()) : roads.endNode(part.segment());
    }
}
