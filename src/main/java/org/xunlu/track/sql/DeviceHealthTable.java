package org.xunlu.track.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xunlu.database.Database;
import org.xunlu.track.DeviceHealth;
import org.xunlu.track.DeviceHealthRecords;
import org.xunlu.track.DeviceId;

/** How devices are, in the table {@code device_health}. */
public final class DeviceHealthTable implements DeviceHealthRecords {
    private final Database database;

    /** Reads and writes here. */
    public DeviceHealthTable(Database database) {
        this.database = database;
    }

    @Override
    public Map<DeviceId, DeviceHealth> listAll() {
        Map<DeviceId, DeviceHealth> all = new HashMap<>();
        database.read(handle -> handle.createQuery("SELECT * FROM device_health")
                .map((row, context) -> all.put(new DeviceId(row.getLong("device_id")), health(row)))
                .list());
        return all;
    }

    @Override
    public void saveAll(Map<DeviceId, DeviceHealth> healths) {
        database.change(handle -> {
            PreparedBatch gone = handle.prepareBatch("DELETE FROM device_health WHERE device_id = :id");
            PreparedBatch fresh = handle.prepareBatch("INSERT INTO device_health (device_id, version, battery_percent,"
                    + " errors, last_error, last_error_at) VALUES (:id, :version, :battery, :errors, :error, :at)");
            healths.forEach((device, health) -> {
                gone.bind("id", device.value()).add();
                fresh.bind("id", device.value())
                        .bind("version", health.version())
                        .bind("battery", health.batteryPercent())
                        .bind("errors", health.errors())
                        .bind("error", health.lastError())
                        .bind("at", health.lastErrorAt())
                        .add();
            });
            gone.execute();
            fresh.execute();
        });
    }

    private static DeviceHealth health(ResultSet row) throws SQLException {
        double battery = row.getDouble("battery_percent");
        boolean silent = row.wasNull();
        OffsetDateTime at = row.getObject("last_error_at", OffsetDateTime.class);
        return new DeviceHealth(
                row.getString("version"),
                silent ? null : battery,
                row.getLong("errors"),
                row.getString("last_error"),
                at == null ? null : at.toInstant());
    }
}
