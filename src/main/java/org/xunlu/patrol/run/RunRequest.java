package org.xunlu.patrol.run;

import java.util.List;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.demand.KeyHours;
import org.xunlu.patrol.demand.SegmentDemand;

/**
 * A run to be planned.
 *
 * @param network the roads
 * @param owed what is owed on the first day
 * @param days the days in their order
 * @param keyHours in which hours of these days, and of the one after, which roads are wanted most
 */
public record RunRequest(
        RoadNetwork network, List<SegmentDemand> owed, List<DutyDay> days, List<KeyHours> keyHours, PlanTerms terms) {
    public RunRequest {
        owed = List.copyOf(owed);
        days = List.copyOf(days);
        keyHours = List.copyOf(keyHours);
    }

    /** The same with other terms. */
    RunRequest with(PlanTerms other) {
        return new RunRequest(network, owed, days, keyHours, other);
    }
}
