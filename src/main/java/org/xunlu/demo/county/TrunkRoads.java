package org.xunlu.demo.county;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.xunlu.demo.Seeds;

/** The numbered roads of the anchors, made smooth and cut at the county's border. */
final class TrunkRoads {
    private static final double VERTEX_EVERY_METERS = 220;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private TrunkRoads() {}

    static List<Alignment> of(Anchors anchors, Seeds seeds) {
        List<Alignment> roads = new ArrayList<>();
        for (RouteAnchor route : anchors.routes()) {
            SplittableRandom chance = seeds.stream("trunk " + route.code());
            List<Coordinate> points =
                    route.through().stream().map(LocalPlane::toMeters).toList();
            boolean drawn = route.through().size() > 9;
            List<Coordinate> course = drawn ? points : swayed(points, chance);
            LineString line = GEOMETRY.createLineString(
                    Curves.through(course, VERTEX_EVERY_METERS).toArray(Coordinate[]::new));
            roads.add(new Alignment(
                    route.code(),
                    route.name(),
                    route.roadClass(),
                    route.startMeters(),
                    within(line, anchors.outline())));
        }
        return roads;
    }

    /** Between two towns a road bends somewhere. */
    private static List<Coordinate> swayed(List<Coordinate> points, SplittableRandom chance) {
        List<Coordinate> course = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            Coordinate a = points.get(i);
            Coordinate b = points.get(i + 1);
            course.add(a);
            int bends = Math.min(3, (int) (a.distance(b) / 3500));
            for (int bend = 1; bend <= bends; bend++) {
                double t = (double) bend / (bends + 1);
                double aside = (chance.nextDouble() - 0.5) * 0.08;
                course.add(new Coordinate(
                        a.x + (b.x - a.x) * t - (b.y - a.y) * aside, a.y + (b.y - a.y) * t + (b.x - a.x) * aside));
            }
        }
        course.add(points.get(points.size() - 1));
        return course;
    }

    /** The longest part inside the county. */
    private static LineString within(LineString line, Polygon outline) {
        Geometry inside = line.intersection(outline);
        Geometry longest = inside.getGeometryN(0);
        for (int i = 1; i < inside.getNumGeometries(); i++) {
            if (inside.getGeometryN(i).getLength() > longest.getLength()) {
                longest = inside.getGeometryN(i);
            }
        }
        LineString part = (LineString) longest;
        // the overlay may hand the part out backwards
        Coordinate start = line.getCoordinateN(0);
        Coordinate end = line.getCoordinateN(line.getNumPoints() - 1);
        boolean backwards = part.getCoordinateN(0).distance(start)
                        + part.getCoordinateN(part.getNumPoints() - 1).distance(end)
                > part.getCoordinateN(0).distance(end)
                        + part.getCoordinateN(part.getNumPoints() - 1).distance(start);
        return backwards ? part.reverse() : part;
    }
}
