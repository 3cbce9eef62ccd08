package org.xunlu.roadside.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.xunlu.database.Database;
import org.xunlu.roadside.stop.StopId;
import org.xunlu.roadside.stop.StopPhotoBook;

/** Photos of stops in table {@code road_stop_photo}. */
public final class StopPhotoStore implements StopPhotoBook {
    private final Database database;

    /** Keeps them in this database. */
    public StopPhotoStore(Database database) {
        this.database = database;
    }

    @Override
    public List<StopPhoto> list(StopId stop) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM road_stop_photo WHERE stop_id = :stop ORDER BY id")
                        .bind("stop", stop.value())
                        .map(StopPhotoStore::photo)
                        .list());
    }

    @Override
    public Optional<StopPhoto> find(long id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM road_stop_photo WHERE id = :id")
                .bind("id", id)
                .map(StopPhotoStore::photo)
                .findOne());
    }

    @Override
    public StopPhoto add(StopPhoto photo) {
        long id = database.write(handle -> handle.createUpdate("""
                        INSERT INTO road_stop_photo (stop_id, sha256, original_sha256, media_type, uploaded_by, uploaded_at)
                        VALUES (:stop, :sha, :original, :type, :by, :at)""")
                .bind("stop", photo.stop().value())
                .bind("sha", photo.sha256())
                .bind("original", photo.originalSha256())
                .bind("type", photo.mediaType())
                .bind("by", photo.uploadedBy())
                .bind("at", photo.uploadedAt())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return find(id).orElseThrow();
    }

    private static StopPhoto photo(ResultSet row, StatementContext context) throws SQLException {
        return new StopPhoto(
                row.getLong("id"),
                new StopId(row.getLong("stop_id")),
                row.getString("sha256"),
                row.getString("original_sha256"),
                row.getString("media_type"),
                row.getLong("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant());
    }
}
