package org.xunlu.track.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xunlu.database.Database;
import org.xunlu.track.AddressClass;
import org.xunlu.track.UnknownDevice;
import org.xunlu.track.UnknownDeviceRecords;

/** Unknown devices in the table {@code unknown_device}. */
public final class UnknownDeviceTable implements UnknownDeviceRecords {
    private final Database database;

    /** Reads and writes here. */
    public UnknownDeviceTable(Database database) {
        this.database = database;
    }

    @Override
    public List<UnknownDevice> listAll() {
        return database.read(handle -> handle.createQuery("SELECT * FROM unknown_device")
                .map((row, context) -> device(row))
                .list());
    }

    @Override
    public void replaceAll(List<UnknownDevice> devices) {
        database.change(handle -> {
            handle.execute("DELETE FROM unknown_device");
            if (devices.isEmpty()) {
                return;
            }
            PreparedBatch batch =
                    handle.prepareBatch("INSERT INTO unknown_device (unique_id, protocol, detail, network,"
                            + " first_seen, last_seen, tries) VALUES (:uniqueId, :protocol, :detail, :network, :first, :last,"
                            + " :tries)");
            for (UnknownDevice device : devices) {
                batch.bind("uniqueId", device.uniqueId())
                        .bind("protocol", device.protocol())
                        .bind("detail", device.detail())
                        .bind("network", device.network().name())
                        .bind("first", device.first())
                        .bind("last", device.last())
                        .bind("tries", device.tries())
                        .add();
            }
            batch.execute();
        });
    }

    private static UnknownDevice device(ResultSet row) throws SQLException {
        return new UnknownDevice(
                row.getString("unique_id"),
                row.getString("protocol"),
                row.getString("detail"),
                AddressClass.valueOf(row.getString("network")),
                row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen", OffsetDateTime.class).toInstant(),
                row.getLong("tries"));
    }
}
