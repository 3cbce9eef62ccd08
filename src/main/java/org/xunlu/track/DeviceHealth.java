package org.xunlu.track;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a device tells of itself besides positions, and what went wrong with it.
 *
 * @param version its program, as it names it; empty where it does not say
 * @param batteryPercent 0 to 100, or null where it does not say
 * @param errors how often something it sent could not be taken as it was meant
 * @param lastError why, the last time: the code of a refusal, or the name of a {@link FixClass}; null before the first
 * @param lastErrorAt when that was, or null
 */
public record DeviceHealth(
        String version,
        @Nullable Double batteryPercent,
        long errors,
        @Nullable String lastError,
        @Nullable Instant lastErrorAt) {
    /** Nothing known, nothing wrong. */
    public static final DeviceHealth NOTHING_TOLD = new DeviceHealth("", null, 0, null, null);

    private static final int LONGEST_VERSION = 100;

    /** With what it tells now; what it leaves out stays as it was. */
    DeviceHealth told(String newVersion, @Nullable Double newBatteryPercent) {
        String clean = newVersion.isEmpty()
                ? ""
                : newVersion.replaceAll("\\p{Cntrl}", "").strip();
        boolean known = newBatteryPercent != null && newBatteryPercent >= 0 && newBatteryPercent <= 100;
        return new DeviceHealth(
                clean.isEmpty() ? version : clean.substring(0, Math.min(clean.length(), LONGEST_VERSION)),
                known ? newBatteryPercent : batteryPercent,
                errors,
                lastError,
                lastErrorAt);
    }

    /** With so many more errors. */
    DeviceHealth failed(String reason, long times, Instant at) {
        return new DeviceHealth(version, batteryPercent, errors + times, reason, at);
    }
}
