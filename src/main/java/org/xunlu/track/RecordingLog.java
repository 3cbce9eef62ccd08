package org.xunlu.track;

/** Which recordings were taken, so that the same file sent twice is not taken for a second drive. */
public interface RecordingLog {
    /** Whether this device's file with this hash was taken. */
    boolean taken(DeviceId device, String sha256);

    /** Notes that it was taken. */
    void note(DeviceId device, String sha256, String fileName, long personId);
}
