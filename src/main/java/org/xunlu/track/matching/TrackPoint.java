package org.xunlu.track.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;

/**
 * A fix as the matcher needs it.
 *
 * @param time when
 * @param position where, WGS84
 * @param speedKmPerHour measured speed, or null
 * @param headingDegrees course over ground clockwise from north, or null
 * @param accuracyMeters radius within which the receiver believes to be (68 %), or null
 */
public record TrackPoint(
        Instant time,
        LonLat position,
        @Nullable Double speedKmPerHour,
        @Nullable Double headingDegrees,
        @Nullable Double accuracyMeters) {
    /** A fix of time and place alone. */
    public static TrackPoint of(Instant time, LonLat position) {
        return new TrackPoint(time, position, null, null, null);
    }
}
