package org.xunlu.roadside.keytime;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.network.Cost;
import org.xunlu.network.SegmentId;
import org.xunlu.siting.flow.FreightNetwork;
import org.xunlu.siting.flow.FreightPlaceId;
import org.xunlu.siting.flow.OdFlow;
import org.xunlu.siting.flow.TruckTree;

/**
 * Truck flows put on their fastest ways, and how much of them passes no weighing point.
 *
 * @param trucks trucks a day by link of the truck network
 * @param unseen over-limit trucks a day by link whose whole way meets no point
 * @param gates over-limit trucks a day that begin or end at a place, and of these the unseen
 */
public record TruckLoads(List<Double> trucks, List<Double> unseen, Map<FreightPlaceId, Gate> gates) {
    public TruckLoads {
        trucks = List.copyOf(trucks);
        unseen = List.copyOf(unseen);
        gates = Map.copyOf(gates);
    }

    /** Trucks a day at a place. */
    public record Gate(double trucks, double over, double unseenOver) {
        private Gate plus(OdFlow flow, boolean seen) {
            return new Gate(
                    trucks + flow.trucksPerDay(),
                    over + flow.overPerDay(),
                    unseenOver + (seen ? 0 : flow.overPerDay()));
        }
    }

    /**
     * Puts flows on the network.
     *
     * @param watched links with a weighing point that stands
     */
    public static TruckLoads of(FreightNetwork freight, List<OdFlow> flows, BitSet watched) {
        double[] trucks = new double[freight.network().links().size()];
        double[] unseen = new double[trucks.length];
        Map<FreightPlaceId, Gate> gates = new HashMap<>();
        Map<FreightPlaceId, TruckTree> trees = new HashMap<>();
        Gate none = new Gate(0, 0, 0);
        for (OdFlow flow : flows) {
            Integer from = freight.nodes().get(flow.from());
            Integer to = freight.nodes().get(flow.to());
            if (from != null && to != null) {
                TruckTree tree = trees.computeIfAbsent(
                        flow.from(), any -> TruckTree.from(freight.network(), from, Cost.SECONDS, new BitSet()));
                List<Integer> way = tree.wayTo(to);
                boolean seen = way.stream().anyMatch(watched::get);
                for (int link : way) {
                    trucks[link] += flow.trucksPerDay();
                    unseen[link] += seen ? 0 : flow.overPerDay();
                }
                gates.put(flow.from(), gates.getOrDefault(flow.from(), none).plus(flow, seen));
                gates.put(flow.to(), gates.getOrDefault(flow.to(), none).plus(flow, seen));
            }
        }
        return new TruckLoads(
                Arrays.stream(trucks).boxed().toList(),
                Arrays.stream(unseen).boxed().toList(),
                gates);
    }

    /** Segments of a link. */
    public static List<SegmentId> segments(FreightNetwork freight, int link) {
        return freight.network().link(link).parts().stream()
                .map(part -> freight.network().roads().segment(part.segment()).id())
                .distinct()
                .toList();
    }
}
