package org.xunlu.track;

import java.util.Map;

/** Storage of what is known of devices' health. */
public interface DeviceHealthRecords {
    /** All that is stored. */
    Map<DeviceId, DeviceHealth> listAll();

    /** Stores these in place of what is stored of the same devices. */
    void saveAll(Map<DeviceId, DeviceHealth> healths);
}
