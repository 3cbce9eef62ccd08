package org.xunlu.siting.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.xunlu.network.Cost;

/**
 * All pairs of places that trucks can drive between, each with its quickest way.
 *
 * @param pairs pairs in a fixed order
 * @param unreachable pairs without any way
 */
record Journeys(List<Pair> pairs, List<Unreachable> unreachable) {
    /** One pair; {@code links} is its quickest way. */
    record Pair(FreightPlace from, FreightPlace to, double seconds, BitSet links) {}

    /** A pair without a way. */
    record Unreachable(FreightPlaceId from, FreightPlaceId to) {}

    static Journeys of(FreightNetwork freight) {
        List<Pair> pairs = new ArrayList<>();
        List<Unreachable> unreachable = new ArrayList<>();
        List<FreightPlaceId> ids = freight.nodes().keySet().stream()
                .sorted((one, other) -> Long.compare(one.value(), other.value()))
                .toList();
        Map<FreightPlaceId, FreightPlace> places = freight.places();
        for (FreightPlaceId from : ids) {
            FreightPlace origin = places.get(from);
            if (origin == null || origin.details().trucksOut() <= 0) {
                continue;
            }
            TruckTree tree = TruckTree.from(freight.network(), node(freight, from), Cost.SECONDS, new BitSet());
            for (FreightPlaceId to : ids) {
                FreightPlace goal = places.get(to);
                if (goal == null || to.equals(from) || goal.details().trucksIn() <= 0) {
                    continue;
                }
                int node = node(freight, to);
                if (!tree.reaches(node)) {
                    unreachable.add(new Unreachable(from, to));
                } else if (node != node(freight, from)) {
                    BitSet links = new BitSet();
                    tree.wayTo(node).forEach(links::set);
                    pairs.add(new Pair(origin, goal, tree.costTo(node), links));
                }
            }
        }
        return new Journeys(pairs, unreachable);
    }

    private static int node(FreightNetwork freight, FreightPlaceId place) {
        Integer node = freight.nodes().get(place);
        if (node == null) {
            throw new IllegalArgumentException("no node for place " + place.value());
        }
        return node;
    }
}
