package org.xunlu.track.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.xunlu.database.Database;
import org.xunlu.track.DeviceId;
import org.xunlu.track.terminal.TerminalOrder;

/** What terminals were told, in the table {@code terminal_order}: the latest of each kind for a patrol. */
public final class TerminalOrderTable {
    private final Database database;

    /** Reads and writes here. */
    public TerminalOrderTable(Database database) {
        this.database = database;
    }

    /** Keeps it in the place of the one before. */
    public void keep(TerminalOrder order) {
        database.change(handle -> {
            handle.createUpdate("DELETE FROM terminal_order WHERE device_id = :device AND patrol_id = :patrol"
                            + " AND kind = :kind")
                    .bind("device", order.device().value())
                    .bind("patrol", order.patrolId())
                    .bind("kind", order.kind().name())
                    .execute();
            handle.createUpdate("INSERT INTO terminal_order (device_id, patrol_id, kind, content, sent, answered,"
                            + " result) VALUES (:device, :patrol, :kind, :content, :sent, :answered, :result)")
                    .bind("device", order.device().value())
                    .bind("patrol", order.patrolId())
                    .bind("kind", order.kind().name())
                    .bind("content", order.content())
                    .bind("sent", order.sent())
                    .bind("answered", order.answered())
                    .bind("result", order.result())
                    .execute();
        });
    }

    /** Forgets what a terminal was told about a patrol, so that it is told again. */
    public void forget(DeviceId device, long patrolId) {
        database.change(handle -> handle.createUpdate(
                        "DELETE FROM terminal_order WHERE device_id = :device AND patrol_id = :patrol")
                .bind("device", device.value())
                .bind("patrol", patrolId)
                .execute());
    }

    /** The latest of a kind. */
    public Optional<TerminalOrder> find(DeviceId device, long patrolId, TerminalOrder.Kind kind) {
        return listOfPatrol(patrolId).stream()
                .filter(each -> each.device().equals(device) && each.kind() == kind)
                .findFirst();
    }

    /** Patrols whose route a terminal was told after a moment, and has not answered to forget; in their order. */
    public List<Long> listUnforgotten(DeviceId device, Instant since) {
        return database.read(handle -> handle.createQuery(
                        "SELECT told.patrol_id FROM terminal_order told WHERE told.device_id = :device"
                                + " AND told.kind = 'ROUTE' AND told.sent > :since AND NOT EXISTS (SELECT 1 FROM terminal_order later"
                                + " WHERE later.device_id = told.device_id AND later.patrol_id = told.patrol_id"
                                + " AND later.kind = 'FORGET' AND later.result IS NOT NULL AND later.result <> 1)"
                                + " ORDER BY told.patrol_id")
                .bind("device", device.value())
                .bind("since", since)
                .mapTo(Long.class)
                .list());
    }

    /** All about a patrol, in the order they were sent. */
    public List<TerminalOrder> listOfPatrol(long patrolId) {
        return database.read(
                handle -> handle.createQuery("SELECT device_id, patrol_id, kind, content, sent, answered, result"
                                + " FROM terminal_order WHERE patrol_id = :patrol ORDER BY sent, device_id, kind")
                        .bind("patrol", patrolId)
                        .map((row, context) -> order(row))
                        .list());
    }

    private static TerminalOrder order(ResultSet row) throws SQLException {
        OffsetDateTime answered = row.getObject("answered", OffsetDateTime.class);
        int result = row.getInt("result");
        return new TerminalOrder(
                new DeviceId(row.getLong("device_id")),
                row.getLong("patrol_id"),
                TerminalOrder.Kind.valueOf(row.getString("kind")),
                row.getInt("content"),
                row.getObject("sent", OffsetDateTime.class).toInstant(),
                answered == null ? null : answered.toInstant(),
                answered == null ? null : result);
    }
}
