package org.xunlu.siting;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A place where a point could stand, or stands.
 *
 * @param id name of the place, unique
 * @param links names of the links whose traffic it weighs, e.g. both directions of a road
 * @param costCents what building it costs, CNY cents, ≥ 0
 */
public record Candidate(String id, Set<String> links, long costCents) {
    /** Copies. */
    public Candidate {
        links = Set.copyOf(links);
        if (costCents < 0) {
            throw new IllegalArgumentException("cost of candidate " + id + " is " + costCents);
        }
    }

    /** A point on one road. */
    public static Candidate on(String link, long costCents) {
        return new Candidate(link, Set.of(link), costCents);
    }

    /** A point at a node: it weighs everything that comes into it or leaves it. */
    public static Candidate at(LinkNetwork network, String node, long costCents) {
        int number = network.findNode(node);
        Set<String> links = new LinkedHashSet<>();
        for (int link = 0; link < network.linkCount(); link++) {
            if (number >= 0 && (network.from(link) == number || network.to(link) == number)) {
                links.add(network.linkName(link));
            }
        }
        return new Candidate(node, links, costCents);
    }
}
