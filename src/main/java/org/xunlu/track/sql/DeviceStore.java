package org.xunlu.track.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.track.Device;
import org.xunlu.track.DeviceId;
import org.xunlu.track.DeviceRecords;
import org.xunlu.track.Rides;

/** Devices in the table {@code device}. */
public final class DeviceStore implements DeviceRecords {
    private final Database database;

    /** Reads and writes here. */
    public DeviceStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Device> listAll() {
        return database.read(handle -> {
            Map<Long, List<Rides.Turn>> turns = new HashMap<>();
            handle.createQuery("SELECT * FROM device_unit ORDER BY device_id, since")
                    .map((row, context) -> turns.computeIfAbsent(row.getLong("device_id"), id -> new ArrayList<>())
                            .add(turn(row)))
                    .list();
            return handle.createQuery("SELECT * FROM device")
                    .map((row, context) -> device(row, turns.get(row.getLong("id"))))
                    .list();
        });
    }

    @Override
    public Device add(Device device) {
        return database.write(handle -> {
            long id = bind(
                            handle.createUpdate("INSERT INTO device (unique_id, name, secret_hash, unit_id, person_id,"
                                    + " enabled, last_seen, protocol) VALUES (:uniqueId, :name, :secretHash, :unitId,"
                                    + " :personId, :enabled, :lastSeen, :protocol)"),
                            device)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            Device stored = new Device(
                    new DeviceId(id),
                    device.uniqueId(),
                    device.name(),
                    device.secretHash(),
                    device.personId(),
                    device.enabled(),
                    device.lastSeen(),
                    device.protocol(),
                    device.rides());
            saveRides(handle, stored);
            return stored;
        });
    }

    @Override
    public void save(Device device) {
        database.change(handle -> {
            bind(
                            handle.createUpdate("UPDATE device SET unique_id = :uniqueId, name = :name,"
                                    + " secret_hash = :secretHash, unit_id = :unitId, person_id = :personId,"
                                    + " enabled = :enabled, last_seen = :lastSeen, protocol = :protocol"
                                    + " WHERE id = :id"),
                            device)
                    .bind("id", device.id().value())
                    .execute();
            saveRides(handle, device);
        });
    }

    @Override
    public void saveSeen(List<Device> devices) {
        if (devices.isEmpty()) {
            return;
        }
        database.change(handle -> {
            PreparedBatch batch =
                    handle.prepareBatch("UPDATE device SET last_seen = :lastSeen, protocol = :protocol WHERE id = :id");
            for (Device device : devices) {
                batch.bind("lastSeen", device.lastSeen())
                        .bind("protocol", device.protocol())
                        .bind("id", device.id().value())
                        .add();
            }
            batch.execute();
        });
    }

    private static void saveRides(Handle handle, Device device) {
        handle.createUpdate("DELETE FROM device_unit WHERE device_id = :id")
                .bind("id", device.id().value())
                .execute();
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO device_unit (device_id, since, unit_id) VALUES (:id, :since, :unitId)");
        for (Rides.Turn turn : device.rides().turns()) {
            batch.bind("id", device.id().value())
                    .bind("since", turn.since())
                    .bind("unitId", turn.unitId())
                    .add();
        }
        batch.execute();
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

    private static Rides.Turn turn(ResultSet row) throws SQLException {
        return new Rides.Turn(row.getObject("since", OffsetDateTime.class).toInstant(), number(row, "unit_id"));
    }

    private static Device device(ResultSet row, @Nullable List<Rides.Turn> turns) throws SQLException {
        OffsetDateTime seen = row.getObject("last_seen", OffsetDateTime.class);
        return new Device(
                new DeviceId(row.getLong("id")),
                row.getString("unique_id"),
                row.getString("name"),
                row.getString("secret_hash"),
                number(row, "person_id"),
                row.getBoolean("enabled"),
                seen == null ? null : seen.toInstant(),
                row.getString("protocol"),
                turns == null ? Rides.always(number(row, "unit_id")) : new Rides(turns));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
