package org.xunlu.siting.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.xunlu.network.Direction;
import org.xunlu.network.NetworkPath;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Traversal;

/** Leaves dead ends out and joins what meets at nodes between two roads only, remembering the segments. */
final class Contraction {
    private final RoadNetwork roads;
    private final BitSet kept;
    private final List<List<Integer>> around = new ArrayList<>();

    Contraction(RoadNetwork roads, TruckRoads rule, BitSet kept) {
        this.roads = roads;
        this.kept = kept;
        for (int node = 0; node < roads.nodeCount(); node++) {
            around.add(new ArrayList<>());
        }
        for (int segment = 0; segment < roads.segmentCount(); segment++) {
            boolean isLoop = roads.startNode(segment) == roads.endNode(segment);
            if (!isLoop && rule.carry(roads, segment)) {
                around.get(roads.startNode(segment)).add(segment);
                around.get(roads.endNode(segment)).add(segment);
            }
        }
    }

    TruckNetwork contract() {
        cutDeadEnds();
        int[] number = new int[roads.nodeCount()];
        List<Integer> nodes = new ArrayList<>();
        for (int node = 0; node < roads.nodeCount(); node++) {
            boolean stays = kept.get(node) || (!around.get(node).isEmpty() && !isPassedThrough(node));
            number[node] = stays ? nodes.size() : -1;
            if (stays) {
                nodes.add(node);
            }
        }
        List<TruckLink> links = new ArrayList<>();
        BitSet taken = new BitSet();
        for (int node : nodes) {
            for (int segment : around.get(node)) {
                if (!taken.get(segment)) {
                    link(node, segment, taken, number, links);
                }
            }
        }
        return new TruckNetwork(
                roads, nodes.stream().mapToInt(Integer::intValue).toArray(), links);
    }

    private void cutDeadEnds() {
        Deque<Integer> ends = new ArrayDeque<>();
        for (int node = 0; node < around.size(); node++) {
            if (isDeadEnd(node)) {
                ends.add(node);
            }
        }
        while (!ends.isEmpty()) {
            int node = ends.poll();
            if (isDeadEnd(node)) {
                Integer segment = around.get(node).remove(0);
                int other = otherEnd(segment, node);
                around.get(other).remove(segment);
                if (isDeadEnd(other)) {
                    ends.add(other);
                }
            }
        }
    }

    private boolean isDeadEnd(int node) {
        return around.get(node).size() == 1 && !kept.get(node);
    }

    private int otherEnd(int segment, int node) {
        return roads.startNode(segment) == node ? roads.endNode(segment) : roads.startNode(segment);
    }

    /**
     * Joined at a node are two roads that both may be driven both ways, or two one-way roads of which one leads to the node
     * and the other away from it.
     */
    private boolean isPassedThrough(int node) {
        List<Integer> here = around.get(node);
        if (kept.get(node) || here.size() != 2) {
            return false;
        }
        int one = here.get(0);
        int other = here.get(1);
        boolean bothWays = roads.segment(one).direction() == Direction.BOTH;
        if (bothWays != (roads.segment(other).direction() == Direction.BOTH)) {
            return false;
        }
        return bothWays || leaves(one, node) != leaves(other, node);
    }

    /** Whether a one-way segment is driven away from its end at this node. */
    private boolean leaves(int segment, int node) {
        return roads.segment(segment).direction().allows(roads.startNode(segment) == node);
    }

    private void link(int start, int first, BitSet taken, int[] number, List<TruckLink> links) {
        List<Traversal> parts = new ArrayList<>();
        int node = start;
        int segment = first;
        while (true) {
            taken.set(segment);
            boolean forward = roads.startNode(segment) == node;
            parts.add(new Traversal(segment, forward, forward ? 0 : 1, forward ? 1 : 0));
            node = otherEnd(segment, node);
            if (number[node] >= 0) {
                break;
            }
            int here = segment;
            segment = around.get(node).stream()
                    .filter(each -> each != here)
                    .findFirst()
                    .orElseThrow();
        }
        if (node == start) {
            return;
        }
        Direction direction = roads.segment(first).direction();
        NetworkPath way = roads.measured(parts);
        if (direction == Direction.BOTH || direction.allows(parts.get(0).forward())) {
            links.add(new TruckLink(
                    number[start],
                    number[node],
                    way.lengthMeters(),
                    way.seconds(),
                    direction != Direction.BOTH,
                    parts));
        } else {
            List<Traversal> turned = new ArrayList<>();
            for (Traversal part : parts) {
                turned.add(0, new Traversal(part.segment(), !part.forward(), part.toFraction(), part.fromFraction()));
            }
            links.add(new TruckLink(number[node], number[start], way.lengthMeters(), way.seconds(), true, turned));
        }
    }
}
