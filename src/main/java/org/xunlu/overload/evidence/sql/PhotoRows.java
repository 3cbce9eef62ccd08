package org.xunlu.overload.evidence.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.xunlu.overload.MediaKind;
import org.xunlu.overload.evidence.PassPhoto;

/** Photos of passes in table {@code pass_photo}. */
final class PhotoRows {
    private PhotoRows() {}

    static PassPhoto add(Handle handle, PassPhoto photo) {
        long id = handle.createUpdate("""
                        INSERT INTO pass_photo (pass_id, kind, sha256, media_type, bytes, file_name, received_at,
                            received_from)
                        VALUES (:pass, :kind, :sha256, :media_type, :bytes, :file_name, :at, :from)""")
                .bind("pass", photo.passId())
                .bind("kind", photo.kind().name())
                .bind("sha256", photo.sha256())
                .bind("media_type", photo.mediaType())
                .bind("bytes", photo.bytes())
                .bind("file_name", photo.fileName())
                .bind("at", photo.receivedAt())
                .bind("from", photo.receivedFrom())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new PassPhoto(
                id,
                photo.passId(),
                photo.kind(),
                photo.sha256(),
                photo.mediaType(),
                photo.bytes(),
                photo.fileName(),
                photo.receivedAt(),
                photo.receivedFrom());
    }

    static Optional<PassPhoto> findSame(Handle handle, PassPhoto photo) {
        return handle.createQuery(
                        "SELECT * FROM pass_photo WHERE pass_id = :pass AND kind = :kind AND sha256 = :sha256")
                .bind("pass", photo.passId())
                .bind("kind", photo.kind().name())
                .bind("sha256", photo.sha256())
                .map(PhotoRows::row)
                .findOne();
    }

    static List<PassPhoto> list(Handle handle, long passId) {
        return handle.createQuery("SELECT * FROM pass_photo WHERE pass_id = :pass ORDER BY id")
                .bind("pass", passId)
                .map(PhotoRows::row)
                .list();
    }

    static Optional<PassPhoto> find(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM pass_photo WHERE id = :id")
                .bind("id", id)
                .map(PhotoRows::row)
                .findOne();
    }

    private static PassPhoto row(ResultSet row, StatementContext context) throws SQLException {
        return new PassPhoto(
                row.getLong("id"),
                row.getLong("pass_id"),
                MediaKind.valueOf(row.getString("kind")),
                row.getString("sha256"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("file_name"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("received_from"));
    }
}
