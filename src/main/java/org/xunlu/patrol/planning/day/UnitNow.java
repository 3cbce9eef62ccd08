package org.xunlu.patrol.planning.day;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;

/**
 * A unit under way.
 *
 * @param unit what was planned for it: its name and base
 * @param at where it is, WGS84; null when it has dropped out and only leaves its work behind
 * @param secondsLeft how long it may still drive
 * @param left the segments it has still to inspect, in order
 */
public record UnitNow(DutyUnit unit, @Nullable LonLat at, double secondsLeft, List<Integer> left) {
    public UnitNow {
        left = List.copyOf(left);
    }
}
