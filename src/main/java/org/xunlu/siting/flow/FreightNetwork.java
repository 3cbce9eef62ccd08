package org.xunlu.siting.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Snap;

/**
 * The truck network with the freight places on it.
 *
 * @param network the roads trucks use, contracted
 * @param nodes node of each place that is on it
 * @param places by key
 * @param astray places too far from every road trucks use
 */
public record FreightNetwork(
        TruckNetwork network,
        Map<FreightPlaceId, Integer> nodes,
        Map<FreightPlaceId, FreightPlace> places,
        List<FreightPlace> astray) {
    /** A place farther than this from every road trucks use is left out. */
    public static final double PLACE_METERS = 3_000;

    /** How much longer than a straight line, how fast, and how long at most, ways outside the county are taken to be. */
    private static final double OUTSIDE_FACTOR = 1.6;

    private static final double OUTSIDE_KM_PER_HOUR = 45;
    private static final double OUTSIDE_METERS = 40_000;
    private static final double COUNT_METERS = 100;
    private static final int NEAREST = 40;

    public FreightNetwork {
        nodes = Map.copyOf(nodes);
        places = Map.copyOf(places);
        astray = List.copyOf(astray);
    }

    /** Puts each place at the nearer end of the nearest segment that carries trucks. */
    public static FreightNetwork of(RoadNetwork roads, TruckRoads rule, List<FreightPlace> all) {
        Map<FreightPlaceId, Integer> roadNodes = new LinkedHashMap<>();
        Map<FreightPlaceId, FreightPlace> places = new LinkedHashMap<>();
        List<FreightPlace> astray = new ArrayList<>();
        BitSet kept = new BitSet();
        for (FreightPlace place : all) {
            places.put(place.id(), place);
            OptionalInt node = nodeNear(roads, rule, place.details().position());
            if (node.isPresent()) {
                roadNodes.put(place.id(), node.getAsInt());
                kept.set(node.getAsInt());
            } else {
                astray.add(place);
            }
        }
        TruckNetwork network = TruckNetwork.of(roads, rule, kept);
        Map<FreightPlaceId, Integer> nodes = new LinkedHashMap<>();
        roadNodes.forEach((place, node) -> nodes.put(place, network.nodeOf(node)));
        return new FreightNetwork(
                rule.outside() ? network.with(outside(network, nodes, places)) : network, nodes, places, astray);
    }

    /** Ways round the county: from each gate to each gate that is not far, on roads nobody here knows. */
    private static List<TruckLink> outside(
            TruckNetwork network, Map<FreightPlaceId, Integer> nodes, Map<FreightPlaceId, FreightPlace> places) {
        List<FreightPlace> gates = places.values().stream()
                .filter(place -> place.details().kind() == FreightKind.GATE && nodes.containsKey(place.id()))
                .toList();
        List<TruckLink> links = new ArrayList<>();
        for (int i = 0; i < gates.size(); i++) {
            for (int j = i + 1; j < gates.size(); j++) {
                double meters = OUTSIDE_FACTOR
                        * network.roads()
                                .projection()
                                .toMeters(gates.get(i).details().position())
                                .distance(network.roads()
                                        .projection()
                                        .toMeters(gates.get(j).details().position()));
                int from = nodes.getOrDefault(gates.get(i).id(), 0);
                int to = nodes.getOrDefault(gates.get(j).id(), 0);
                if (meters <= OUTSIDE_METERS && from != to) {
                    links.add(TruckLink.outside(from, to, meters, meters * 3.6 / OUTSIDE_KM_PER_HOUR));
                }
            }
        }
        return links;
    }

    private static OptionalInt nodeNear(RoadNetwork roads, TruckRoads rule, LonLat at) {
        for (Snap snap : roads.snap(at, PLACE_METERS, NEAREST)) {
            if (rule.carry(roads, snap.segment())) {
                return OptionalInt.of(
                        snap.fraction() < 0.5 ? roads.startNode(snap.segment()) : roads.endNode(snap.segment()));
            }
        }
        return OptionalInt.empty();
    }

    /** The link a count was taken on, or empty where no trucks' road is near. */
    public OptionalInt linkAt(LonLat position) {
        return network.roads().snap(position, COUNT_METERS, NEAREST).stream()
                .mapToInt(snap -> network.linkOf(snap.segment()))
                .filter(link -> link >= 0)
                .findFirst();
    }
}
