package org.xunlu.track;

import java.time.Instant;
import java.util.Map;

/** How many fixes of a device are stored, by how far they are believed. */
public interface FixCounts {
    /** Counts the device's fixes taken since then; a class without a fix is left out. */
    Map<FixClass, Long> countSince(DeviceId device, Instant since);
}
