package org.xunlu.track;

import java.util.List;

/** Storage of unknown devices. */
public interface UnknownDeviceRecords {
    /** All that are stored, in no order. */
    List<UnknownDevice> listAll();

    /** Stores these in place of all that are stored. */
    void replaceAll(List<UnknownDevice> devices);
}
