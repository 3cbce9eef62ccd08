package org.xunlu.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The roads that trucks may use, as directed links in compressed arrays. Immutable.
 *
 * <p>Nodes and links have numbers from 0 and names. Several links may bear one name: the two directions of a road do
 * when they are added by {@link Builder#road}, and a point on that name weighs both.
 */
public final class LinkNetwork {
    private final String[] nodes;
    private final Map<String, Integer> nodeNumbers;
    private final String[] linkNames;
    private final Map<String, int[]> linksByName;
    private final int[] from;
    private final int[] to;
    private final double[] cost;
    private final int[] firstOut;
    private final int[] outLinks;

    private LinkNetwork(Builder builder) {
        nodes = builder.nodes.toArray(String[]::new);
        nodeNumbers = Map.copyOf(builder.nodeNumbers);
        int links = builder.names.size();
        linkNames = builder.names.toArray(String[]::new);
        from = Arrays.copyOf(builder.from, links);
        to = Arrays.copyOf(builder.to, links);
        cost = Arrays.copyOf(builder.cost, links);
        firstOut = new int[nodes.length + 1];
        for (int start : from) {
            firstOut[start + 1]++;
        }
        for (int node = 0; node < nodes.length; node++) {
            firstOut[node + 1] += firstOut[node];
        }
        outLinks = new int[links];
        int[] next = firstOut.clone();
        Map<String, int[]> byName = new HashMap<>();
        for (int link = 0; link < links; link++) {
            outLinks[next[from[link]]++] = link;
            byName.merge(linkNames[link], new int[] {link}, LinkNetwork::joined);
        }
        linksByName = byName;
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** Starts an empty network. */
    public static Builder builder() {
        return new Builder();
    }

    /** How many nodes there are. */
    public int nodeCount() {
        return nodes.length;
    }

    /** How many directed links there are. */
    public int linkCount() {
        return from.length;
    }

    /** The node's name. */
    public String nodeName(int node) {
        return nodes[node];
    }

    /** The node's number, −1 when there is none of that name. */
    public int findNode(String name) {
        return nodeNumbers.getOrDefault(name, -1);
    }

    /** The link's name. */
    public String linkName(int link) {
        return linkNames[link];
    }

    /** Numbers of the links of that name, none when there are none. */
    public int[] linksNamed(String name) {
        int @Nullable [] links = linksByName.get(name);
        return links == null ? new int[0] : links.clone();
    }

    /** Where the link begins. */
    public int from(int link) {
        return from[link];
    }

    /** Where the link ends. */
    public int to(int link) {
        return to[link];
    }

    /** What driving the link costs, ≥ 0. */
    public double cost(int link) {
        return cost[link];
    }

    /** The place in {@link #outLink} of the first link that leaves the node; the next node's is where they end. */
    public int firstOut(int node) {
        return firstOut[node];
    }

    /** The link at a place of the list ordered by start. */
    public int outLink(int place) {
        return outLinks[place];
    }

    /** Collects links; nodes come into being as links name them. */
    public static final class Builder {
        private final List<String> nodes = new ArrayList<>();
        private final Map<String, Integer> nodeNumbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private int[] from = new int[64];
        private int[] to = new int[64];
        private double[] cost = new double[64];

        private Builder() {}

        /**
         * Adds a link in one direction.
         *
         * @param cost ≥ 0, metres or seconds, one unit for the whole network
         * @throws IllegalArgumentException when the cost is negative or no number
         */
        public Builder link(String name, String start, String end, double cost) {
            if (!(cost >= 0 && cost < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("cost of link " + name + " is " + cost);
            }
            int link = names.size();
            if (link == from.length) {
                from = Arrays.copyOf(from, 2 * link);
                to = Arrays.copyOf(to, 2 * link);
                this.cost = Arrays.copyOf(this.cost, 2 * link);
            }
            names.add(name);
            from[link] = node(start);
            to[link] = node(end);
            this.cost[link] = cost;
            return this;
        }

        /** Adds both directions of a road: two links of one name. */
        public Builder road(String name, String oneEnd, String otherEnd, double cost) {
            return link(name, oneEnd, otherEnd, cost).link(name, otherEnd, oneEnd, cost);
        }

        private int node(String name) {
            return nodeNumbers.computeIfAbsent(name, added -> {
                nodes.add(added);
                return nodes.size() - 1;
            });
        }

        /** The network of what was added. */
        public LinkNetwork build() {
            return new LinkNetwork(this);
        }
    }
}
