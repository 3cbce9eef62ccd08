package org.xunlu.network.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Gives the pieces of one road their measure along it where no stakes do: the way from one end of the road, over its own
 * pieces. So the second carriageway of a dual road, whose lines run the other way, gets falling measures beside the
 * rising ones of the first. Parts that do not hang together go on from the nearest place that has a measure.
 */
final class RoadMeasures {
    private static final double METERS_PER_DEGREE = 111_195;
    private static final int ENOUGH = 64;

    private final List<Piece> road;
    private final Map<Integer, List<Piece>> atNode = new HashMap<>();
    private final Map<Integer, double[]> places = new HashMap<>();
    private final Map<Integer, Double> measures = new HashMap<>();

    private RoadMeasures(List<Piece> road) {
        this.road = road;
        for (Piece piece : road) {
            atNode.computeIfAbsent(piece.from(), each -> new ArrayList<>(2)).add(piece);
            atNode.computeIfAbsent(piece.to(), each -> new ArrayList<>(2)).add(piece);
            double[] at = piece.ordinates();
            places.put(piece.from(), new double[] {at[0], at[1]});
            places.put(piece.to(), new double[] {at[at.length - 2], at[at.length - 1]});
        }
    }

    /** Start and end measure of each piece, in the order given. */
    static List<double[]> of(List<Piece> road) {
        if (road.stream().allMatch(piece -> piece.traits().hasStakes())) {
            return road.stream()
                    .map(piece -> new double[] {piece.startStake(), piece.endStake()})
                    .toList();
        }
        RoadMeasures measures = new RoadMeasures(road);
        measures.walk(measures.end(), 0);
        List<Integer> left = measures.unreached();
        while (!left.isEmpty()) {
            measures.goOn(left);
            left = measures.unreached();
        }
        return road.stream().map(measures::measured).toList();
    }

    private double[] measured(Piece piece) {
        double start = measures.getOrDefault(piece.from(), 0.0);
        double end = measures.getOrDefault(piece.to(), 0.0);
        // a loop comes back to its node
        return piece.from() == piece.to()
                ? new double[] {start, start + piece.lengthMeters()}
                : new double[] {start, end};
    }

    private List<Integer> unreached() {
        return road.stream()
                .flatMap(piece -> Stream.of(piece.from(), piece.to()))
                .filter(node -> !measures.containsKey(node))
                .distinct()
                .toList();
    }

    /** One of the two ends that lie farthest from each other: the western one, so that it is the same each time. */
    private int end() {
        double[] middle = new double[2];
        places.values().forEach(place -> {
            middle[0] += place[0] / places.size();
            middle[1] += place[1] / places.size();
        });
        int far = farthest(middle);
        int other = farthest(place(far));
        return place(far)[0] <= place(other)[0] ? far : other;
    }

    private double[] place(int node) {
        double[] place = places.get(node);
        if (place == null) {
            throw new IllegalArgumentException("no node " + node);
        }
        return place;
    }

    private int farthest(double[] from) {
        int farthest = road.get(0).from();
        double most = -1;
        for (Map.Entry<Integer, double[]> entry : places.entrySet()) {
            double meters = meters(from, entry.getValue());
            if (meters > most) {
                most = meters;
                farthest = entry.getKey();
            }
        }
        return farthest;
    }

    /** Goes on at the unreached node that lies nearest to one with a measure. */
    private void goOn(List<Integer> left) {
        int best = left.get(0);
        double least = Double.POSITIVE_INFINITY;
        double measure = 0;
        List<Map.Entry<Integer, Double>> there = some(List.copyOf(measures.entrySet()));
        for (int node : some(left)) {
            for (Map.Entry<Integer, Double> reached : there) {
                double meters = meters(place(node), place(reached.getKey()));
                // among nodes beside the road the one with the least measure, so that measures rise from there
                double rank = meters + reached.getValue() * 1e-3;
                if (rank < least) {
                    least = rank;
                    best = node;
                    measure = reached.getValue() + (meters > 100 ? meters : 0);
                }
            }
        }
        walk(best, measure);
    }

    /** Enough of a long list, spread over it, that no road takes more than a moment. */
    private static <T> List<T> some(List<T> all) {
        int step = 1 + all.size() / ENOUGH;
        List<T> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    private record Reached(int node, double measure) {}

    private void walk(int start, double measure) {
        PriorityQueue<Reached> queue = new PriorityQueue<>((a, b) -> Double.compare(a.measure(), b.measure()));
        queue.add(new Reached(start, measure));
        while (!queue.isEmpty()) {
            Reached next = queue.remove();
            if (measures.putIfAbsent(next.node(), next.measure()) != null) {
                continue;
            }
            for (Piece piece : atNode.getOrDefault(next.node(), List.of())) {
                int other = piece.from() == next.node() ? piece.to() : piece.from();
                if (!measures.containsKey(other)) {
                    queue.add(new Reached(other, next.measure() + piece.lengthMeters()));
                }
            }
        }
    }

    private static double meters(double[] a, double[] b) {
        double east = (a[0] - b[0]) * Math.cos(Math.toRadians(a[1]));
        return Math.hypot(east, a[1] - b[1]) * METERS_PER_DEGREE;
    }
}
