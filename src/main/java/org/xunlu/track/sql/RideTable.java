package org.xunlu.track.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xunlu.database.Database;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Fix;

/** Which devices rode with a unit on which days, in the table {@code device_ride}; noted along with the fixes. */
final class RideTable {
    private static final long DAY_SECONDS = 86_400;
    private static final int MOST_REMEMBERED = 100_000;

    private final Database database;
    private final String insert;
    private final Set<Ride> noted = new HashSet<>();

    RideTable(Database database) {
        this.database = database;
        this.insert = "INSERT INTO device_ride (unit_id, epoch_day, device_id) VALUES (?,?,?) "
                + database.dialect().onConflictDoNothing();
    }

    /** Notes the rides of these fixes that are not known to be noted, in the caller's transaction. */
    Set<Ride> note(Connection connection, List<Fix> fixes) throws SQLException {
        Set<Ride> fresh = new LinkedHashSet<>();
        for (Fix fix : fixes) {
            Long unit = fix.unitId();
            if (unit != null) {
                Ride ride = new Ride(unit, epochDay(fix.time()), fix.device().value());
                if (!noted.contains(ride)) {
                    fresh.add(ride);
                }
            }
        }
        if (!fresh.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                for (Ride ride : fresh) {
                    statement.setLong(1, ride.unitId());
                    statement.setInt(2, ride.epochDay());
                    statement.setLong(3, ride.deviceId());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
        return fresh;
    }

    /** Remembers, after the commit, that these are noted. */
    void committed(Set<Ride> rides) {
        if (noted.size() > MOST_REMEMBERED) {
            noted.clear();
        }
        noted.addAll(rides);
    }

    /** The devices that rode with a unit at some time of the days that [from, to) touches. */
    List<DeviceId> listDevices(long unitId, Instant from, Instant to) {
        return database.read(handle -> handle.createQuery(
                        "SELECT DISTINCT device_id FROM device_ride WHERE unit_id = :unit AND epoch_day >= :from"
                                + " AND epoch_day <= :to ORDER BY device_id")
                .bind("unit", unitId)
                .bind("from", epochDay(from))
                .bind("to", epochDay(to))
                .map((row, context) -> new DeviceId(row.getLong(1)))
                .list());
    }

    private static int epochDay(Instant time) {
        long day = Math.floorDiv(time.getEpochSecond(), DAY_SECONDS);
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day));
    }

    /** A device on board a unit at some time of a day (UTC). */
    record Ride(long unitId, int epochDay, long deviceId) {}
}
