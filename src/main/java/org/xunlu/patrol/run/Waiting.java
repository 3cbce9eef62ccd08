package org.xunlu.patrol.run;

import java.time.Instant;
import org.xunlu.geo.LonLat;
import org.xunlu.patrol.UnitId;

/**
 * A unit kept free for what comes up.
 *
 * @param base where it starts and ends, WGS84
 * @param from when its duty begins
 * @param to when it ends
 */
public record Waiting(UnitId unit, String name, LonLat base, Instant from, Instant to) {
    /** Whether it is on duty at a moment. */
    boolean isOn(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
