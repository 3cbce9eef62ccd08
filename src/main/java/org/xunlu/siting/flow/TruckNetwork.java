package org.xunlu.siting.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Traversal;

/** The roads trucks use, contracted. Immutable; nodes and links are numbered from 0. */
public final class TruckNetwork {
    private final RoadNetwork roads;
    private final int[] roadNodes;
    private final int[] nodeOfRoadNode;
    private final int[] linkOfSegment;
    private final List<TruckLink> links;
    private final List<List<Integer>> around;

    TruckNetwork(RoadNetwork roads, int[] roadNodes, List<TruckLink> links) {
        this.roads = roads;
        this.roadNodes = roadNodes.clone();
        this.links = List.copyOf(links);
        nodeOfRoadNode = new int[roads.nodeCount()];
        Arrays.fill(nodeOfRoadNode, -1);
        for (int node = 0; node < roadNodes.length; node++) {
            nodeOfRoadNode[roadNodes[node]] = node;
        }
        linkOfSegment = new int[roads.segmentCount()];
        Arrays.fill(linkOfSegment, -1);
        around = new ArrayList<>();
        for (int node = 0; node < roadNodes.length; node++) {
            around.add(new ArrayList<>());
        }
        for (int link = 0; link < links.size(); link++) {
            for (Traversal part : links.get(link).parts()) {
                linkOfSegment[part.segment()] = link;
            }
            around.get(links.get(link).from()).add(link);
            around.get(links.get(link).to()).add(link);
        }
    }

    /**
     * Contracts the roads trucks use.
     *
     * @param kept nodes of the road network where flows begin or end; they are kept
     */
    public static TruckNetwork of(RoadNetwork roads, TruckRoads rule, BitSet kept) {
        return new Contraction(roads, rule, kept).contract();
    }

    /** The same with more links. */
    TruckNetwork with(List<TruckLink> more) {
        List<TruckLink> all = new ArrayList<>(links);
        all.addAll(more);
        return new TruckNetwork(roads, roadNodes, all);
    }

    /** The roads it was made from. */
    public RoadNetwork roads() {
        return roads;
    }

    /** How many nodes there are. */
    public int nodeCount() {
        return roadNodes.length;
    }

    /** All links by number. */
    public List<TruckLink> links() {
        return links;
    }

    /** The link with this number. */
    public TruckLink link(int number) {
        return links.get(number);
    }

    /** Numbers of the links at a node. */
    public List<Integer> around(int node) {
        return List.copyOf(around.get(node));
    }

    /** The link a segment is part of, or -1 where trucks do not pass it. */
    public int linkOf(int segment) {
        return linkOfSegment[segment];
    }

    /** The node standing for a node of the road network, or -1. */
    public int nodeOf(int roadNode) {
        return nodeOfRoadNode[roadNode];
    }

    /** The road network's node a node stands for. */
    public int roadNode(int node) {
        return roadNodes[node];
    }
}
