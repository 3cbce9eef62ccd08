package org.xunlu.track.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Fix;

/**
 * Which fixes are in the table already, without asking it for what is newer than everything its device sent before. Not
 * thread-safe.
 */
final class KnownKeys {
    private final Database database;
    /** Not older than any fix of the device, in the table or on the way to it. */
    private final Map<DeviceId, Instant> newest = new HashMap<>();

    KnownKeys(Database database) {
        this.database = database;
    }

    /** Whether nothing of this device and time can be stored; remembers the fix as on its way. */
    boolean isNewest(Fix fix) {
        Instant last = newest.computeIfAbsent(fix.device(), this::newestStored);
        if (fix.time().isAfter(last)) {
            newest.put(fix.device(), fix.time());
            return true;
        }
        return false;
    }

    /** Whether a fix of this device and time is in the table. */
    boolean isStored(Fix fix) {
        Instant found = find("SELECT fix_time FROM fix WHERE device_id = ? AND fix_time = ?", fix.device(), fix.time());
        return found != null;
    }

    private Instant newestStored(DeviceId device) {
        Instant found =
                find("SELECT fix_time FROM fix WHERE device_id = ? ORDER BY fix_time DESC LIMIT 1", device, null);
        return found == null ? Instant.MIN : found;
    }

    private @Nullable Instant find(String query, DeviceId device, @Nullable Instant time) {
        return database.read(handle -> {
            Connection connection = handle.getConnection();
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setLong(1, device.value());
                if (time != null) {
                    statement.setObject(2, time.atOffset(ZoneOffset.UTC));
                }
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : null;
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the log of fixes could not be asked", e);
            }
        });
    }
}
