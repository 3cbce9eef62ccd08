package org.xunlu.coverage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.xunlu.network.RoadLocation;

/**
 * A piece of the way a rider went, as evidence shows it.
 *
 * @param kind how it is known
 * @param from when it began
 * @param to when it ended
 * @param meters its length; of a silence the straight distance, which is no driving
 * @param confidence 0 to 1: how certain the road is; 1 where there is none
 * @param start road and stake where it began, or null beside all roads
 * @param end the same of its end
 * @param line where it runs, EPSG:4326, longitude first; straight from end to end in a silence
 */
public record WayPiece(
        Kind kind,
        Instant from,
        Instant to,
        double meters,
        double confidence,
        @Nullable RoadLocation start,
        @Nullable RoadLocation end,
        LineString line) {
    /** How a piece of a way is known. */
    public enum Kind {
        /** Driven along a road. */
        ROAD,
        /** Driven along a road where another one is about as likely. */
        UNCERTAIN,
        /** Nothing was heard for longer than the rules allow, and only this way is plausible. */
        BRIDGED,
        /** Driven beside all roads. */
        OFF_ROAD,
        /** Nothing was heard and nobody knows the way: no kilometres. */
        SILENCE
    }
}
