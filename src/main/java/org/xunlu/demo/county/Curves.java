package org.xunlu.demo.county;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;

/** Lines that look like roads. */
final class Curves {
    private Curves() {}

    /** A smooth course through all points (Catmull–Rom), a vertex about every {@code spacingMeters}. */
    static List<Coordinate> through(List<Coordinate> points, double spacingMeters) {
        List<Coordinate> course = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            Coordinate before = points.get(Math.max(0, i - 1));
            Coordinate from = points.get(i);
            Coordinate to = points.get(i + 1);
            Coordinate after = points.get(Math.min(points.size() - 1, i + 2));
            int steps = Math.max(1, (int) Math.round(from.distance(to) / spacingMeters));
            for (int step = 0; step < steps; step++) {
                double t = (double) step / steps;
                course.add(new Coordinate(
                        catmullRom(before.x, from.x, to.x, after.x, t),
                        catmullRom(before.y, from.y, to.y, after.y, t)));
            }
        }
        course.add(points.get(points.size() - 1));
        return course;
    }

    private static double catmullRom(double before, double from, double to, double after, double t) {
        return 0.5
                * (2 * from
                        + (to - before) * t
                        + (2 * before - 5 * from + 4 * to - after) * t * t
                        + (3 * from - before - 3 * to + after) * t * t * t);
    }

    /** A country road from one point to another: halved three times, each middle moved aside a little. */
    static List<Coordinate> winding(Coordinate from, Coordinate to, SplittableRandom chance) {
        List<Coordinate> course = List.of(from, to);
        double sway = 0.10;
        for (int level = 0; level < 3; level++) {
            List<Coordinate> finer = new ArrayList<>();
            for (int i = 0; i + 1 < course.size(); i++) {
                Coordinate a = course.get(i);
                Coordinate b = course.get(i + 1);
                double aside = (chance.nextDouble() - 0.5) * sway;
                finer.add(a);
                finer.add(new Coordinate((a.x + b.x) / 2 - (b.y - a.y) * aside, (a.y + b.y) / 2 + (b.x - a.x) * aside));
            }
            finer.add(to);
            course = finer;
            sway /= 1.5;
        }
        return course;
    }
}
