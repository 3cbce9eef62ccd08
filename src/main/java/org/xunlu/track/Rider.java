package org.xunlu.track;

import org.jspecify.annotations.Nullable;

/**
 * Whom a fix is counted for: a unit, whichever devices it carries, or a device that rides with no unit.
 *
 * @param key the unit's key, or the device's key with a minus; never 0
 */
public record Rider(long key) {

    /** A unit. */
    public static Rider unit(long unitId) {
        return new Rider(unitId);
    }

    /** A device that rides with no unit. */
    public static Rider alone(DeviceId device) {
        return new Rider(-device.value());
    }

    /** The unit, or null for a device alone. */
    public @Nullable Long unitId() {
        return key > 0 ? key : null;
    }

    /** The device that rides alone, or null for a unit. */
    public @Nullable DeviceId device() {
        return key < 0 ? new DeviceId(-key) : null;
    }
}
