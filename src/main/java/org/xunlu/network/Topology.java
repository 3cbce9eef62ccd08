package org.xunlu.network;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Which segments meet where, in compressed arrays. Nodes are numbered from 0. An <i>arc</i> is a segment driven one
 * way: {@code 2 × segment} forward, {@code 2 × segment + 1} backward; only allowed ones leave a node.
 */
final class Topology {
    private final int nodes;
    private final int[] fromNode;
    private final int[] toNode;
    private final int[] firstOut;
    private final int[] out;
    private final double[] x;
    private final double[] y;

    Topology(List<RoadSegment> segments, SegmentShapes shapes) {
        int n = segments.size();
        long[] keys = new long[2 * n];
        for (int s = 0; s < n; s++) {
            keys[2 * s] = segments.get(s).fromNode();
            keys[2 * s + 1] = segments.get(s).toNode();
        }
        long[] distinct = Arrays.stream(keys).sorted().distinct().toArray();
        nodes = distinct.length;
        fromNode = new int[n];
        toNode = new int[n];
        firstOut = new int[nodes + 1];
        for (int s = 0; s < n; s++) {
            fromNode[s] = Arrays.binarySearch(distinct, keys[2 * s]);
            toNode[s] = Arrays.binarySearch(distinct, keys[2 * s + 1]);
            Direction direction = segments.get(s).direction();
            if (direction.allows(true)) {
                firstOut[fromNode[s] + 1]++;
            }
            if (direction.allows(false)) {
                firstOut[toNode[s] + 1]++;
            }
        }
        for (int v = 0; v < nodes; v++) {
            firstOut[v + 1] += firstOut[v];
        }
        out = new int[firstOut[nodes]];
        x = new double[nodes];
        y = new double[nodes];
        int[] next = Arrays.copyOf(firstOut, nodes);
        for (int s = 0; s < n; s++) {
            place(fromNode[s], shapes, shapes.first(s));
            place(toNode[s], shapes, shapes.last(s));
            Direction direction = segments.get(s).direction();
            if (direction.allows(true)) {
                out[next[fromNode[s]]++] = 2 * s;
            }
            if (direction.allows(false)) {
                out[next[toNode[s]]++] = 2 * s + 1;
            }
        }
    }

    private void place(int node, SegmentShapes shapes, int vertex) {
        x[node] = shapes.x(vertex);
        y[node] = shapes.y(vertex);
    }

    /** Straight distance from a node to a place in projected metres. */
    double distance(int node, Coordinate place) {
        return Math.hypot(x[node] - place.x, y[node] - place.y);
    }

    /** Metres east. */
    double x(int node) {
        return x[node];
    }

    /** Metres north. */
    double y(int node) {
        return y[node];
    }

    int nodes() {
        return nodes;
    }

    int fromNode(int segment) {
        return fromNode[segment];
    }

    int toNode(int segment) {
        return toNode[segment];
    }

    /** The node an arc leads to. */
    int head(int arc) {
        return (arc & 1) == 0 ? toNode[arc >> 1] : fromNode[arc >> 1];
    }

    /** The node an arc leaves. */
    int tail(int arc) {
        return (arc & 1) == 0 ? fromNode[arc >> 1] : toNode[arc >> 1];
    }

    int firstOut(int node) {
        return firstOut[node];
    }

    int endOut(int node) {
        return firstOut[node + 1];
    }

    int out(int position) {
        return out[position];
    }

    /** How many separate networks there are, directions disregarded. */
    int components() {
        int[] root = new int[nodes];
        Arrays.setAll(root, v -> v);
        int count = nodes;
        for (int s = 0; s < fromNode.length; s++) {
            int a = find(root, fromNode[s]);
            int b = find(root, toNode[s]);
            if (a != b) {
                root[a] = b;
                count--;
            }
        }
        return count;
    }

    private static int find(int[] root, int node) {
        int v = node;
        while (root[v] != v) {
            root[v] = root[root[v]];
            v = root[v];
        }
        return v;
    }
}
