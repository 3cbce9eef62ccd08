package org.xunlu.track;

import java.util.List;

/** Storage of devices, as the registry needs it. */
public interface DeviceRecords {
    /** Every device, in no order. */
    List<Device> listAll();

    /**
     * Stores a new device.
     *
     * @param device its id is not used
     * @return the device with its key
     */
    Device add(Device device);

    /** Stores all fields of a known device. */
    void save(Device device);

    /** Stores when and how known devices were last seen. */
    void saveSeen(List<Device> devices);
}
