package org.xunlu.patrol.run;

import java.util.List;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.demand.SegmentDemand;

/**
 * A run to be planned.
 *
 * @param network the roads
 * @param owed what is owed on the first day
 * @param days the days in their order
 */
public record RunRequest(RoadNetwork network, List<SegmentDemand> owed, List<DutyDay> days, PlanTerms terms) {
    public RunRequest {
        owed = List.copyOf(owed);
        days = List.copyOf(days);
    }
}
