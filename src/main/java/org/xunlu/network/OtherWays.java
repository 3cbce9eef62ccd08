package org.xunlu.network;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a vehicle nobody saw may have taken another way: one hardly longer that goes elsewhere for a good part.
 * It is looked for by barring places of the known way one after the other. Thread-safe.
 */
public final class OtherWays {
    /** A way longer than this is no plausible other. */
    private static final double MOST_LONGER = 1.2;

    /** A way that leaves the known one for less is the same for whoever counts kilometres of roads. */
    private static final double LEAST_APART = 0.2;

    private static final double LEAST_APART_METERS = 200;
    private static final int PLACES = 8;
    private static final int MOST_REMEMBERED = 20_000;

    private final RoadNetwork network;
    private final Topology topology;
    private final ConcurrentLinkedQueue<Search> idle = new ConcurrentLinkedQueue<>();
    private final Map<Long, Boolean> remembered = new ConcurrentHashMap<>();

    /** Of a snapshot. */
    public OtherWays(RoadNetwork network) {
        this.network = network;
        this.topology = network.topology();
    }

    /**
     * Whether there is another way.
     *
     * @param origin arc on which the vehicle was last seen; an arc is {@code 2 × segment} forward, one more backward
     * @param between arcs of the known way, driven whole, both ends left out
     * @param end arc on which it was seen again
     */
    public boolean exist(int origin, List<Integer> between, int end) {
        double known = between.stream().mapToDouble(this::length).sum();
        if (known < LEAST_APART_METERS) {
            return false;
        }
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(((long) origin << 32) | end, key -> search(origin, between, end, known));
    }

    private boolean search(int origin, List<Integer> between, int end, double known) {
        Set<Integer> segments = new HashSet<>();
        between.forEach(arc -> segments.add(arc >> 1));
        @Nullable Search spare = idle.poll();
        Search search = spare == null ? new Search(network.nodeCount()) : spare;
        try {
            for (int barred : places(between, known)) {
                double apart = apart(search, origin, end, barred, segments, MOST_LONGER * known);
                if (apart >= Math.max(LEAST_APART_METERS, LEAST_APART * known)) {
                    return true;
                }
            }
            return false;
        } finally {
            idle.add(search);
        }
    }

    /** Segments at even distances along the way. */
    private Set<Integer> places(List<Integer> between, double known) {
        Set<Integer> places = new HashSet<>();
        double at = 0;
        int next = 0;
        for (int arc : between) {
            at += length(arc);
            while (next < PLACES && (next + 0.5) / PLACES * known <= at) {
                places.add(arc >> 1);
                next++;
            }
        }
        return places;
    }

    /** How much of the shortest way without a segment leads elsewhere; 0 where there is none within reach. */
    private double apart(Search search, int origin, int end, int barred, Set<Integer> segments, double reach) {
        int goal = topology.head(end ^ 1);
        int start = topology.head(origin);
        search.clear();
        search.improve(start, 0, -1);
        search.queue.put(start, 0);
        while (!search.queue.isEmpty()) {
            int node = search.queue.take();
            if (node == goal) {
                return elsewhere(search, goal, segments);
            }
            for (int i = topology.firstOut(node); i < topology.endOut(node); i++) {
                int arc = topology.out(i);
                double there = search.cost(node) + length(arc);
                boolean goesBack = node == start && arc == (origin ^ 1);
                if ((arc >> 1) != barred
                        && !goesBack
                        && there <= reach
                        && search.improve(topology.head(arc), there, arc)) {
                    search.queue.put(topology.head(arc), there);
                }
            }
        }
        return 0;
    }

    private double elsewhere(Search search, int goal, Set<Integer> segments) {
        double meters = 0;
        for (int arc = search.via(goal); arc >= 0; arc = search.via(topology.head(arc ^ 1))) {
            meters += segments.contains(arc >> 1) ? 0 : length(arc);
        }
        return meters;
    }

    private double length(int arc) {
        return network.lengthMeters(arc >> 1);
    }
}
