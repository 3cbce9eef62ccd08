package org.xunlu.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.Rider;

/**
 * Where a rider was last, and what it did.
 *
 * @param key the rider's key, see {@link Rider}: the unit's, or the device's with a minus
 * @param unitId the unit, or null for a device that rides alone
 * @param deviceId the device that reported
 * @param name what people call it
 * @param lon degrees WGS84
 * @param lat degrees WGS84
 * @param speedKmPerHour ground speed, or null
 * @param headingDegrees course over ground, or null
 * @param accuracyMeters radius the receiver believes, or null
 * @param time when the position was taken
 * @param state what it does
 */
public record UnitState(
        long key,
        @Nullable Long unitId,
        long deviceId,
        String name,
        double lon,
        double lat,
        @Nullable Double speedKmPerHour,
        @Nullable Double headingDegrees,
        @Nullable Double accuracyMeters,
        Instant time,
        Motion state) {

    UnitState inState(Motion other) {
        return new UnitState(
                key, unitId, deviceId, name, lon, lat, speedKmPerHour, headingDegrees, accuracyMeters, time, other);
    }
}
