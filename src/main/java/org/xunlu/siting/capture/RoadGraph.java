package org.xunlu.siting.capture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.xunlu.siting.LinkNetwork;

/**
 * The network with its degree-2 nodes contracted: a chain of links without a junction is one arc. Nodes keep the
 * network's numbers. Immutable.
 */
final class RoadGraph {
    private final int nodes;
    private final List<Arc> arcs;
    private final int[] from;
    private final int[] to;
    private final double[] cost;
    private final int[][] out;
    private final int[][] in;

    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    private record Arc(int from, int to, double cost, int[] links) {
        Arc then(Arc next) {
            int[] all = Arrays.copyOf(links, links.length + next.links.length);
            System.arraycopy(next.links, 0, all, links.length, next.links.length);
            return new Arc(from, next.to, cost + next.cost, all);
        }
    }

    private RoadGraph(int nodes, List<Arc> arcs) {
        this.nodes = nodes;
        this.arcs = arcs;
        from = arcs.stream().mapToInt(Arc::from).toArray();
        to = arcs.stream().mapToInt(Arc::to).toArray();
        cost = arcs.stream().mapToDouble(Arc::cost).toArray();
        out = grouped(nodes, from);
        in = grouped(nodes, to);
    }

    private static int[][] grouped(int nodes, int[] key) {
        int[] count = new int[nodes];
        for (int node : key) {
            count[node]++;
        }
        int[][] groups = new int[nodes][];
        for (int node = 0; node < nodes; node++) {
            groups[node] = new int[count[node]];
        }
        for (int arc = key.length - 1; arc >= 0; arc--) {
            groups[key[arc]][--count[key[arc]]] = arc;
        }
        return groups;
    }

    /**
     * Contracts.
     *
     * @param kept nodes at which flows begin or end
     */
    static RoadGraph of(LinkNetwork network, BitSet kept) {
        int nodes = network.nodeCount();
        List<List<Arc>> out = new ArrayList<>();
        List<List<Arc>> in = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            out.add(new ArrayList<>(4));
            in.add(new ArrayList<>(4));
        }
        for (int link = 0; link < network.linkCount(); link++) {
            if (network.from(link) != network.to(link)) {
                Arc arc = new Arc(network.from(link), network.to(link), network.cost(link), new int[] {link});
                out.get(arc.from).add(arc);
                in.get(arc.to).add(arc);
            }
        }
        Deque<Integer> queue = new ArrayDeque<>();
        for (int node = 0; node < nodes; node++) {
            if (!kept.get(node)) {
                queue.add(node);
            }
        }
        while (!queue.isEmpty()) {
            int node = queue.poll();
            if (isWayThrough(out.get(node), in.get(node))) {
                List<Integer> neighbours = new ArrayList<>();
                out.get(node).forEach(arc -> neighbours.add(arc.to));
                in.get(node).forEach(arc -> neighbours.add(arc.from));
                contract(node, out, in);
                neighbours.stream().filter(next -> !kept.get(next)).forEach(queue::add);
            }
        }
        return new RoadGraph(nodes, out.stream().flatMap(List::stream).toList());
    }

    /** True when whoever comes to the node can only go on to the other neighbour, or back. */
    private static boolean isWayThrough(List<Arc> out, List<Arc> in) {
        if (out.size() > 2 || in.size() > 2 || out.size() + in.size() == 0) {
            return false;
        }
        int one = out.isEmpty() ? in.get(0).from : out.get(0).to;
        int other = -1;
        int toOne = 0;
        int fromOne = 0;
        int toOther = 0;
        int fromOther = 0;
        for (Arc arc : out) {
            if (arc.to == one) {
                toOne++;
            } else {
                other = arc.to;
                toOther++;
            }
        }
        for (Arc arc : in) {
            if (arc.from == one) {
                fromOne++;
            } else if (other < 0 || arc.from == other) {
                other = arc.from;
                fromOther++;
            } else {
                return false;
            }
        }
        return toOne <= 1 && fromOne <= 1 && toOther <= 1 && fromOther <= 1;
    }

    private static void contract(int node, List<List<Arc>> out, List<List<Arc>> in) {
        List<Arc> coming = List.copyOf(in.get(node));
        List<Arc> going = List.copyOf(out.get(node));
        coming.forEach(arc -> out.get(arc.from).remove(arc));
        going.forEach(arc -> in.get(arc.to).remove(arc));
        in.get(node).clear();
        out.get(node).clear();
        for (Arc first : coming) {
            for (Arc second : going) {
                if (first.from != second.to) {
                    Arc joined = first.then(second);
                    out.get(joined.from).add(joined);
                    in.get(joined.to).add(joined);
                }
            }
        }
    }

    int nodeCount() {
        return nodes;
    }

    int arcCount() {
        return from.length;
    }

    int from(int arc) {
        return from[arc];
    }

    int to(int arc) {
        return to[arc];
    }

    double cost(int arc) {
        return cost[arc];
    }

    /** Arcs that leave the node; not to be changed. */
    int[] out(int node) {
        return out[node];
    }

    /** Arcs that come to the node; not to be changed. */
    int[] in(int node) {
        return in[node];
    }

    /** Links of the arc in driving order; not to be changed. */
    int[] links(int arc) {
        return arcs.get(arc).links;
    }
}
