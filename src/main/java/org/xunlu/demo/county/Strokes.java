package org.xunlu.demo.county;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.Coordinate;

/** Joins stretches between settlements to roads that go on as straight as they can. */
final class Strokes {
    private static final double STRAIGHT_ENOUGH = Math.toRadians(55);

    private Strokes() {}

    /**
     * A stretch between two settlements.
     *
     * @param from settlement at the first point
     * @param to settlement at the last point
     * @param course its points
     */
    record Edge(int from, int to, List<Coordinate> course) {
        double length() {
            return course.get(0).distance(course.get(course.size() - 1));
        }

        Edge reversed() {
            List<Coordinate> back = new ArrayList<>(course);
            Collections.reverse(back);
            return new Edge(to, from, back);
        }
    }

    /**
     * A road of one or more stretches, from west to east.
     *
     * @param from settlement at its start
     * @param to settlement at its end
     * @param course its points
     */
    record Stroke(int from, int to, List<Coordinate> course) {}

    /** Joins the stretches, each used once; no road is longer than {@code longestMeters} unless one stretch is. */
    static List<Stroke> of(List<Edge> edges, double longestMeters) {
        Map<Integer, List<Edge>> free = new HashMap<>();
        edges.forEach(edge -> {
            free.computeIfAbsent(edge.from(), any -> new ArrayList<>()).add(edge);
            free.computeIfAbsent(edge.to(), any -> new ArrayList<>()).add(edge);
        });
        List<Edge> longestFirst = new ArrayList<>(edges);
        longestFirst.sort(Comparator.comparingDouble(Edge::length).reversed());
        List<Stroke> strokes = new ArrayList<>();
        for (Edge seed : longestFirst) {
            if (take(free, seed)) {
                Edge whole = grown(seed, free, longestMeters);
                whole = grown(whole.reversed(), free, longestMeters);
                boolean eastward = whole.course().get(0).x
                        <= whole.course().get(whole.course().size() - 1).x;
                Edge road = eastward ? whole : whole.reversed();
                strokes.add(new Stroke(road.from(), road.to(), road.course()));
            }
        }
        return strokes;
    }

    private static boolean take(Map<Integer, List<Edge>> free, Edge edge) {
        boolean there = free.getOrDefault(edge.from(), List.of()).remove(edge);
        free.getOrDefault(edge.to(), List.of()).remove(edge);
        return there;
    }

    private static Edge grown(Edge start, Map<Integer, List<Edge>> free, double longestMeters) {
        Edge road = start;
        double length = start.length();
        while (true) {
            Edge next = straightest(road, free.getOrDefault(road.to(), List.of()));
            if (next == null || length + next.length() > longestMeters) {
                return road;
            }
            take(free, next);
            Edge onward = next.from() == road.to() ? next : next.reversed();
            List<Coordinate> course = new ArrayList<>(road.course());
            course.addAll(onward.course().subList(1, onward.course().size()));
            length += next.length();
            road = new Edge(road.from(), onward.to(), course);
        }
    }

    private static @Nullable Edge straightest(Edge road, List<Edge> choices) {
        int end = road.course().size() - 1;
        double heading = Angle.angle(
                road.course().get(Math.max(0, end - 4)), road.course().get(end));
        Edge best = null;
        double least = STRAIGHT_ENOUGH;
        for (Edge choice : choices) {
            Edge onward = choice.from() == road.to() ? choice : choice.reversed();
            double turn = Math.abs(Angle.diff(
                    heading,
                    Angle.angle(
                            onward.course().get(0),
                            onward.course().get(Math.min(4, onward.course().size() - 1)))));
            if (turn < least) {
                least = turn;
                best = choice;
            }
        }
        return best;
    }
}
