package org.xunlu.roadside.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.finding.sql.Conditions;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;
import org.xunlu.roadside.stop.JointOperation;
import org.xunlu.roadside.stop.OperationId;

/** Joint operations in tables {@code joint_operation} and {@code joint_agency}. */
final class OperationRows {
    private final Database database;

    OperationRows(Database database) {
        this.database = database;
    }

    List<JointOperation> list(@Nullable Instant from, @Nullable Instant to) {
        Conditions conditions = new Conditions();
        conditions.with("ends > :from", "from", from);
        conditions.with("begins < :to", "to", to);
        return database.read(handle -> {
            Query query = handle.createQuery("SELECT * FROM joint_operation " + conditions.where()
                    + " ORDER BY begins DESC, id DESC LIMIT 1000");
            conditions.values().forEach(query::bind);
            return query.map((row, context) -> read(handle, row)).list();
        });
    }

    Optional<JointOperation> find(OperationId id) {
        return database.read(handle -> find(handle, id));
    }

    private static Optional<JointOperation> find(Handle handle, OperationId id) {
        return handle.createQuery("SELECT * FROM joint_operation WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> read(handle, row))
                .findOne();
    }

    JointOperation add(JointOperation operation) {
        return database.write(handle -> {
            long id = bind(
                            handle.createUpdate("INSERT INTO joint_operation (name, place, lon, lat, begins, ends,"
                                    + " draft, note, version)"
                                    + " VALUES (:name, :place, :lon, :lat, :begins, :ends, :draft, :note, 1)"),
                            operation)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            agencies(handle, id, operation);
            return find(handle, new OperationId(id)).orElseThrow();
        });
    }

    JointOperation replace(JointOperation operation) {
        return database.write(handle -> {
            int rows = bind(
                            handle.createUpdate("UPDATE joint_operation SET name = :name, place = :place, lon = :lon,"
                                    + " lat = :lat, begins = :begins, ends = :ends, draft = :draft, note = :note,"
                                    + " version = version + 1 WHERE id = :id AND version = :version"),
                            operation)
                    .bind("id", operation.id().value())
                    .bind("version", operation.version())
                    .execute();
            if (rows == 0) {
                throw find(handle, operation.id())
                        .map(Refusal::stale)
                        .orElseGet(() ->
                                Refusal.notFound("operation", operation.id().value()));
            }
            agencies(handle, operation.id().value(), operation);
            return find(handle, operation.id()).orElseThrow();
        });
    }

    private static <S extends SqlStatement<S>> S bind(S statement, JointOperation operation) {
        LonLat position = operation.position();
        return statement
                .bind("name", operation.name())
                .bind("place", operation.place())
                .bind("lon", position == null ? null : (Double) position.lon())
                .bind("lat", position == null ? null : (Double) position.lat())
                .bind("begins", operation.begins())
                .bind("ends", operation.ends())
                .bind("draft", operation.draft())
                .bind("note", operation.note());
    }

    private static void agencies(Handle handle, long id, JointOperation operation) {
        handle.execute("DELETE FROM joint_agency WHERE operation_id = ?", id);
        PreparedBatch batch = handle.prepareBatch("INSERT INTO joint_agency (operation_id, place, agency, persons,"
                + " result) VALUES (:id, :place, :agency, :persons, :result)");
        for (int i = 0; i < operation.agencies().size(); i++) {
            JointOperation.Agency agency = operation.agencies().get(i);
            batch.bind("id", id)
                    .bind("place", i)
                    .bind("agency", agency.name())
                    .bind("persons", agency.persons())
                    .bind("result", agency.result())
                    .add();
        }
        batch.execute();
    }

    private static JointOperation read(Handle handle, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Double lon = row.getObject("lon", Double.class);
        Double lat = row.getObject("lat", Double.class);
        return new JointOperation(
                new OperationId(id),
                row.getString("name"),
                row.getString("place"),
                lon == null || lat == null ? null : new LonLat(lon, lat),
                row.getTimestamp("begins").toInstant(),
                row.getTimestamp("ends").toInstant(),
                row.getBoolean("draft"),
                handle.createQuery("SELECT * FROM joint_agency WHERE operation_id = :id ORDER BY place")
                        .bind("id", id)
                        .map((agency, context) -> new JointOperation.Agency(
                                agency.getString("agency"), agency.getInt("persons"), agency.getString("result")))
                        .list(),
                row.getString("note"),
                row.getLong("version"));
    }
}
