package org.xunlu.track.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.xunlu.database.Database;
import org.xunlu.track.RetentionRecords;
import org.xunlu.track.RetentionRule;
import org.xunlu.track.RetentionRun;

/** Rules of retention and its runs, in the tables {@code retention_rule} and {@code retention_run}. */
public final class RetentionTable implements RetentionRecords {
    private static final int LONGEST_DETAIL = 500;

    private final Database database;

    /** Reads and writes here. */
    public RetentionTable(Database database) {
        this.database = database;
    }

    @Override
    public List<RetentionRule> listRules() {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM retention_rule ORDER BY valid_from DESC, id DESC")
                        .map((row, context) -> rule(row))
                        .list());
    }

    @Override
    public RetentionRule add(RetentionRule rule) {
        long id = database.write(handle -> handle.createUpdate("INSERT INTO retention_rule (data_class, days,"
                        + " valid_from, source, set_by, set_at) VALUES (:kind, :days, :from, :source, :by, :at)")
                .bind("kind", rule.kind().name())
                .bind("days", rule.days())
                .bind("from", rule.validFrom())
                .bind("source", rule.source())
                .bind("by", rule.setBy())
                .bind("at", rule.setAt())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return new RetentionRule(
                id, rule.kind(), rule.days(), rule.validFrom(), rule.source(), rule.setBy(), rule.setAt());
    }

    @Override
    public void note(RetentionRun run) {
        String detail = run.detail();
        database.change(handle -> handle.createUpdate("INSERT INTO retention_run (data_class, run_at, removed_before,"
                        + " removed, detail) VALUES (:kind, :at, :before, :removed, :detail)")
                .bind("kind", run.kind().name())
                .bind("at", run.at())
                .bind("before", run.before())
                .bind("removed", run.removed())
                .bind("detail", detail.substring(0, Math.min(LONGEST_DETAIL, detail.length())))
                .execute());
    }

    @Override
    public List<RetentionRun> listRuns(int most) {
        return database.read(handle -> handle.createQuery("SELECT * FROM retention_run ORDER BY id DESC LIMIT :most")
                .bind("most", most)
                .map((row, context) -> new RetentionRun(
                        RetentionRule.Kind.valueOf(row.getString("data_class")),
                        row.getObject("run_at", OffsetDateTime.class).toInstant(),
                        row.getObject("removed_before", OffsetDateTime.class).toInstant(),
                        row.getLong("removed"),
                        row.getString("detail")))
                .list());
    }

    private static RetentionRule rule(ResultSet row) throws SQLException {
        return new RetentionRule(
                row.getLong("id"),
                RetentionRule.Kind.valueOf(row.getString("data_class")),
                row.getInt("days"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("source"),
                row.getString("set_by"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
