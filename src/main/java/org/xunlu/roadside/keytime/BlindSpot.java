package org.xunlu.roadside.keytime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.siting.flow.FreightNetwork;

/**
 * A stretch of road that carries overloaded trucks no weighing point sees, and that patrols hardly ever drive 盲区.
 *
 * @param segments its segments
 * @param road route code, or name where it has none
 * @param meters its length
 * @param trucksPerDay trucks on it
 * @param unseenPerDay over-limit trucks on it whose whole way meets no point
 * @param visits how often patrols drove it in the period
 * @param score unseen over-limit trucks a patrol visit, each visit worth a day
 */
public record BlindSpot(
        List<SegmentId> segments,
        String road,
        double meters,
        double trucksPerDay,
        double unseenPerDay,
        long visits,
        double score) {
    private static final double LEAST_UNSEEN = 0.5;
    private static final int MOST = 100;

    public BlindSpot {
        segments = List.copyOf(segments);
    }

    /**
     * Stretches with unseen trucks, those with most of them and fewest visits first.
     *
     * @param visits how often patrols drove each segment in the period
     * @param days length of the period
     * @param mostVisits a stretch driven more often in thirty days is looked at
     */
    public static List<BlindSpot> of(
            FreightNetwork freight, TruckLoads loads, Map<SegmentId, Long> visits, long days, double mostVisits) {
        RoadNetwork roads = freight.network().roads();
        List<BlindSpot> spots = new ArrayList<>();
        for (int link = 0; link < freight.network().links().size(); link++) {
            List<SegmentId> segments = TruckLoads.segments(freight, link);
            double unseen = loads.unseen().get(link);
            if (unseen >= LEAST_UNSEEN && !segments.isEmpty()) {
                // a stretch is looked at as often as its most neglected part
                long driven = segments.stream()
                        .mapToLong(each -> visits.getOrDefault(each, 0L))
                        .min()
                        .orElse(0);
                if (driven * 30.0 / days <= mostVisits) {
                    spots.add(new BlindSpot(
                            segments,
                            name(roads, segments.get(0)),
                            freight.network().link(link).meters(),
                            loads.trucks().get(link),
                            unseen,
                            driven,
                            unseen * days / (driven + 1)));
                }
            }
        }
        spots.sort(Comparator.comparingDouble((BlindSpot spot) -> -spot.score)
                .thenComparing(BlindSpot::road)
                .thenComparingLong(spot -> spot.segments.get(0).value()));
        return spots.subList(0, Math.min(MOST, spots.size()));
    }

    private static String name(RoadNetwork roads, SegmentId segment) {
        int index = roads.indexOf(segment);
        String code = roads.roadOf(index).routeCode();
        return code.isEmpty() ? roads.roadOf(index).name() : code;
    }
}
