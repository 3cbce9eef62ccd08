package org.xunlu.patrol.run;

import java.time.Instant;
import java.util.List;
import org.xunlu.network.Road;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.demand.RiskKind;

/**
 * A part of a route along one road that is wanted in certain hours.
 *
 * @param occasion what for
 * @param kind of risk there is more of in these hours
 * @param fromStake where on the road it is entered, K12+345
 * @param toStake where it is left
 * @param opens when the hours begin
 * @param closes when they end
 * @param enters when it is entered by the plan, where nothing is stopped for
 * @param leaves when it is left
 * @param met whether it is passed in these hours
 */
public record KeyLeg(
        String occasion,
        RiskKind kind,
        Road road,
        String fromStake,
        String toStake,
        double meters,
        List<SegmentId> segments,
        Instant opens,
        Instant closes,
        Instant enters,
        Instant leaves,
        boolean met) {
    public KeyLeg {
        segments = List.copyOf(segments);
    }
}
