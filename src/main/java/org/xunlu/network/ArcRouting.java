package org.xunlu.network;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Ways from arc to arc in which turning round costs extra, as following a vehicle needs: a noisy position must not send
 * it back and forth. Trees are kept and used again. Thread-safe.
 */
public final class ArcRouting {
    /** What driving back where one came from counts for. */
    public static final double TURN_ROUND_METERS = 200;

    /** What sharp turns count for: drivers take the way that avoids them, and noise likes to send a track round them. */
    private static final double HAIRPIN_DEGREES = 115;

    private static final double HAIRPIN_METERS = 100;
    private static final double CORNER_DEGREES = 50;
    private static final double CORNER_METERS = 40;

    /** About 150 MB. */
    private static final long MOST_SLOTS = 12_000_000;

    private static final double LEAST_REACH_METERS = 400;

    private final RoadNetwork network;
    private final Topology topology;
    private final ArcTurns turns;
    private final float[] extraMeters;
    private final AtomicReferenceArray<@Nullable ArcTree> trees;
    private final AtomicLong slots = new AtomicLong();
    private final ConcurrentLinkedQueue<Search> idle = new ConcurrentLinkedQueue<>();

    /**
     * Of a snapshot.
     *
     * @param extraMeters what driving an arc counts for besides its length; one for each arc
     */
    public ArcRouting(RoadNetwork network, float[] extraMeters) {
        this.extraMeters = extraMeters;
        this.network = network;
        this.topology = network.topology();
        this.turns = new ArcTurns(network);
        this.trees = new AtomicReferenceArray<>(2 * network.segmentCount());
    }

    /**
     * The best ways from the end of an arc.
     *
     * @param mostMeters how far they have to reach at least
     */
    public ArcTree from(int arc, double mostMeters) {
        @Nullable ArcTree known = trees.get(arc);
        if (known != null && known.mostMeters() >= mostMeters) {
            return known;
        }
        // in steps, so that a slightly longer wish does not search anew
        double reach = LEAST_REACH_METERS;
        while (reach < mostMeters) {
            reach *= 1.6;
        }
        @Nullable Search search = idle.poll();
        Search used = search == null ? new Search(2 * network.segmentCount()) : search;
        try {
            ArcTree tree = search(used, arc, reach);
            keep(arc, tree);
            return tree;
        } finally {
            idle.add(used);
        }
    }

    private void keep(int arc, ArcTree tree) {
        if (slots.addAndGet(tree.slots()) > MOST_SLOTS) {
            slots.set(0);
            for (int i = 0; i < trees.length(); i++) {
                trees.set(i, null);
            }
        }
        trees.set(arc, tree);
    }

    private ArcTree search(Search search, int origin, double reach) {
        search.clear();
        int[] settled = new int[64];
        int count = 0;
        leave(search, origin, -1, 0, reach);
        while (!search.queue.isEmpty()) {
            int arc = search.queue.take();
            if (count == settled.length) {
                settled = Arrays.copyOf(settled, 2 * count);
            }
            settled[count++] = arc;
            leave(search, arc, arc, search.cost(arc) + length(arc), reach);
        }
        return new ArcTree(reach, settled, count, search);
    }

    /** Nobody turns back at a slip road's acute corner where the road itself was open. */
    private double sharpness(int arc, int next) {
        double turn = Math.abs(turns.degrees(arc, next));
        return turn > HAIRPIN_DEGREES ? HAIRPIN_METERS : turn > CORNER_DEGREES ? CORNER_METERS : 0;
    }

    private double length(int arc) {
        return network.lengthMeters(arc >> 1);
    }

    /** Goes on to every arc that leaves the end of this one. */
    private void leave(Search search, int arc, int via, double meters, double reach) {
        int node = topology.head(arc);
        for (int i = topology.firstOut(node); i < topology.endOut(node); i++) {
            int next = topology.out(i);
            double extra = next == (arc ^ 1) ? TURN_ROUND_METERS : sharpness(arc, next);
            extra += extraMeters[next];
            double there = meters + extra;
            if (there <= reach && search.improve(next, there, via)) {
                search.queue.put(next, there);
            }
        }
    }
}
