package org.xunlu.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.RoadAddress;

/**
 * A stored alarm.
 *
 * @param id key, rising in the order they came in
 * @param call as it was heard
 * @param receivedAt when the server heard it
 * @param address where on the road, as it was then; null where no road was near or no position known
 * @param acknowledged null while it is open
 */
public record Alarm(
        AlarmId id,
        AlarmCall call,
        Instant receivedAt,
        @Nullable RoadAddress address,
        @Nullable Acknowledgement acknowledged) {
    /** Whether nobody has taken care of it yet. */
    public boolean isOpen() {
        return acknowledged == null;
    }

    Alarm acknowledgedBy(Acknowledgement by) {
        return new Alarm(id, call, receivedAt, address, by);
    }
}
