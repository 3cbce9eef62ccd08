package org.xunlu.siting.study;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.network.Cost;
import org.xunlu.siting.flow.FreightPlaceId;
import org.xunlu.siting.flow.OdFlow;
import org.xunlu.siting.flow.TruckTree;

/** By which roads trucks drive round one place, if they do. */
public final class WaysRound {
    private WaysRound() {}

    /**
     * Share of the trucks passing a link that would take each other link if that one were closed to them, 0 to 1. Links
     * they take anyway do not count.
     */
    public static Map<Integer, Double> of(Ground ground, List<OdFlow> flows, int link, Cost cost) {
        BitSet closed = new BitSet();
        closed.set(link);
        Map<FreightPlaceId, TruckTree> trees = new HashMap<>();
        Map<Integer, Double> trucks = new HashMap<>();
        double passing = 0;
        for (OdFlow flow : flows) {
            List<Integer> way = ground.way(flow.from(), flow.to(), cost);
            Integer start = ground.freight().nodes().get(flow.from());
            Integer end = ground.freight().nodes().get(flow.to());
            if (start == null || end == null || !way.contains(link)) {
                continue;
            }
            passing += flow.trucksPerDay();
            TruckTree tree = trees.computeIfAbsent(
                    flow.from(), any -> TruckTree.from(ground.freight().network(), start, cost, closed));
            for (int other : tree.wayTo(end)) {
                if (!way.contains(other)) {
                    trucks.merge(other, flow.trucksPerDay(), Double::sum);
                }
            }
        }
        double all = passing;
        trucks.replaceAll((other, count) -> count / all);
        return trucks;
    }
}
