package org.xunlu.track;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One position as a protocol decoded it, not yet judged.
 *
 * @param time when the position was taken, to the millisecond as fixes are kept, or null where the device sent none
 * @param lon degrees WGS84, as sent; may be nonsense
 * @param lat degrees WGS84, as sent; may be nonsense
 * @param speedKmPerHour ground speed, or null
 * @param headingDegrees course over ground, north 0, clockwise, or null
 * @param accuracyMeters radius the receiver believes, or null
 * @param hasFix false where the device itself calls the position invalid
 * @param timeAssumed whether the time is the uploader's word instead of the receiver's clock
 * @param encrypted whether the device hid the position, so that longitude and latitude say nothing
 * @param details what the device added
 */
public record PositionReport(
        @Nullable Instant time,
        double lon,
        double lat,
        @Nullable Double speedKmPerHour,
        @Nullable Double headingDegrees,
        @Nullable Double accuracyMeters,
        boolean hasFix,
        boolean timeAssumed,
        boolean encrypted,
        FixDetails details) {
    public PositionReport {
        // a finer time than the stored one would put a recording's first fix before its own beginning
        time = time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
        speedKmPerHour = known(speedKmPerHour);
        headingDegrees = known(headingDegrees);
        accuracyMeters = known(accuracyMeters);
        if (headingDegrees != null) {
            headingDegrees = headingDegrees % 360;
        }
    }

    /** A report whose position is in clear. */
    public PositionReport(
            @Nullable Instant time,
            double lon,
            double lat,
            @Nullable Double speedKmPerHour,
            @Nullable Double headingDegrees,
            @Nullable Double accuracyMeters,
            boolean hasFix,
            boolean timeAssumed) {
        this(
                time,
                lon,
                lat,
                speedKmPerHour,
                headingDegrees,
                accuracyMeters,
                hasFix,
                timeAssumed,
                false,
                FixDetails.NONE);
    }

    /** The same report with what the device added. */
    public PositionReport with(FixDetails added) {
        return new PositionReport(
                time, lon, lat, speedKmPerHour, headingDegrees, accuracyMeters, hasFix, timeAssumed, encrypted, added);
    }

    /** A report of a receiver with a fix. */
    public static PositionReport of(@Nullable Instant time, double lon, double lat) {
        return new PositionReport(time, lon, lat, null, null, null, true, false);
    }

    /** Phones say "unknown" as -1 or NaN. */
    private static @Nullable Double known(@Nullable Double value) {
        return value == null || !Double.isFinite(value) || value < 0 ? null : value;
    }
}
