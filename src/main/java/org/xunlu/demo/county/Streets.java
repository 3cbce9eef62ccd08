package org.xunlu.demo.county;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.xunlu.demo.Seeds;
import org.xunlu.network.RoadClass;

/** Streets of towns, lanes of villages, and the quarries' own roads. */
final class Streets {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final String COUNTY_SEAT = "龙城镇";
    private static final List<String> QUARRY_TOWNS = List.of("白土镇", "官桥镇", "永堌镇", "庄里镇");

    private Streets() {}

    static List<Alignment> in(List<Settlement> settlements, Polygon outline, Seeds seeds) {
        SplittableRandom chance = seeds.stream("streets");
        List<Alignment> streets = new ArrayList<>();
        for (Settlement place : settlements) {
            double turn = chance.nextDouble() * StrictMath.PI / 2;
            if (place.name().equals(COUNTY_SEAT)) {
                grid(streets, place, outline, 9, 9, 260, turn / 6);
            } else if (place.seat()) {
                grid(streets, place, outline, 3, 3, 190, turn);
            } else {
                grid(streets, place, outline, 2, 1, 110, turn);
            }
        }
        return streets;
    }

    /** A road from each quarry to its town, so that stone has somewhere to come from. */
    static List<Alignment> quarryRoads(List<Settlement> settlements, Seeds seeds) {
        SplittableRandom chance = seeds.stream("quarries");
        List<Alignment> roads = new ArrayList<>();
        for (Settlement place : settlements) {
            int number = QUARRY_TOWNS.indexOf(place.name());
            if (place.seat() && number >= 0) {
                double away = StrictMath.PI * (0.1 + 0.5 * number) + chance.nextDouble();
                Coordinate quarry = new Coordinate(
                        place.at().x + 2300 * StrictMath.cos(away), place.at().y + 2300 * StrictMath.sin(away));
                roads.add(new Alignment(
                        "Z00" + (number + 1),
                        place.name().substring(0, 2) + "矿山专线",
                        RoadClass.DEDICATED,
                        0,
                        GEOMETRY.createLineString(
                                Curves.winding(quarry, place.at(), chance).toArray(Coordinate[]::new))));
            }
        }
        return roads;
    }

    private static void grid(
            List<Alignment> streets,
            Settlement place,
            Polygon outline,
            int across,
            int along,
            double apart,
            double turn) {
        double half = (across + 1) * apart / 2;
        for (int way = 0; way < 2; way++) {
            double angle = turn + way * StrictMath.PI / 2;
            int lines = way == 0 ? across : along;
            double dx = StrictMath.cos(angle);
            double dy = StrictMath.sin(angle);
            for (int line = 0; line < lines; line++) {
                double aside = (line - (lines - 1) / 2.0) * apart;
                double x = place.at().x - dy * aside;
                double y = place.at().y + dx * aside;
                var street = GEOMETRY.createLineString(new Coordinate[] {
                    new Coordinate(x - dx * half, y - dy * half), new Coordinate(x + dx * half, y + dy * half)
                });
                if (outline.covers(street)) {
                    String name = place.name() + (way == 0 ? "横街" : "纵街") + (line + 1);
                    streets.add(new Alignment("", name, RoadClass.STREET, 0, street));
                }
            }
        }
    }
}
