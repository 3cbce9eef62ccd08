package org.xunlu.patrol.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.planning.TourRequest;

/**
 * Demand against what the units can do: how much is owed, how much of it fits into the day, and which roads are left out
 * when the weightiest come first.
 */
public record DemandBalance(
        Map<RoadClass, ClassSum> classes,
        ClassSum total,
        double fitsKm,
        double hours,
        List<DueRoad> due,
        List<LeftRoad> left) {
    /**
     * Roads of a class.
     *
     * @param roadKm length that is owed visits at all
     * @param aDayKm length owed on an average day
     * @param dueKm length due on this day
     * @param dueHours driving time of what is due, at inspection speed
     * @param closedKm length due that nobody can drive on this day
     */
    public record ClassSum(double roadKm, double aDayKm, double dueKm, double dueHours, double closedKm) {
        static final ClassSum NOTHING = new ClassSum(0, 0, 0, 0, 0);

        ClassSum plus(ClassSum other) {
            return new ClassSum(
                    roadKm + other.roadKm,
                    aDayKm + other.aDayKm,
                    dueKm + other.dueKm,
                    dueHours + other.dueHours,
                    closedKm + other.closedKm);
        }
    }

    /**
     * A road of which something due does not fit into the day.
     *
     * @param km that does not fit
     * @param weight the highest weight among it
     * @param segments indexes in the network
     */
    public record LeftRoad(Road road, double km, double weight, List<Integer> segments) {}

    /**
     * A road of which something is due and open.
     *
     * @param km that is due
     * @param leftKm of it that does not fit into the day
     * @param weight the highest weight among it
     * @param risks what made the weight: of each kind the highest measure along the road, 0 to 1
     * @param segments indexes in the network
     */
    public record DueRoad(
            Road road, double km, double leftKm, double weight, Map<RiskKind, Double> risks, List<Integer> segments) {
        public DueRoad {
            risks = Map.copyOf(risks);
            segments = List.copyOf(segments);
        }
    }

    /** Weighs. */
    public static DemandBalance of(RoadNetwork network, List<SegmentDemand> demands, Workforce workforce) {
        Map<RoadClass, ClassSum> classes = new EnumMap<>(RoadClass.class);
        ClassSum total = ClassSum.NOTHING;
        List<SegmentDemand> due = new ArrayList<>();
        for (SegmentDemand demand : demands) {
            ClassSum sum = sum(network, demand);
            classes.merge(network.roadOf(demand.segment()).roadClass(), sum, ClassSum::plus);
            total = total.plus(sum);
            if (demand.due() && !demand.closed()) {
                due.add(demand);
            }
        }
        due.sort(Comparator.comparingDouble((SegmentDemand demand) -> -demand.weight())
                .thenComparingInt(SegmentDemand::segment));
        double hours = workforce.inspectionHours();
        double fitsKm = 0;
        Map<Road, List<SegmentDemand>> left = new HashMap<>();
        for (SegmentDemand demand : due) {
            hours -= hours(network, demand.segment());
            if (hours >= 0) {
                fitsKm += network.lengthMeters(demand.segment()) / 1000;
            } else {
                left.computeIfAbsent(network.roadOf(demand.segment()), road -> new ArrayList<>())
                        .add(demand);
            }
        }
        List<LeftRoad> leftRoads = roads(network, left);
        return new DemandBalance(
                classes, total, fitsKm, workforce.inspectionHours(), dueRoads(network, due, leftRoads), leftRoads);
    }

    private static ClassSum sum(RoadNetwork network, SegmentDemand demand) {
        double km = network.lengthMeters(demand.segment()) / 1000;
        boolean open = demand.due() && !demand.closed();
        return new ClassSum(
                km,
                km / demand.everyDays(),
                open ? km : 0,
                open ? hours(network, demand.segment()) : 0,
                demand.due() && demand.closed() ? km : 0);
    }

    private static double hours(RoadNetwork network, int segment) {
        double speed = Math.min(
                TourRequest.INSPECTION_KM_PER_HOUR,
                Math.max(1, network.segment(segment).kmPerHour()));
        return network.lengthMeters(segment) / 1000 / speed;
    }

    private static List<DueRoad> dueRoads(RoadNetwork network, List<SegmentDemand> due, List<LeftRoad> left) {
        Map<Road, Double> leftKm = new HashMap<>();
        left.forEach(each -> leftKm.put(each.road(), each.km()));
        Map<Road, List<SegmentDemand>> byRoad = new LinkedHashMap<>();
        due.forEach(each -> byRoad.computeIfAbsent(network.roadOf(each.segment()), road -> new ArrayList<>())
                .add(each));
        List<DueRoad> roads = new ArrayList<>();
        byRoad.forEach((road, demands) -> {
            Map<RiskKind, Double> risks = new EnumMap<>(RiskKind.class);
            demands.forEach(each -> each.risks().forEach((kind, measure) -> risks.merge(kind, measure, Math::max)));
            double meters = demands.stream()
                    .mapToDouble(each -> network.lengthMeters(each.segment()))
                    .sum();
            roads.add(new DueRoad(
                    road,
                    meters / 1000,
                    leftKm.getOrDefault(road, 0.0),
                    demands.get(0).weight(),
                    risks,
                    demands.stream().map(SegmentDemand::segment).toList()));
        });
        return roads;
    }

    private static List<LeftRoad> roads(RoadNetwork network, Map<Road, List<SegmentDemand>> left) {
        List<LeftRoad> roads = new ArrayList<>();
        left.forEach((road, demands) -> roads.add(new LeftRoad(
                road,
                demands.stream()
                                .mapToDouble(each -> network.lengthMeters(each.segment()))
                                .sum()
                        / 1000,
                demands.stream().mapToDouble(SegmentDemand::weight).max().orElse(0),
                demands.stream().map(SegmentDemand::segment).toList())));
        roads.sort(Comparator.comparingDouble((LeftRoad each) -> -each.weight())
                .thenComparing(each -> each.road().id().value()));
        return roads;
    }
}
