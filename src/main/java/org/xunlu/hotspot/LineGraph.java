package org.xunlu.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines that meet at nodes, without directions: the ground of distances along a network. Lines and nodes are numbered
 * from 0. An <i>arc</i> is a line gone one way: {@code 2 × line} from its first node, {@code 2 × line + 1} from its last.
 * Immutable.
 */
public final class LineGraph {
    private final int[] from;
    private final int[] to;
    private final double[] length;
    private final int[] firstOut;
    private final int[] out;

    /**
     * Lines by their nodes and lengths.
     *
     * @param nodes how many nodes there are
     * @param lengthMeters lengths, not negative
     */
    public LineGraph(int nodes, int[] from, int[] to, double[] lengthMeters) {
        this.from = from.clone();
        this.to = to.clone();
        this.length = lengthMeters.clone();
        firstOut = new int[nodes + 1];
        for (int line = 0; line < from.length; line++) {
            firstOut[from[line] + 1]++;
            firstOut[to[line] + 1]++;
        }
        for (int v = 0; v < nodes; v++) {
            firstOut[v + 1] += firstOut[v];
        }
        out = new int[2 * from.length];
        int[] next = Arrays.copyOf(firstOut, nodes);
        for (int line = 0; line < from.length; line++) {
            out[next[from[line]]++] = 2 * line;
            out[next[to[line]]++] = 2 * line + 1;
        }
    }

    /**
     * A place on a line.
     *
     * @param offsetMeters from its first node
     */
    public record Place(int line, double offsetMeters) {}

    /** How many lines there are. */
    public int lines() {
        return from.length;
    }

    /** How many nodes there are. */
    public int nodes() {
        return firstOut.length - 1;
    }

    /** Length of a line. */
    public double lengthMeters(int line) {
        return length[line];
    }

    /** The node an arc leaves. */
    int tail(int arc) {
        return (arc & 1) == 0 ? from[arc >> 1] : to[arc >> 1];
    }

    /** The node an arc leads to. */
    int head(int arc) {
        return (arc & 1) == 0 ? to[arc >> 1] : from[arc >> 1];
    }

    /** How many arcs leave a node. */
    int degree(int node) {
        return firstOut[node + 1] - firstOut[node];
    }

    /** An arc that leaves a node, by its place. */
    int out(int node, int place) {
        return out[firstOut[node] + place];
    }

    /** How far a place is from the tail of an arc over its line. */
    double fromTail(int arc, Place place) {
        return (arc & 1) == 0 ? place.offsetMeters() : length[arc >> 1] - place.offsetMeters();
    }

    /** Places in the middle of stretches of about this length, line by line: lixels. */
    public Place[] lixels(double meters) {
        List<Place> places = new ArrayList<>();
        for (int line = 0; line < lines(); line++) {
            int count = (int) Math.max(1, Math.rint(length[line] / meters));
            for (int k = 0; k < count; k++) {
                places.add(new Place(line, (k + 0.5) * length[line] / count));
            }
        }
        return places.toArray(Place[]::new);
    }

    /** Lines that share a node are neighbours. */
    public Weights adjacency() {
        int[][] rows = new int[lines()][];
        int[] seen = new int[lines()];
        for (int line = 0; line < rows.length; line++) {
            int[] row = new int[degree(from[line]) + degree(to[line])];
            int count = 0;
            seen[line] = line + 1;
            for (int node : new int[] {from[line], to[line]}) {
                for (int k = 0; k < degree(node); k++) {
                    int other = out(node, k) >> 1;
                    if (seen[other] != line + 1) {
                        seen[other] = line + 1;
                        row[count++] = other;
                    }
                }
            }
            rows[line] = Arrays.copyOf(row, count);
        }
        return Weights.binary(rows);
    }
}
