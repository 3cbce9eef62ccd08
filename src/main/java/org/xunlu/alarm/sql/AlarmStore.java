package org.xunlu.alarm.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.xunlu.alarm.Acknowledgement;
import org.xunlu.alarm.Alarm;
import org.xunlu.alarm.AlarmBook;
import org.xunlu.alarm.AlarmCall;
import org.xunlu.alarm.AlarmFilter;
import org.xunlu.alarm.AlarmId;
import org.xunlu.alarm.AlarmSource;
import org.xunlu.database.Database;
import org.xunlu.finding.sql.AddressColumns;
import org.xunlu.finding.sql.Conditions;
import org.xunlu.geo.LonLat;
import org.xunlu.paging.Page;
import org.xunlu.track.AlarmKind;

/** Alarms in the table {@code alarm}. */
public final class AlarmStore implements AlarmBook {
    private final Database database;

    /** Keeps them in this database. */
    public AlarmStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Alarm> add(Alarm alarm) {
        if (findByKey(alarm.call().key()).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(database.write(handle -> insert(handle, alarm)));
        } catch (UnableToExecuteStatementException e) {
            // the same call, sent twice at the same time: the other one won
            if (findByKey(alarm.call().key()).isPresent()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Alarm insert(Handle handle, Alarm alarm) {
        AlarmCall call = alarm.call();
        LonLat position = call.position();
        long id = AddressColumns.bind(
                        handle.createUpdate("INSERT INTO alarm (call_key, kind, source, device_id, unit_id, person_id,"
                                + " who, raised_at, received_at, lon, lat, note, " + AddressColumns.NAMES
                                + ") VALUES (:key, :kind, :source, :device, :unit, :person, :who, :raised, :received,"
                                + " :lon, :lat, :note, " + AddressColumns.PLACEHOLDERS + ")"),
                        alarm.address())
                .bind("key", call.key())
                .bind("kind", call.kind().name())
                .bind("source", call.source().name())
                .bind("device", call.deviceId())
                .bind("unit", call.unitId())
                .bind("person", call.personId())
                .bind("who", call.who())
                .bind("raised", call.raisedAt())
                .bind("received", alarm.receivedAt())
                .bind("lon", position == null ? null : (Double) position.lon())
                .bind("lat", position == null ? null : (Double) position.lat())
                .bind("note", call.note())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new Alarm(new AlarmId(id), call, alarm.receivedAt(), alarm.address(), null);
    }

    @Override
    public Optional<Alarm> findByKey(String key) {
        return database.read(handle -> handle.createQuery("SELECT * FROM alarm WHERE call_key = :key")
                .bind("key", key)
                .map(AlarmStore::alarm)
                .findOne());
    }

    @Override
    public Optional<Alarm> find(AlarmId id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM alarm WHERE id = :id")
                .bind("id", id.value())
                .map(AlarmStore::alarm)
                .findOne());
    }

    @Override
    public Page<Alarm> list(AlarmFilter filter, int limit, @Nullable String after) {
        Conditions conditions = new Conditions();
        String[] kinds = filter.kinds().stream().map(AlarmKind::name).toArray(String[]::new);
        conditions.with("kind = ANY(:kinds)", "kinds", kinds.length == 0 ? null : kinds);
        Boolean open = filter.open();
        conditions.with("(ack_at IS NULL) = :open", "open", open);
        conditions.with("unit_id = :unit", "unit", filter.unitId());
        conditions.with("person_id = :person", "person", filter.personId());
        conditions.with("raised_at >= :from", "from", filter.from());
        conditions.with("raised_at < :to", "to", filter.to());
        conditions.before("id", after);
        Map<String, Object> values = conditions.values();
        values.put("limit", limit + 1);
        return Page.cut(
                database.read(handle -> handle.createQuery(
                                "SELECT * FROM alarm " + conditions.where() + " ORDER BY id DESC LIMIT :limit")
                        .bindMap(values)
                        .map(AlarmStore::alarm)
                        .list()),
                limit,
                alarm -> Long.toString(alarm.id().value()));
    }

    @Override
    public long countOpen() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM alarm WHERE ack_at IS NULL")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public boolean acknowledge(AlarmId id, Acknowledgement by) {
        return database.write(handle -> handle.createUpdate("UPDATE alarm SET ack_at = :at, ack_by = :by,"
                                + " ack_name = :name, ack_note = :note WHERE id = :id AND ack_at IS NULL")
                        .bind("at", by.at())
                        .bind("by", by.personId())
                        .bind("name", by.name())
                        .bind("note", by.note())
                        .bind("id", id.value())
                        .execute()
                == 1);
    }

    private static Alarm alarm(ResultSet row, StatementContext context) throws SQLException {
        Double lon = row.getObject("lon", Double.class);
        Double lat = row.getObject("lat", Double.class);
        Instant done = instant(row, "ack_at");
        return new Alarm(
                new AlarmId(row.getLong("id")),
                new AlarmCall(
                        row.getString("call_key"),
                        AlarmKind.valueOf(row.getString("kind")),
                        AlarmSource.valueOf(row.getString("source")),
                        row.getObject("device_id", Long.class),
                        row.getObject("unit_id", Long.class),
                        row.getObject("person_id", Long.class),
                        row.getString("who"),
                        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                        lon == null || lat == null ? null : new LonLat(lon, lat),
                        row.getString("note")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                AddressColumns.read(row),
                done == null
                        ? null
                        : new Acknowledgement(
                                row.getLong("ack_by"), row.getString("ack_name"), done, row.getString("ack_note")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
