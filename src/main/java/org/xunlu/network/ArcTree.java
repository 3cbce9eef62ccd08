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
    /** Fibonacci hashing: spreads neighbouring numbers. */
    private static final int SPREAD = 0x9E3779B9;

    private final double mostMeters;
    private final int shift;
    private final int[] arcs;
    private final float[] meters;
    private final int[] before;

    /** Of the first so many of these arcs, in any order. */
    ArcTree(double mostMeters, int[] arcs, int count, Search search) {
        this.mostMeters = mostMeters;
        int bits = Math.max(2, 33 - Integer.numberOfLeadingZeros(Math.max(1, count)));
        this.shift = 32 - bits;
        this.arcs = new int[1 << bits];
        this.meters = new float[1 << bits];
        this.before = new int[1 << bits];
        Arrays.fill(this.arcs, -1);
        for (int i = 0; i < count; i++) {
            int slot = slot(arcs[i]);
            this.arcs[slot] = arcs[i];
            meters[slot] = (float) search.cost(arcs[i]);
            before[slot] = search.via(arcs[i]);
        }
    }

    /** Where an arc is, or where it would be. */
    private int slot(int arc) {
        int slot = (arc * SPREAD) >>> shift;
        while (arcs[slot] != arc && arcs[slot] >= 0) {
            slot = (slot + 1) & (arcs.length - 1);
        }
        return slot;
    }

    /** How far it reaches. */
    public double mostMeters() {
        return mostMeters;
    }

    /** How much memory it takes, in slots. */
    int slots() {
        return arcs.length;
    }

    /** Length from the end of the origin to the beginning of this arc, turning round included; infinite beyond reach. */
    public double metersTo(int arc) {
        int slot = slot(arc);
        return arcs[slot] < 0 ? Double.POSITIVE_INFINITY : meters[slot];
    }

    /** The arcs driven whole between the origin and this arc, which must be within reach; both left out. */
    public List<Integer> arcsTo(int arc) {
        List<Integer> between = new ArrayList<>();
        int via = before[slot(arc)];
        while (via >= 0) {
            between.add(via);
            via = before[slot(via)];
        }
        Collections.reverse(between);
        return between;
    }
}
