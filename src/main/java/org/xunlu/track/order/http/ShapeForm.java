package org.xunlu.track.order.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Calls;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.protocol.jt808.Area;
import org.xunlu.track.protocol.jt808.Area.Point;
import org.xunlu.track.protocol.jt808.Route;

/**
 * Where an area is: a circle by its centre and radius, a rectangle by two opposite corners, a polygon by its corners, not
 * closed by the first again.
 *
 * @param points {@code [lon, lat]}, degrees WGS84
 * @param radiusMeters of a circle
 */
record ShapeForm(
        @Nullable Kind kind,
        @Nullable List<List<Double>> points,
        @Nullable Long radiusMeters) {
    private static final int MOST_CORNERS = 500;
    private static final int MOST_RADIUS_METERS = 100_000;
    /** Corners by which a circle is drawn. */
    private static final int DRAWN = 48;

    private static final double METERS_A_DEGREE = 111_195;

    /** What it is. */
    enum Kind {
        CIRCLE,
        RECTANGLE,
        POLYGON
    }

    Area.Shape shape() {
        List<Point> corners = corners();
        return switch (Calls.required(kind, "shape")) {
            case CIRCLE -> new Area.Circle(corners.get(0), radius());
            case RECTANGLE -> {
                enough(corners, 2);
                yield new Area.Rectangle(
                        new Point(
                                Math.min(corners.get(0).lon(), corners.get(1).lon()),
                                Math.max(corners.get(0).lat(), corners.get(1).lat())),
                        new Point(
                                Math.max(corners.get(0).lon(), corners.get(1).lon()),
                                Math.min(corners.get(0).lat(), corners.get(1).lat())));
            }
            case POLYGON -> {
                enough(corners, 3);
                yield new Area.Polygon(corners);
            }
        };
    }

    /** As well-known text for the map, a circle as a polygon. */
    String wkt() {
        Area.Shape shape = shape();
        List<Point> ring = new ArrayList<>();
        if (shape instanceof Area.Circle circle) {
            ring.addAll(around(circle));
        } else if (shape instanceof Area.Rectangle box) {
            ring.add(box.northWest());
            ring.add(new Point(box.southEast().lon(), box.northWest().lat()));
            ring.add(box.southEast());
            ring.add(new Point(box.northWest().lon(), box.southEast().lat()));
        } else if (shape instanceof Area.Polygon polygon) {
            ring.addAll(polygon.points());
        }
        ring.add(ring.get(0));
        return "POLYGON ((" + text(ring) + "))";
    }

    /** A route as well-known text. */
    static String wkt(Route route) {
        return "LINESTRING ("
                + text(route.bends().stream().map(Route.Bend::point).toList()) + ")";
    }

    private static List<Point> around(Area.Circle circle) {
        List<Point> ring = new ArrayList<>();
        double high = circle.radiusMeters() / METERS_A_DEGREE;
        double wide = high / Math.cos(Math.toRadians(circle.centre().lat()));
        for (int i = 0; i < DRAWN; i++) {
            double turn = 2 * Math.PI * i / DRAWN;
            ring.add(new Point(
                    circle.centre().lon() + wide * Math.cos(turn),
                    circle.centre().lat() + high * Math.sin(turn)));
        }
        return ring;
    }

    private static String text(List<Point> points) {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%.6f %.6f", point.lon(), point.lat()))
                .collect(Collectors.joining(", "));
    }

    private List<Point> corners() {
        List<List<Double>> sent = Calls.required(points, "points");
        if (sent.isEmpty() || sent.size() > MOST_CORNERS) {
            throw Refusal.invalid(
                    "out_of_range", "points", Map.of("min", 1, "max", MOST_CORNERS, "value", sent.size()));
        }
        List<Point> corners = new ArrayList<>();
        for (List<Double> each : sent) {
            boolean right = each.size() == 2 && Math.abs(each.get(0)) <= 180 && Math.abs(each.get(1)) <= 90;
            if (!right) {
                throw Refusal.invalid("not_a_position", "points");
            }
            corners.add(new Point(each.get(0), each.get(1)));
        }
        return corners;
    }

    private long radius() {
        long radius = Calls.required(radiusMeters, "radiusMeters");
        if (radius < 10 || radius > MOST_RADIUS_METERS) {
            throw Refusal.invalid(
                    "out_of_range", "radiusMeters", Map.of("min", 10, "max", MOST_RADIUS_METERS, "value", radius));
        }
        return radius;
    }

    private static void enough(List<Point> corners, int least) {
        if (corners.size() < least) {
            throw Refusal.invalid(
                    "out_of_range", "points", Map.of("min", least, "max", MOST_CORNERS, "value", corners.size()));
        }
    }
}
