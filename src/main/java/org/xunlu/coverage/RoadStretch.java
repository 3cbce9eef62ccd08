package org.xunlu.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;

/**
 * An unbroken run along one road.
 *
 * @param routeCode the road's code; empty where it has none
 * @param name the road's name; empty where it has none
 * @param roadClass its class
 * @param from when it began
 * @param to when it ended
 * @param meters its length
 * @param bridgedMeters what of it was driven in a silence
 * @param confidence 0 to 1: the mean over its length of how certain the road is
 */
public record RoadStretch(
        String routeCode,
        String name,
        RoadClass roadClass,
        Instant from,
        Instant to,
        double meters,
        double bridgedMeters,
        double confidence) {

    /** Joins passings, in the order of time, road by road; those of segments the network no longer has are left out. */
    public static List<RoadStretch> of(RoadNetwork network, List<SegmentVisit> visits) {
        List<RoadStretch> stretches = new ArrayList<>();
        for (SegmentVisit visit : visits) {
            int segment = network.indexOf(visit.segment());
            if (segment < 0) {
                continue;
            }
            Road road = network.roadOf(segment);
            RoadStretch next = new RoadStretch(
                    road.routeCode(),
                    road.name(),
                    road.roadClass(),
                    visit.entered(),
                    visit.left(),
                    visit.meters(),
                    visit.bridgedMeters(),
                    visit.confidence());
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).goesOnWith(next)) {
                stretches.set(last, stretches.get(last).with(next));
            } else {
                stretches.add(next);
            }
        }
        return List.copyOf(stretches);
    }

    private boolean goesOnWith(RoadStretch next) {
        return routeCode.equals(next.routeCode)
                && name.equals(next.name)
                && roadClass == next.roadClass
                && bridgedMeters > 0 == next.bridgedMeters > 0
                && !next.from.isAfter(to.plusSeconds(120));
    }

    private RoadStretch with(RoadStretch next) {
        double both = Math.max(meters + next.meters, 1e-9);
        return new RoadStretch(
                routeCode,
                name,
                roadClass,
                from,
                next.to,
                meters + next.meters,
                bridgedMeters + next.bridgedMeters,
                (confidence * meters + next.confidence * next.meters) / both);
    }
}
