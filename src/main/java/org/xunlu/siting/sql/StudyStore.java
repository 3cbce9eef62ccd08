package org.xunlu.siting.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.study.StoredStudy;
import org.xunlu.siting.study.StudyRegister;

/** Studies in table {@code siting_study}. */
public final class StudyStore implements StudyRegister {
    private final Database database;

    /** Keeps them in this database. */
    public StudyStore(Database database) {
        this.database = database;
    }

    @Override
    public StoredStudy add(StoredStudy study) {
        long id = database.write(handle -> handle.createUpdate(
                        "INSERT INTO siting_study (name, author, made_at, model, points, captured_share, gap, cost_cents,"
                                + " question, answer) VALUES (:name, :author, :at, :model, :points, :share, :gap, :cost,"
                                + " :question, :answer)")
                .bind("name", study.name())
                .bind("author", study.author())
                .bind("at", study.madeAt())
                .bind("model", study.model())
                .bind("points", study.points())
                .bind("share", study.capturedShare())
                .bind("gap", study.gap())
                .bind("cost", study.costCents())
                .bind("question", study.question())
                .bind("answer", study.answer())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return study.withId(id);
    }

    @Override
    public Page<StoredStudy> list(int limit, @Nullable String after) {
        long before = Long.MAX_VALUE;
        if (after != null) {
            try {
                before = Long.parseLong(after);
            } catch (NumberFormatException e) {
                throw Refusal.invalid("not_one_of", "after", Map.of("value", after));
            }
        }
        long bound = before;
        List<StoredStudy> rows = database.read(handle -> handle.createQuery(
                        "SELECT id, name, author, made_at, model, points, captured_share, gap, cost_cents,"
                                + " '' AS question, '' AS answer FROM siting_study WHERE id < :before"
                                + " ORDER BY id DESC LIMIT :limit")
                .bind("before", bound)
                .bind("limit", limit + 1)
                .map(StudyStore::row)
                .list());
        return Page.cut(rows, limit, study -> Long.toString(study.id()));
    }

    @Override
    public Optional<StoredStudy> find(long id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM siting_study WHERE id = :id")
                .bind("id", id)
                .map(StudyStore::row)
                .findOne());
    }

    @Override
    public void remove(long id) {
        database.change(handle -> {
            if (handle.execute("DELETE FROM siting_study WHERE id = ?", id) == 0) {
                throw Refusal.notFound("study", id);
            }
        });
    }

    private static StoredStudy row(ResultSet row, StatementContext context) throws SQLException {
        return new StoredStudy(
                row.getLong("id"),
                row.getString("name"),
                row.getString("author"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("model"),
                row.getInt("points"),
                row.getDouble("captured_share"),
                row.getDouble("gap"),
                row.getLong("cost_cents"),
                row.getString("question"),
                row.getString("answer"));
    }
}
