package org.xunlu.patrol.demand;

import java.time.LocalDate;
import java.util.Map;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;

/** Where a kind of risk is known from. */
@FunctionalInterface
public interface RiskSource {
    /** The measure of segments on a day, 0 to 1; those of 0 may be left out. */
    Map<SegmentId, Double> measure(RoadNetwork network, LocalDate day);
}
