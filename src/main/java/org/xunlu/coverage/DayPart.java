package org.xunlu.coverage;

import java.time.Duration;
import java.time.Instant;
import org.xunlu.geo.LonLat;

/**
 * A part of a rider's day between two moments.
 *
 * @param kind what it is
 * @param from its beginning
 * @param to its end
 * @param start where it began
 * @param end where it ended
 * @param meters its lengths; of a silence the straight distance alone
 * @param confidence of a trip, 0 to 1: the mean over its length of how certain the roads are; 1 where nothing was driven
 * @param fixes how many fixes it is made of
 * @param idle of a trip, how long the vehicle stood in it, each time a minute or longer and less than a stop
 */
public record DayPart(
        Kind kind,
        Instant from,
        Instant to,
        LonLat start,
        LonLat end,
        DayMeters meters,
        double confidence,
        int fixes,
        Duration idle) {
    /** What a part of a day is. */
    public enum Kind {
        /** Driving. */
        TRIP,
        /** Standing, long enough to end a trip. */
        STOP,
        /** Nothing was heard, and no plausible way says where the vehicle went: no kilometres. */
        SILENCE
    }
}
