package org.xunlu.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Shortest ways through one snapshot, by length or by time, respecting one-way roads. Thread-safe. Point to point by A*
 * (Hart, Nilsson, Raphael 1968), one to many by bounded Dijkstra.
 */
public final class ShortestPaths {
    /** Below one, so that nodes lying a little beside their segments' ends cannot make the estimate too great. */
    private static final double CAUTION = 0.999;

    private final RoadNetwork network;
    private final Topology topology;
    private final ArcCosts costs;
    private final ConcurrentLinkedQueue<Search> idle = new ConcurrentLinkedQueue<>();

    /** Of a snapshot with all roads open. */
    public ShortestPaths(RoadNetwork network) {
        this(network, new ArcCosts(network));
    }

    private ShortestPaths(RoadNetwork network, ArcCosts costs) {
        this.network = network;
        this.topology = network.topology();
        this.costs = costs;
    }

    /** The same with these segments closed to through traffic; a way may still begin or end on one. */
    public ShortestPaths closing(BitSet segments) {
        return new ShortestPaths(network, costs.closing(segments));
    }

    /** The best way between two places, or empty where there is none. */
    public Optional<NetworkPath> path(Snap from, Snap to, Cost cost) {
        Search search = borrow();
        try {
            return new PointToPoint(search, from, to, cost).find();
        } finally {
            idle.add(search);
        }
    }

    /** The best way through these places in this order, or empty where one of the parts has none. */
    public Optional<NetworkPath> path(List<Snap> places, Cost cost) {
        List<Traversal> traversals = new ArrayList<>();
        for (int i = 1; i < places.size(); i++) {
            Optional<NetworkPath> part = path(places.get(i - 1), places.get(i), cost);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            traversals.addAll(part.get().traversals());
        }
        return Optional.of(network.measured(traversals));
    }

    /**
     * The best ways from a place to everything around.
     *
     * @param most no farther than this; metres or seconds
     */
    public CostTree from(Snap from, Cost cost, double most) {
        Search search = borrow();
        try {
            seed(search, from, cost);
            return grow(search, from, cost, most);
        } finally {
            idle.add(search);
        }
    }

    /** The best ways from a node to everything around, no farther than {@code most}. */
    public CostTree from(int node, Cost cost, double most) {
        Search search = borrow();
        try {
            search.improve(node, 0, CostTree.ORIGIN);
            search.queue.put(node, 0);
            return grow(search, null, cost, most);
        } finally {
            idle.add(search);
        }
    }

    private Search borrow() {
        @Nullable Search search = idle.poll();
        if (search == null) {
            search = new Search(topology.nodes());
        }
        search.clear();
        return search;
    }

    /** Puts both ends of the segment stood on into the search, as far as it may be driven there. */
    private void seed(Search search, Snap from, Cost cost) {
        double whole = costs.openBy(cost)[from.segment()];
        Direction direction = network.segment(from.segment()).direction();
        int end = topology.toNode(from.segment());
        int start = topology.fromNode(from.segment());
        if (direction.allows(true) && search.improve(end, (1 - from.fraction()) * whole, ~(2 * from.segment()))) {
            search.queue.put(end, search.cost(end));
        }
        if (direction.allows(false) && search.improve(start, from.fraction() * whole, ~(2 * from.segment() + 1))) {
            search.queue.put(start, search.cost(start));
        }
    }

    private CostTree grow(Search search, @Nullable Snap origin, Cost cost, double most) {
        double[] arcCosts = costs.by(cost);
        int[] settled = new int[64];
        int count = 0;
        while (!search.queue.isEmpty() && search.queue.firstKey() <= most) {
            int node = search.queue.take();
            if (count == settled.length) {
                settled = Arrays.copyOf(settled, 2 * count);
            }
            settled[count++] = node;
            relax(search, node, arcCosts, most);
        }
        return CostTree.of(network, search, Arrays.copyOf(settled, count), origin, costs.openBy(cost));
    }

    private void relax(Search search, int node, double[] arcCosts, double most) {
        double here = search.cost(node);
        for (int i = topology.firstOut(node); i < topology.endOut(node); i++) {
            int arc = topology.out(i);
            double there = here + arcCosts[arc >> 1];
            int head = topology.head(arc);
            if (there <= most && search.improve(head, there, arc)) {
                search.queue.put(head, there);
            }
        }
    }

    /** One search from place to place. */
    private final class PointToPoint {
        private final Search search;
        private final Snap from;
        private final Snap to;
        private final Cost cost;
        private final double[] arcCosts;
        private final double[] openCosts;
        private final Coordinate goal;
        private final double leastPerMeter;
        private double best = Double.POSITIVE_INFINITY;
        private @Nullable Traversal direct;
        private int lastNode = -1;
        private boolean lastForward;

        PointToPoint(Search search, Snap from, Snap to, Cost cost) {
            this.search = search;
            this.from = from;
            this.to = to;
            this.cost = cost;
            this.arcCosts = costs.by(cost);
            this.openCosts = costs.openBy(cost);
            this.goal = network.metersAt(to.segment(), to.fraction());
            this.leastPerMeter = costs.leastPerMeter(cost) * CAUTION;
        }

        Optional<NetworkPath> find() {
            tryDirect();
            seed(search, from, cost);
            Direction last = network.segment(to.segment()).direction();
            double whole = openCosts[to.segment()];
            while (!search.queue.isEmpty() && search.queue.firstKey() < best) {
                int node = search.queue.take();
                if (node == topology.fromNode(to.segment()) && last.allows(true)) {
                    arrive(node, true, search.cost(node) + to.fraction() * whole);
                }
                if (node == topology.toNode(to.segment()) && last.allows(false)) {
                    arrive(node, false, search.cost(node) + (1 - to.fraction()) * whole);
                }
                expand(node);
            }
            return Double.isInfinite(best) ? Optional.empty() : Optional.of(network.measured(traversals()));
        }

        private void tryDirect() {
            if (from.segment() != to.segment()) {
                return;
            }
            boolean forward = to.fraction() >= from.fraction();
            Direction direction = network.segment(from.segment()).direction();
            if (direction.allows(forward) || to.fraction() == from.fraction()) {
                best = Math.abs(to.fraction() - from.fraction()) * openCosts[from.segment()];
                direct = new Traversal(from.segment(), forward, from.fraction(), to.fraction());
            }
        }

        private void arrive(int node, boolean forward, double whole) {
            if (whole < best) {
                best = whole;
                direct = null;
                lastNode = node;
                lastForward = forward;
            }
        }

        private void expand(int node) {
            double here = search.cost(node);
            for (int i = topology.firstOut(node); i < topology.endOut(node); i++) {
                int arc = topology.out(i);
                double there = here + arcCosts[arc >> 1];
                int head = topology.head(arc);
                if (there < best && search.improve(head, there, arc)) {
                    search.queue.put(head, there + leastPerMeter * topology.distance(head, goal));
                }
            }
        }

        private List<Traversal> traversals() {
            if (direct != null) {
                return List.of(direct);
            }
            List<Traversal> backwards = new ArrayList<>();
            backwards.add(new Traversal(to.segment(), lastForward, lastForward ? 0 : 1, to.fraction()));
            CostTree.addBackwards(backwards, topology, lastNode, search::via, from);
            Collections.reverse(backwards);
            return backwards;
        }
    }
}
