package org.xunlu.siting.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.xunlu.database.Database;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.flow.FreightKind;
import org.xunlu.siting.flow.FreightPlace;
import org.xunlu.siting.flow.FreightPlaceDetails;
import org.xunlu.siting.flow.FreightPlaceId;
import org.xunlu.siting.flow.FreightRegister;

/** Freight places in table {@code freight_place}. */
public final class FreightStore implements FreightRegister {
    private final Database database;

    /** Keeps them in this database. */
    public FreightStore(Database database) {
        this.database = database;
    }

    @Override
    public List<FreightPlace> list() {
        return database.read(handle -> handle.createQuery("SELECT * FROM freight_place ORDER BY code")
                .map(FreightStore::row)
                .list());
    }

    @Override
    public FreightPlace add(FreightPlaceDetails details) {
        return database.write(handle -> {
            refuseTaken(handle, details.code(), 0);
            long id = bind(
                            handle.createUpdate("INSERT INTO freight_place (code, name, kind, lon, lat, trucks_out,"
                                    + " trucks_in, over_share, note, version) VALUES (:code, :name, :kind, :lon, :lat,"
                                    + " :out, :in, :share, :note, 1)"),
                            details)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            return new FreightPlace(new FreightPlaceId(id), details, 1);
        });
    }

    @Override
    public FreightPlace replace(FreightPlaceId id, FreightPlaceDetails details, long version) {
        return database.write(handle -> {
            refuseTaken(handle, details.code(), id.value());
            int changed = bind(
                            handle.createUpdate("UPDATE freight_place SET code = :code, name = :name, kind = :kind,"
                                    + " lon = :lon, lat = :lat, trucks_out = :out, trucks_in = :in,"
                                    + " over_share = :share, note = :note, version = version + 1"
                                    + " WHERE id = :id AND version = :version"),
                            details)
                    .bind("id", id.value())
                    .bind("version", version)
                    .execute();
            if (changed == 0) {
                throw missingOrStale(handle, id);
            }
            return new FreightPlace(id, details, version + 1);
        });
    }

    @Override
    public void remove(FreightPlaceId id, long version) {
        database.change(handle -> {
            int removed = handle.execute("DELETE FROM freight_place WHERE id = ? AND version = ?", id.value(), version);
            if (removed == 0) {
                throw missingOrStale(handle, id);
            }
        });
    }

    private static void refuseTaken(Handle handle, String code, long besides) {
        long taken = handle.createQuery("SELECT COUNT(*) FROM freight_place WHERE code = :code AND id <> :id")
                .bind("code", code)
                .bind("id", besides)
                .mapTo(Long.class)
                .one();
        if (taken > 0) {
            throw Refusal.invalid("siting.code_taken", "code", Map.of("code", code));
        }
    }

    private static Refusal missingOrStale(Handle handle, FreightPlaceId id) {
        return handle.createQuery("SELECT * FROM freight_place WHERE id = :id")
                .bind("id", id.value())
                .map(FreightStore::row)
                .findOne()
                .map(Refusal::stale)
                .orElseGet(() -> Refusal.notFound("freight place", id.value()));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, FreightPlaceDetails details) {
        return statement
                .bind("code", details.code())
                .bind("name", details.name())
                .bind("kind", details.kind().name())
                .bind("lon", details.position().lon())
                .bind("lat", details.position().lat())
                .bind("out", details.trucksOut())
                .bind("in", details.trucksIn())
                .bind("share", details.overShare())
                .bind("note", details.note());
    }

    private static FreightPlace row(ResultSet row, StatementContext context) throws SQLException {
        return new FreightPlace(
                new FreightPlaceId(row.getLong("id")),
                new FreightPlaceDetails(
                        row.getString("code"),
                        row.getString("name"),
                        FreightKind.valueOf(row.getString("kind")),
                        new LonLat(row.getDouble("lon"), row.getDouble("lat")),
                        row.getDouble("trucks_out"),
                        row.getDouble("trucks_in"),
                        row.getDouble("over_share"),
                        row.getString("note")),
                row.getLong("version"));
    }
}
