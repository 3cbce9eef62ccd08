package org.xunlu.track.sql;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.xunlu.database.Database;
import org.xunlu.track.DeviceId;
import org.xunlu.track.FixClass;
import org.xunlu.track.FixCounts;

/** Counts in the table {@code fix}, by the key of the device and the time. */
public final class FixCountQuery implements FixCounts {
    private final Database database;

    /** Reads here. */
    public FixCountQuery(Database database) {
        this.database = database;
    }

    @Override
    public Map<FixClass, Long> countSince(DeviceId device, Instant since) {
        Map<FixClass, Long> counts = new EnumMap<>(FixClass.class);
        database.settle();
        database.read(handle -> handle.createQuery("SELECT classification, COUNT(*) FROM fix WHERE device_id = :device"
                        + " AND fix_time >= :since GROUP BY classification")
                .bind("device", device.value())
                .bind("since", since)
                .map((row, context) -> counts.put(FixClass.valueOf(row.getString(1)), row.getLong(2)))
                .list());
        return counts;
    }
}
