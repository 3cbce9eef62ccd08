package org.xunlu.patrol.planning.arc;

import java.util.List;

/**
 * Nodes and the links between them.
 *
 * @param nodes how many nodes there are; they are numbered from 0
 * @param links the links; what must be served is marked
 */
public record ArcGraph(int nodes, List<Link> links) {
    /** Cost of what cannot be driven. Sums of five of them stay within an int. */
    public static final int NO_WAY = 1 << 28;

    public ArcGraph {
        links = List.copyOf(links);
        for (Link link : links) {
            if (Math.min(link.from(), link.to()) < 0 || Math.max(link.from(), link.to()) >= nodes) {
                throw new IllegalArgumentException("link " + link + " leaves the nodes 0 to " + (nodes - 1));
            }
        }
    }

    /** The links that must be served, in their order. */
    public List<Link> required() {
        return links.stream().filter(Link::required).toList();
    }

    /** The same with every link turned round. */
    public ArcGraph reversed() {
        return new ArcGraph(nodes, links.stream().map(Link::reversed).toList());
    }

    /**
     * A link.
     *
     * @param from node at its beginning
     * @param to node at its end
     * @param costAlong cost from beginning to end, 0 or more; {@link #NO_WAY} where that is forbidden
     * @param costAgainst cost from end to beginning
     * @param required whether it must be served
     * @param demand what serving it takes of a vehicle's capacity
     */
    public record Link(int from, int to, int costAlong, int costAgainst, boolean required, int demand) {
        public Link {
            if (Math.min(costAlong, costAgainst) < 0 || Math.max(costAlong, costAgainst) > NO_WAY || demand < 0) {
                throw new IllegalArgumentException("cost or demand out of range: " + from + "-" + to);
            }
        }

        Link reversed() {
            return new Link(to, from, costAlong, costAgainst, required, demand);
        }

        /** A link that costs the same both ways and must be served. */
        public static Link required(int from, int to, int cost, int demand) {
            return new Link(from, to, cost, cost, true, demand);
        }

        /** A link that costs the same both ways and need not be served. */
        public static Link passable(int from, int to, int cost) {
            return new Link(from, to, cost, cost, false, 0);
        }
    }
}
