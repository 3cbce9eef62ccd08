package org.xunlu.track.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.PositionReport;

/**
 * One message of a device.
 *
 * @param uniqueId what the device calls itself; empty where it does not say
 * @param reports its positions, oldest first as sent; empty for a sign of life without one
 * @param batteryPercent how full its battery is, or null where it does not say
 */
public record DeviceMessage(
        String uniqueId,
        List<PositionReport> reports,
        @Nullable Double batteryPercent) {
    public DeviceMessage {
        reports = List.copyOf(reports);
    }
}
