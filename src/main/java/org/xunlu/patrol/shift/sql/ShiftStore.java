package org.xunlu.patrol.shift.sql;

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
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.paging.Page;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.patrol.shift.ShiftBook;
import org.xunlu.patrol.shift.ShiftId;
import org.xunlu.patrol.shift.ShiftKind;
import org.xunlu.refusal.Refusal;

/** The shift calendar in the database. */
public final class ShiftStore implements ShiftBook {
    private final Database database;

    /** A calendar in this database. */
    public ShiftStore(Database database) {
        this.database = database;
    }

    @Override
    public Shift add(Shift shift) {
        return database.write(handle -> {
            new ShiftOverlap(handle).refuse(shift);
            long id = bind(
                            handle.createUpdate("INSERT INTO patrol_shift (unit_id, kind, starts, ends, agency, note,"
                                    + " version) VALUES (:unit, :kind, :from, :to, :agency, :note, 1)"),
                            shift)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            writeOfficers(handle, id, shift.officers());
            return stored(shift, id, 1);
        });
    }

    @Override
    public Optional<Shift> replace(Shift shift) {
        return database.write(handle -> {
            new ShiftOverlap(handle).refuse(shift);
            int rows = bind(
                            handle.createUpdate("UPDATE patrol_shift SET unit_id = :unit, kind = :kind, starts = :from,"
                                    + " ends = :to, agency = :agency, note = :note, version = version + 1"
                                    + " WHERE id = :id AND version = :version"),
                            shift)
                    .bind("id", shift.id().value())
                    .bind("version", shift.version())
                    .execute();
            if (rows == 0) {
                return Optional.empty();
            }
            handle.execute(
                    "DELETE FROM patrol_shift_officer WHERE shift_id = ?",
                    shift.id().value());
            writeOfficers(handle, shift.id().value(), shift.officers());
            return Optional.of(stored(shift, shift.id().value(), shift.version() + 1));
        });
    }

    private static Shift stored(Shift shift, long id, long version) {
        return new Shift(
                new ShiftId(id),
                shift.unit(),
                shift.kind(),
                shift.officers(),
                shift.from(),
                shift.to(),
                shift.agency(),
                shift.note(),
                version);
    }

    private static Update bind(Update update, Shift shift) {
        return update.bind("unit", shift.unit().value())
                .bind("kind", shift.kind().name())
                .bind("from", shift.from())
                .bind("to", shift.to())
                .bind("agency", shift.agency())
                .bind("note", shift.note());
    }

    private static void writeOfficers(Handle handle, long shift, List<OfficerId> officers) {
        for (OfficerId officer : officers) {
            handle.execute(
                    "INSERT INTO patrol_shift_officer (shift_id, officer_id) VALUES (?, ?)", shift, officer.value());
        }
    }

    @Override
    public boolean remove(ShiftId id, long version) {
        return database.write(handle ->
                        handle.execute("DELETE FROM patrol_shift WHERE id = ? AND version = ?", id.value(), version))
                > 0;
    }

    @Override
    public Optional<Shift> find(ShiftId id) {
        return database.read(handle -> {
            Map<Long, List<OfficerId>> officers = officers(
                    handle.createQuery("SELECT shift_id, officer_id FROM patrol_shift_officer WHERE shift_id = :id"
                                    + " ORDER BY officer_id")
                            .bind("id", id.value()));
            return handle.createQuery("SELECT * FROM patrol_shift WHERE id = :id")
                    .bind("id", id.value())
                    .map((row, context) -> shift(row, officers))
                    .findOne();
        });
    }

    @Override
    public Page<Shift> list(Instant from, Instant to, @Nullable UnitId unit, int limit, @Nullable String after) {
        String where = " WHERE starts < :to AND ends > :from" + (unit == null ? "" : " AND unit_id = :unit");
        long[] last = cursor(after);
        List<Shift> rows = database.read(handle -> {
            Map<Long, List<OfficerId>> officers = officers(times(
                    handle.createQuery("SELECT shift_id, officer_id FROM patrol_shift_officer JOIN patrol_shift"
                            + " ON patrol_shift.id = shift_id" + where + " ORDER BY officer_id"),
                    from,
                    to,
                    unit));
            return times(
                            handle.createQuery("SELECT * FROM patrol_shift" + where
                                    + " AND (starts > :last OR (starts = :last AND id > :lastId))"
                                    + " ORDER BY starts, id FETCH FIRST :rows ROWS ONLY"),
                            from,
                            to,
                            unit)
                    .bind("last", Instant.ofEpochMilli(last[0]))
                    .bind("lastId", last[1])
                    .bind("rows", limit + 1)
                    .map((row, context) -> shift(row, officers))
                    .list();
        });
        return Page.cut(
                rows,
                limit,
                shift -> shift.from().toEpochMilli() + "." + shift.id().value());
    }

    private static Query times(Query query, Instant from, Instant to, @Nullable UnitId unit) {
        query.bind("from", from).bind("to", to);
        return unit == null ? query : query.bind("unit", unit.value());
    }

    private static long[] cursor(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return new long[] {0, 0};
        }
        int dot = after.indexOf('.');
        try {
            return new long[] {Long.parseLong(after.substring(0, dot)), Long.parseLong(after.substring(dot + 1))};
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw Refusal.invalid("not_a_number", "after", Map.of("value", after));
        }
    }

    private static Map<Long, List<OfficerId>> officers(Query query) {
        Map<Long, List<OfficerId>> officers = new HashMap<>();
        query.map(ShiftStore::onBoard).list().forEach(each -> officers.computeIfAbsent(
                        each.shift, any -> new ArrayList<>())
                .add(each.officer));
        return officers;
    }

    private record OnBoard(long shift, OfficerId officer) {}

    private static OnBoard onBoard(ResultSet row, StatementContext context) throws SQLException {
        return new OnBoard(row.getLong(1), new OfficerId(row.getLong(2)));
    }

    private static Shift shift(ResultSet row, Map<Long, List<OfficerId>> officers) throws SQLException {
        long id = row.getLong("id");
        return new Shift(
                new ShiftId(id),
                new UnitId(row.getLong("unit_id")),
                ShiftKind.valueOf(row.getString("kind")),
                officers.getOrDefault(id, List.of()),
                row.getObject("starts", OffsetDateTime.class).toInstant(),
                row.getObject("ends", OffsetDateTime.class).toInstant(),
                row.getString("agency"),
                row.getString("note"),
                row.getLong("version"));
    }
}
