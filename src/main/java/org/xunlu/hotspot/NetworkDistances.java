package org.xunlu.hotspot;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Shortest distances along a {@link LineGraph} from one place to those around it. Not for two threads at once. */
public final class NetworkDistances {
    private final LineGraph graph;
    private final LineGraph.Place[] places;
    private final int[][] onLine;
    private final double[] node;
    private int[] reached = new int[16];
    private int reachedCount;
    private final double[] found;
    private int[] near = new int[16];
    private int nearCount;

    /** Among these places. */
    public NetworkDistances(LineGraph graph, LineGraph.Place[] places) {
        this.graph = graph;
        this.places = places.clone();
        onLine = byLine(graph, this.places);
        node = new double[graph.nodes()];
        Arrays.fill(node, Double.POSITIVE_INFINITY);
        found = new double[places.length];
        Arrays.fill(found, Double.POSITIVE_INFINITY);
    }

    /** The numbers of the places on each line. */
    static int[][] byLine(LineGraph graph, LineGraph.Place[] places) {
        int[] count = new int[graph.lines()];
        for (LineGraph.Place place : places) {
            count[place.line()]++;
        }
        int[][] rows = new int[graph.lines()][];
        Arrays.setAll(rows, line -> new int[count[line]]);
        for (int i = places.length - 1; i >= 0; i--) {
            rows[places[i].line()][--count[places[i].line()]] = i;
        }
        return rows;
    }

    /** Told of each place within reach. */
    @FunctionalInterface
    public interface Sink {
        void at(int place, double meters);
    }

    /** Tells all places within a distance along the network, by number; the origin's own too, when it is one of them. */
    public void from(LineGraph.Place origin, double mostMeters, Sink sink) {
        for (int other : onLine[origin.line()]) {
            offer(other, Math.abs(places[other].offsetMeters() - origin.offsetMeters()), mostMeters);
        }
        PriorityQueue<double[]> queue = new PriorityQueue<>((a, b) -> Double.compare(a[0], b[0]));
        reach(queue, graph.head(2 * origin.line()), graph.fromTail(2 * origin.line() + 1, origin), mostMeters);
        reach(queue, graph.tail(2 * origin.line()), graph.fromTail(2 * origin.line(), origin), mostMeters);
        while (!queue.isEmpty()) {
            double[] next = queue.remove();
            int at = (int) next[1];
            if (next[0] > node[at]) {
                continue;
            }
            for (int k = 0; k < graph.degree(at); k++) {
                int arc = graph.out(at, k);
                for (int other : onLine[arc >> 1]) {
                    offer(other, next[0] + graph.fromTail(arc, places[other]), mostMeters);
                }
                reach(queue, graph.head(arc), next[0] + graph.lengthMeters(arc >> 1), mostMeters);
            }
        }
        Arrays.sort(near, 0, nearCount);
        for (int i = 0; i < nearCount; i++) {
            sink.at(near[i], found[near[i]]);
            found[near[i]] = Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < reachedCount; i++) {
            node[reached[i]] = Double.POSITIVE_INFINITY;
        }
        nearCount = 0;
        reachedCount = 0;
    }

    private void offer(int place, double meters, double mostMeters) {
        if (meters > mostMeters || meters >= found[place]) {
            return;
        }
        if (Double.isInfinite(found[place])) {
            near = nearCount == near.length ? Arrays.copyOf(near, 2 * nearCount) : near;
            near[nearCount++] = place;
        }
        found[place] = meters;
    }

    private void reach(PriorityQueue<double[]> queue, int at, double meters, double mostMeters) {
        if (meters > mostMeters || meters >= node[at]) {
            return;
        }
        if (Double.isInfinite(node[at])) {
            reached = reachedCount == reached.length ? Arrays.copyOf(reached, 2 * reachedCount) : reached;
            reached[reachedCount++] = at;
        }
        node[at] = meters;
        queue.add(new double[] {meters, at});
    }

    /** Neighbours are all others within a distance along the network. */
    public Weights band(double meters) {
        int[][] rows = new int[places.length][];
        for (int i = 0; i < rows.length; i++) {
            int self = i;
            int[] row = new int[8];
            int[] count = {0};
            int[][] grown = {row};
            from(places[i], meters, (other, distance) -> {
                if (other != self) {
                    grown[0] = count[0] == grown[0].length ? Arrays.copyOf(grown[0], 2 * count[0]) : grown[0];
                    grown[0][count[0]++] = other;
                }
            });
            rows[i] = Arrays.copyOf(grown[0], count[0]);
        }
        return Weights.binary(rows);
    }
}
