package org.xunlu.track;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;

/**
 * One position of one device at one time.
 *
 * @param number place in the log, rising in the order of commit; 0 before it is stored
 * @param device who reported it; with the time the key
 * @param unitId the unit the device rode with at that time, as far as was known when the fix came in, or null
 * @param time when the position was taken, to the millisecond
 * @param position WGS84
 * @param speedKmPerHour ground speed, or null
 * @param headingDegrees course over ground, north 0, clockwise, or null
 * @param accuracyMeters radius the receiver believes, or null
 * @param classification how far it is believed
 * @param details what the device added
 */
public record Fix(
        long number,
        DeviceId device,
        @Nullable Long unitId,
        Instant time,
        LonLat position,
        @Nullable Double speedKmPerHour,
        @Nullable Double headingDegrees,
        @Nullable Double accuracyMeters,
        FixClass classification,
        FixDetails details) {

    /** A fix to which the device added nothing. */
    public Fix(
            long number,
            DeviceId device,
            @Nullable Long unitId,
            Instant time,
            LonLat position,
            @Nullable Double speedKmPerHour,
            @Nullable Double headingDegrees,
            @Nullable Double accuracyMeters,
            FixClass classification) {
        this(
                number,
                device,
                unitId,
                time,
                position,
                speedKmPerHour,
                headingDegrees,
                accuracyMeters,
                classification,
                FixDetails.NONE);
    }

    /** Whom the fix is counted for. */
    public Rider rider() {
        return unitId == null ? Rider.alone(device) : Rider.unit(unitId);
    }

    /** The same fix with its place in the log. */
    public Fix numbered(long place) {
        return new Fix(
                place,
                device,
                unitId,
                time,
                position,
                speedKmPerHour,
                headingDegrees,
                accuracyMeters,
                classification,
                details);
    }

    /** The same fix, believed otherwise. */
    public Fix classified(FixClass other) {
        return new Fix(
                number, device, unitId, time, position, speedKmPerHour, headingDegrees, accuracyMeters, other, details);
    }
}
