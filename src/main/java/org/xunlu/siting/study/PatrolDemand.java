package org.xunlu.siting.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Traversal;
import org.xunlu.siting.Fate;
import org.xunlu.siting.FlowOutcome;
import org.xunlu.siting.ScenarioOutcome;
import org.xunlu.siting.flow.TruckNetwork;

/**
 * What mobile patrols must still cover on one road: the trucks that drive round the points.
 *
 * @param roadId the road
 * @param road its route code or name
 * @param trucks evading trucks a day on its busiest stretch
 * @param over overloaded ones there
 * @param km length of road they drive
 * @param truckKm Σ trucks × km a day
 * @param segments keys of the segments they drive
 */
public record PatrolDemand(
        long roadId, String road, double trucks, double over, double km, double truckKm, List<Long> segments) {
    public PatrolDemand {
        segments = List.copyOf(segments);
    }

    private static final class Load {
        double trucks;
        double over;
        double km;
        double truckKm;
        final List<Long> segments = new ArrayList<>();
    }

    /** The demand by road, most truck-kilometres first. */
    public static List<PatrolDemand> of(TruckNetwork network, ScenarioOutcome outcome) {
        Map<Integer, double[]> byLink = new HashMap<>();
        for (FlowOutcome flow : outcome.flows()) {
            if (flow.fate() == Fate.EVADES) {
                for (String name : new HashSet<>(flow.freeLinks())) {
                    double[] load = byLink.computeIfAbsent(Ground.linkNumber(name), any -> new double[2]);
                    load[0] += flow.flow().trucks();
                    load[1] += flow.flow().overloaded();
                }
            }
        }
        RoadNetwork roads = network.roads();
        Map<RoadId, Load> loads = new HashMap<>();
        BitSet counted = new BitSet();
        byLink.forEach((link, load) -> {
            for (Traversal part : network.link(link).parts()) {
                if (!counted.get(part.segment())) {
                    counted.set(part.segment());
                    Load road =
                            loads.computeIfAbsent(roads.segment(part.segment()).roadId(), any -> new Load());
                    double km = roads.lengthMeters(part.segment()) / 1000;
                    road.trucks = Math.max(road.trucks, load[0]);
                    road.over = Math.max(road.over, load[1]);
                    road.km += km;
                    road.truckKm += km * load[0];
                    road.segments.add(roads.segment(part.segment()).id().value());
                }
            }
        });
        return loads.entrySet().stream()
                .map(each -> new PatrolDemand(
                        each.getKey().value(),
                        roads.road(each.getKey()).label(),
                        each.getValue().trucks,
                        each.getValue().over,
                        each.getValue().km,
                        each.getValue().truckKm,
                        each.getValue().segments))
                .sorted(Comparator.comparingDouble((PatrolDemand each) -> -each.truckKm())
                        .thenComparingLong(PatrolDemand::roadId))
                .toList();
    }
}
