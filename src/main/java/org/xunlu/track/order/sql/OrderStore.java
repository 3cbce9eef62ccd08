package org.xunlu.track.order.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.DeviceId;
import org.xunlu.track.order.Order;
import org.xunlu.track.order.OrderBook;
import org.xunlu.track.order.OrderFilter;
import org.xunlu.track.order.OrderKind;
import org.xunlu.track.order.OrderState;
import org.xunlu.track.protocol.jt808.Downlink;

/** Orders in the table {@code crew_order}. */
public final class OrderStore implements OrderBook {
    private final Database database;

    /** Keeps them in this database. */
    public OrderStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Order> add(List<Order> orders) {
        return database.write(handle -> {
            List<Order> stored = new ArrayList<>();
            for (Order order : orders) {
                stored.add(add(handle, order));
            }
            return stored;
        });
    }

    private static Order add(Handle handle, Order order) {
        long id = handle.createUpdate(
                        "INSERT INTO crew_order (device_id, kind, title, area_number, shape, message_id,"
                                + " body_2013, body_2019, given_at, given_by, given_name, patrol_id, state, sent_at)"
                                + " VALUES (:device, :kind,"
                                + " :title, :number, :shape, :message, :body2013, :body2019, :at, :by, :name, :patrol, :state, :sent)")
                .bind("device", order.device().value())
                .bind("kind", order.kind().name())
                .bind("title", order.title())
                .bind("number", order.number())
                .bind("shape", order.shape())
                .bind("message", order.message().id())
                .bind("body2013", order.message().body2013())
                .bind("body2019", order.message().body2019())
                .bind("at", order.given().at())
                .bind("by", order.given().personId())
                .bind("name", order.given().name())
                .bind("patrol", order.given().patrolId())
                .bind("state", order.progress().state().name())
                .bind("sent", order.progress().sent())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new Order(
                id,
                order.device(),
                order.kind(),
                order.title(),
                order.number(),
                order.shape(),
                order.message(),
                order.given(),
                order.progress());
    }

    @Override
    public Optional<Order> find(long id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM crew_order WHERE id = :id")
                .bind("id", id)
                .map(OrderStore::order)
                .findOne());
    }

    @Override
    public Page<Order> list(OrderFilter filter, int limit, @Nullable String after) {
        List<String> terms = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>(Map.of("limit", limit + 1));
        OrderKind kind = filter.kind();
        OrderState state = filter.state();
        Long device = filter.deviceId();
        if (kind != null) {
            terms.add("kind = :kind");
            values.put("kind", kind.name());
        }
        if (state != null) {
            terms.add("state = :state");
            values.put("state", state.name());
        }
        if (device != null) {
            terms.add("device_id = :device");
            values.put("device", device);
        }
        if (after != null) {
            terms.add("id < :before");
            values.put("before", cursor(after));
        }
        return Page.cut(
                database.read(handle -> handle.createQuery("SELECT * FROM crew_order WHERE "
                                + String.join(" AND ", terms) + " ORDER BY id DESC LIMIT :limit")
                        .bindMap(values)
                        .map(OrderStore::order)
                        .list()),
                limit,
                order -> Long.toString(order.id()));
    }

    private static long cursor(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_one_of", "after", Map.of("value", after));
        }
    }

    @Override
    public Optional<Order> findWaiting(DeviceId device, long patrolId, OrderKind kind) {
        return database.read(handle -> handle.createQuery("SELECT * FROM crew_order WHERE patrol_id = :patrol"
                        + " AND device_id = :device AND kind = :kind AND state = 'WAITING' ORDER BY id DESC LIMIT 1")
                .bind("patrol", patrolId)
                .bind("device", device.value())
                .bind("kind", kind.name())
                .map(OrderStore::order)
                .findOne());
    }

    @Override
    public List<Order> listWaiting(DeviceId device) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM crew_order WHERE device_id = :device AND state = 'WAITING' AND patrol_id IS NULL ORDER BY id")
                .bind("device", device.value())
                .map(OrderStore::order)
                .list());
    }

    @Override
    public List<DeviceId> listAwaited() {
        return database.read(handle -> handle.createQuery(
                        "SELECT DISTINCT device_id FROM crew_order WHERE state = 'WAITING' AND patrol_id IS NULL")
                .map((row, context) -> new DeviceId(row.getLong(1)))
                .list());
    }

    @Override
    public boolean advance(Order order, OrderState from) {
        Order.Progress now = order.progress();
        return database.write(handle -> handle.createUpdate("UPDATE crew_order SET state = :state, sent_at = :sent,"
                                + " answered_at = :answered, result = :result WHERE id = :id AND state = :from")
                        .bind("state", now.state().name())
                        .bind("sent", now.sent())
                        .bind("answered", now.answered())
                        .bind("result", now.result())
                        .bind("id", order.id())
                        .bind("from", from.name())
                        .execute()
                == 1);
    }

    @Override
    public void resume() {
        database.change(handle -> handle.execute("UPDATE crew_order SET state = CASE WHEN patrol_id IS NULL THEN"
                + " 'WAITING' ELSE 'EXPIRED' END WHERE state = 'SENT'"));
    }

    private static Order order(ResultSet row, StatementContext context) throws SQLException {
        return new Order(
                row.getLong("id"),
                new DeviceId(row.getLong("device_id")),
                OrderKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getLong("area_number"),
                row.getString("shape"),
                new Downlink.Prepared(row.getInt("message_id"), row.getString("body_2013"), row.getString("body_2019")),
                new Order.Given(
                        row.getLong("given_by"),
                        row.getString("given_name"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        row.getObject("patrol_id", Long.class)),
                new Order.Progress(
                        OrderState.valueOf(row.getString("state")),
                        instant(row, "sent_at"),
                        instant(row, "answered_at"),
                        row.getObject("result", Integer.class)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
