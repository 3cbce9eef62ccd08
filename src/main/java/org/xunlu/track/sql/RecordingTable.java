package org.xunlu.track.sql;

import java.time.Clock;
import org.xunlu.database.Database;
import org.xunlu.track.DeviceId;
import org.xunlu.track.RecordingLog;

/** Recordings in the table {@code recording}. */
public final class RecordingTable implements RecordingLog {
    private static final int LONGEST_NAME = 200;

    private final Database database;
    private final Clock clock;

    /** Reads and writes here. */
    public RecordingTable(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean taken(DeviceId device, String sha256) {
        return database.read(handle ->
                handle.createQuery("SELECT COUNT(*) FROM recording WHERE device_id = :device AND sha256 = :sha256")
                                .bind("device", device.value())
                                .bind("sha256", sha256)
                                .mapTo(Long.class)
                                .one()
                        > 0);
    }

    @Override
    public void note(DeviceId device, String sha256, String fileName, long personId) {
        String name = fileName.length() <= LONGEST_NAME ? fileName : fileName.substring(0, LONGEST_NAME);
        database.change(handle -> handle.createUpdate("INSERT INTO recording (device_id, sha256, file_name, uploaded,"
                        + " uploaded_by) VALUES (:device, :sha256, :name, :at, :by) "
                        + database.dialect().onConflictDoNothing())
                .bind("device", device.value())
                .bind("sha256", sha256)
                .bind("name", name)
                .bind("at", clock.instant())
                .bind("by", personId)
                .execute());
    }
}
