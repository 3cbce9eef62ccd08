package org.xunlu.overload.offender.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.overload.offender.Notice;
import org.xunlu.overload.offender.NoticeBook;
import org.xunlu.overload.offender.OffenderKind;
import org.xunlu.refusal.Refusal;

/** Notifications in table {@code notice}. */
public final class NoticeStore implements NoticeBook {
    private final Database database;

    /** Keeps them in this database. */
    public NoticeStore(Database database) {
        this.database = database;
    }

    @Override
    public Notice add(Notice notice) {
        return database.write(handle -> {
            Optional<Notice> there = notice.caseId() == null
                    ? Optional.empty()
                    : handle.createQuery("SELECT * FROM notice WHERE case_id = :case")
                            .bind("case", notice.caseId())
                            .map(NoticeStore::row)
                            .findOne();
            if (there.isPresent()) {
                return there.get();
            }
            long id = handle.createUpdate("""
                            INSERT INTO notice (recipient, kind, code, case_id, body, state, state_since, reference,
                                answer, created_at, created_by, version)
                            VALUES (:recipient, :kind, :code, :case, :body, :state, :since, '', '', :since, :by, 1)""")
                    .bind("recipient", notice.recipient())
                    .bind("kind", notice.kind().name())
                    .bind("code", notice.code())
                    .bind("case", notice.caseId())
                    .bind("body", notice.body())
                    .bind("state", notice.state().name())
                    .bind("since", notice.createdAt())
                    .bind("by", notice.createdBy())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            return find(handle, id).orElseThrow();
        });
    }

    @Override
    public Optional<Notice> find(long id) {
        return database.read(handle -> find(handle, id));
    }

    private static Optional<Notice> find(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM notice WHERE id = :id")
                .bind("id", id)
                .map(NoticeStore::row)
                .findOne();
    }

    @Override
    public List<Notice> list(Notice.@Nullable State state, int most) {
        String where = state == null ? "" : " WHERE state = :state";
        return database.read(handle -> {
            var query = handle.createQuery("SELECT * FROM notice" + where + " ORDER BY id DESC LIMIT :most")
                    .bind("most", most);
            if (state != null) {
                query.bind("state", state.name());
            }
            return query.map(NoticeStore::row).list();
        });
    }

    @Override
    public Notice save(Notice next) {
        return database.write(handle -> {
            int changed = handle.createUpdate("""
                            UPDATE notice SET state = :state, state_since = :since, reference = :reference,
                                answer = :answer, version = :version
                            WHERE id = :id AND version = :version - 1""")
                    .bind("state", next.state().name())
                    .bind("since", next.stateSince())
                    .bind("reference", next.reference())
                    .bind("answer", next.answer())
                    .bind("version", next.version())
                    .bind("id", next.id())
                    .execute();
            if (changed == 0) {
                throw Refusal.stale(find(handle, next.id()).orElse(next));
            }
            return next;
        });
    }

    private static Notice row(ResultSet row, StatementContext context) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("recipient"),
                OffenderKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getObject("case_id", Long.class),
                row.getString("body"),
                Notice.State.valueOf(row.getString("state")),
                row.getObject("state_since", OffsetDateTime.class).toInstant(),
                row.getString("reference"),
                row.getString("answer"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                row.getLong("version"));
    }
}
