package org.xunlu.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The best ways from the end of one arc to the beginning of those around. An arc is a segment driven one way: {@code 2 ×
 * segment} forward, {@code 2 × segment + 1} backward. Immutable.
 */
public final class ArcTree {
    private final double mostMeters;
    private final int[] arcs;
    private final double[] meters;
    private final int[] before;

    ArcTree(double mostMeters, int[] arcs, double[] meters, int[] before) {
        this.mostMeters = mostMeters;
        this.arcs = arcs;
        this.meters = meters;
        this.before = before;
    }

    /** How far it reaches. */
    public double mostMeters() {
        return mostMeters;
    }

    /** Length from the end of the origin to the beginning of this arc, turning round included; infinite beyond reach. */
    public double metersTo(int arc) {
        int found = Arrays.binarySearch(arcs, arc);
        return found < 0 ? Double.POSITIVE_INFINITY : meters[found];
    }

    /** The arcs driven whole between the origin and this arc, both left out. */
    public List<Integer> arcsTo(int arc) {
        List<Integer> between = new ArrayList<>();
        int via = before[Arrays.binarySearch(arcs, arc)];
        while (via >= 0) {
            between.add(via);
            via = before[Arrays.binarySearch(arcs, via)];
        }
        Collections.reverse(between);
        return between;
    }
}
