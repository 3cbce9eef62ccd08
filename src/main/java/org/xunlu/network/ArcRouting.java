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
    private final double[] seconds;
    /** The way an arc begins and ends, degrees clockwise from grid north. */
    private final float[] leaving;

    private final float[] arriving;
    private final float[] extraMeters;
    private final AtomicReferenceArray<@Nullable ArcTree> trees;
    private final AtomicLong slots = new AtomicLong();
    private final ConcurrentLinkedQueue<Space> idle = new ConcurrentLinkedQueue<>();

    /**
     * Of a snapshot.
     *
     * @param extraMeters what driving an arc counts for besides its length; one for each arc
     */
    public ArcRouting(RoadNetwork network, float[] extraMeters) {
        this.extraMeters = extraMeters;
        this.network = network;
        this.topology = network.topology();
        this.seconds = new ArcCosts(network).by(Cost.SECONDS);
        this.leaving = new float[2 * network.segmentCount()];
        this.arriving = new float[2 * network.segmentCount()];
        SegmentShapes shapes = network.shapes();
        for (int s = 0; s < network.segmentCount(); s++) {
            double begin = shapes.bearing(shapes.first(s));
            double end = shapes.bearing(shapes.last(s) - 1);
            leaving[2 * s] = (float) begin;
            arriving[2 * s] = (float) end;
            leaving[2 * s + 1] = (float) (end + 180);
            arriving[2 * s + 1] = (float) (begin + 180);
        }
        this.trees = new AtomicReferenceArray<>(4 * network.segmentCount());
    }

    /**
     * The best ways from the end of an arc.
     *
     * @param cost what they are best in; their lengths are told in metres either way
     * @param mostMeters how far they have to reach at least
     */
    public ArcTree from(int arc, Cost cost, double mostMeters) {
        int key = 2 * arc + (cost == Cost.METERS ? 0 : 1);
        @Nullable ArcTree known = trees.get(key);
        if (known != null && known.mostMeters() >= mostMeters) {
            return known;
        }
        // in steps, so that a slightly longer wish does not search anew
        double reach = LEAST_REACH_METERS;
        while (reach < mostMeters) {
            reach *= 1.6;
        }
        @Nullable Space space = idle.poll();
        Space used = space == null ? new Space(2 * network.segmentCount()) : space;
        try {
            ArcTree tree = search(used, arc, cost, reach);
            keep(key, tree);
            return tree;
        } finally {
            idle.add(used);
        }
    }

    private void keep(int key, ArcTree tree) {
        if (slots.addAndGet(tree.slots()) > MOST_SLOTS) {
            slots.set(0);
            for (int i = 0; i < trees.length(); i++) {
                trees.set(i, null);
            }
        }
        trees.set(key, tree);
    }

    private static final class Space {
        private final Search search;
        private final double[] meters;

        Space(int arcs) {
            search = new Search(arcs);
            meters = new double[arcs];
        }
    }

    private ArcTree search(Space space, int origin, Cost cost, double reach) {
        space.search.clear();
        int[] settled = new int[64];
        int count = 0;
        leave(space, origin, cost, -1, 0, 0, reach);
        while (!space.search.queue.isEmpty()) {
            int arc = space.search.queue.take();
            if (count == settled.length) {
                settled = Arrays.copyOf(settled, 2 * count);
            }
            settled[count++] = arc;
            double key = space.search.cost(arc) + (cost == Cost.METERS ? length(arc) : seconds[arc >> 1]);
            leave(space, arc, cost, arc, key, space.meters[arc] + length(arc), reach);
        }
        return new ArcTree(reach, settled, count, space.meters, space.search);
    }

    /** Nobody turns back at a slip road's acute corner where the road itself was open. */
    private double sharpness(int arc, int next) {
        double turn = Math.abs(Math.IEEEremainder(leaving[next] - arriving[arc], 360));
        return turn > HAIRPIN_DEGREES ? HAIRPIN_METERS : turn > CORNER_DEGREES ? CORNER_METERS : 0;
    }

    private double length(int arc) {
        return network.lengthMeters(arc >> 1);
    }

    /** Goes on to every arc that leaves the end of this one. */
    private void leave(Space space, int arc, Cost cost, int via, double key, double meters, double reach) {
        int node = topology.head(arc);
        for (int i = topology.firstOut(node); i < topology.endOut(node); i++) {
            int next = topology.out(i);
            double extra = next == (arc ^ 1) ? TURN_ROUND_METERS : sharpness(arc, next);
            extra += extraMeters[next];
            double there = meters + extra;
            // ten metres a second turn the extra length into extra time
            double nextKey = key + (cost == Cost.METERS ? extra : extra / 10);
            if (there <= reach && space.search.improve(next, nextKey, via)) {
                space.meters[next] = there;
                space.search.queue.put(next, nextKey);
            }
        }
    }
}
