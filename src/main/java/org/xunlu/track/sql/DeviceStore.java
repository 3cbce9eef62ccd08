package org.xunlu.track.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceId;
import org.xunlu.track.DeviceRecords;

/** Devices in the table {@code device}. */
public final class DeviceStore implements DeviceRecords {
    private final Database database;

    /** Reads and writes here. */
    public DeviceStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Device> listAll() {
        return database.read(handle -> handle.createQuery("SELECT * FROM device")
                .map((row, context) -> device(row))
                .list());
    }

    @Override
    public Device add(Device device) {
        long id = database.write(handle -> bind(
                        handle.createUpdate("INSERT INTO device (unique_id, name, secret_hash, unit_id, person_id,"
                                + " enabled, last_seen, protocol) VALUES (:uniqueId, :name, :secretHash, :unitId,"
                                + " :personId, :enabled, :lastSeen, :protocol)"),
                        device)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return new Device(
                new DeviceId(id),
                device.uniqueId(),
                device.name(),
                device.secretHash(),
                device.unitId(),
                device.personId(),
                device.enabled(),
                device.lastSeen(),
                device.protocol());
    }

    @Override
    public void save(Device device) {
        saveAll(List.of(device));
    }

    @Override
    public void saveAll(List<Device> devices) {
        if (devices.isEmpty()) {
            return;
        }
        database.change(handle -> {
            PreparedBatch batch = handle.prepareBatch("UPDATE device SET unique_id = :uniqueId, name = :name,"
                    + " secret_hash = :secretHash, unit_id = :unitId, person_id = :personId,"
                    + " enabled = :enabled, last_seen = :lastSeen, protocol = :protocol WHERE id = :id");
            for (Device device : devices) {
                bind(batch, device).bind("id", device.id().value()).add();
            }
            batch.execute();
        });
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Device device) {
        return statement
                .bind("uniqueId", device.uniqueId())
                .bind("name", device.name())
                .bind("secretHash", device.secretHash())
                .bind("unitId", device.unitId())
                .bind("personId", device.personId())
                .bind("enabled", device.enabled())
                .bind("lastSeen", device.lastSeen())
                .bind("protocol", device.protocol());
    }

    private static Device device(ResultSet row) throws SQLException {
        OffsetDateTime seen = row.getObject("last_seen", OffsetDateTime.class);
        return new Device(
                new DeviceId(row.getLong("id")),
                row.getString("unique_id"),
                row.getString("name"),
                row.getString("secret_hash"),
                number(row, "unit_id"),
                number(row, "person_id"),
                row.getBoolean("enabled"),
                seen == null ? null : seen.toInstant(),
                row.getString("protocol"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
