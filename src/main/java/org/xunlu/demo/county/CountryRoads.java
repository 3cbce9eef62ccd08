package org.xunlu.demo.county;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.xunlu.demo.Seeds;
import org.xunlu.network.RoadClass;

/** Township and village roads between settlements, where no numbered road runs there already. */
final class CountryRoads {
    private static final double BESIDE_METERS = 220;
    private static final double VILLAGE_ROADS_KEPT = 0.4;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private CountryRoads() {}

    static List<Alignment> between(List<Settlement> settlements, Geometry outline, Geometry trunks, Seeds seeds) {
        SplittableRandom chance = seeds.stream("country roads");
        PreparedGeometry inside = PreparedGeometryFactory.prepare(outline);
        PreparedGeometry beside = PreparedGeometryFactory.prepare(trunks.buffer(BESIDE_METERS, 2));
        List<Strokes.Edge> township = new ArrayList<>();
        List<Strokes.Edge> village = new ArrayList<>();
        List<Coordinate> places = settlements.stream().map(Settlement::at).toList();
        for (Neighbours.Pair pair : Neighbours.of(places)) {
            List<Coordinate> course = Curves.winding(places.get(pair.from()), places.get(pair.to()), chance);
            LineString line = GEOMETRY.createLineString(course.toArray(Coordinate[]::new));
            boolean wanted = pair.close() || chance.nextDouble() < VILLAGE_ROADS_KEPT;
            if (wanted && inside.covers(line) && !runsBeside(course, beside)) {
                (pair.close() ? township : village).add(new Strokes.Edge(pair.from(), pair.to(), course));
            }
        }
        List<Alignment> roads = new ArrayList<>();
        add(roads, Strokes.of(township, 15_000), RoadClass.TOWNSHIP, "Y", settlements);
        add(roads, Strokes.of(village, 8_000), RoadClass.VILLAGE, "C", settlements);
        return roads;
    }

    private static boolean runsBeside(List<Coordinate> course, PreparedGeometry beside) {
        long near = course.stream()
                .filter(at -> beside.covers(GEOMETRY.createPoint(at)))
                .count();
        return near * 3 > course.size() * 2L;
    }

    private static void add(
            List<Alignment> roads,
            List<Strokes.Stroke> strokes,
            RoadClass roadClass,
            String letter,
            List<Settlement> at) {
        int number = 0;
        for (Strokes.Stroke stroke : strokes) {
            number++;
            roads.add(new Alignment(
                    String.format(Locale.ROOT, "%s%03d", letter, number),
                    roadName(at.get(stroke.from()), at.get(stroke.to())),
                    roadClass,
                    0,
                    GEOMETRY.createLineString(stroke.course().toArray(Coordinate[]::new))));
        }
    }

    /** The Chinese habit: the first character of both ends. */
    private static String roadName(Settlement from, Settlement to) {
        return from.name().substring(0, 1) + to.name().substring(0, 1) + "路";
    }
}
