package org.xunlu.track;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw messages and for which devices they are wanted, as they are kept. */
public interface RawMessageRecords {
    /** Until when messages of which devices are kept. */
    Map<DeviceId, Instant> listWishes();

    /** Keeps messages of a device until this time; a past one ends it. */
    void wish(DeviceId device, Instant until);

    /** Adds messages. */
    void addAll(List<RawMessage> messages);

    /** The latest messages of a device, the latest first. */
    List<RawMessage> listLatest(DeviceId device, int most);
}
