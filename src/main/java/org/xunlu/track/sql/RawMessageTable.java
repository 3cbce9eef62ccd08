package org.xunlu.track.sql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xunlu.database.Database;
import org.xunlu.track.AgedData;
import org.xunlu.track.DeviceId;
import org.xunlu.track.RawMessage;
import org.xunlu.track.RawMessageRecords;

/** Raw messages in the tables {@code raw_message} and {@code raw_message_wish}. */
public final class RawMessageTable implements RawMessageRecords, AgedData {
    private static final int ROWS_AT_ONCE = 5_000;

    private final Database database;

    /** Reads and writes here. */
    public RawMessageTable(Database database) {
        this.database = database;
    }

    @Override
    public Map<DeviceId, Instant> listWishes() {
        Map<DeviceId, Instant> wishes = new HashMap<>();
        database.read(handle -> handle.createQuery("SELECT device_id, until_time FROM raw_message_wish")
                .map((row, context) -> wishes.put(
                        new DeviceId(row.getLong(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list());
        return wishes;
    }

    @Override
    public void wish(DeviceId device, Instant until) {
        database.change(handle -> {
            handle.createUpdate("DELETE FROM raw_message_wish WHERE device_id = :device")
                    .bind("device", device.value())
                    .execute();
            handle.createUpdate("INSERT INTO raw_message_wish (device_id, until_time) VALUES (:device, :until)")
                    .bind("device", device.value())
                    .bind("until", until)
                    .execute();
        });
    }

    @Override
    public void addAll(List<RawMessage> messages) {
        database.change(handle -> {
            PreparedBatch batch = handle.prepareBatch("INSERT INTO raw_message (device_id, received, protocol, content)"
                    + " VALUES (:device, :received, :protocol, :content)");
            for (RawMessage message : messages) {
                batch.bind("device", message.device().value())
                        .bind("received", message.received())
                        .bind("protocol", message.protocol())
                        .bind("content", HexFormat.of().parseHex(message.hex()))
                        .add();
            }
            batch.execute();
        });
    }

    @Override
    public List<RawMessage> listLatest(DeviceId device, int most) {
        return database.read(handle -> handle.createQuery("SELECT received, protocol, content FROM raw_message"
                        + " WHERE device_id = :device ORDER BY id DESC LIMIT :most")
                .bind("device", device.value())
                .bind("most", most)
                .map((row, context) -> new RawMessage(
                        device,
                        row.getObject("received", OffsetDateTime.class).toInstant(),
                        row.getString("protocol"),
                        HexFormat.of().formatHex(row.getBytes("content"))))
                .list());
    }

    @Override
    public Removed removeBefore(Instant before, Instant now) {
        long rows = 0;
        int removed = ROWS_AT_ONCE;
        while (removed == ROWS_AT_ONCE) {
            removed = database.write(handle -> handle.createUpdate("DELETE FROM raw_message WHERE id IN (SELECT id FROM"
                            + " raw_message WHERE received < :before ORDER BY id LIMIT " + ROWS_AT_ONCE + ")")
                    .bind("before", before)
                    .execute());
            rows += removed;
        }
        return new Removed(rows, "");
    }
}
