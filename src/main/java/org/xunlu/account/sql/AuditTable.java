package org.xunlu.account.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.xunlu.account.AuditEntry;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditLog;
import org.xunlu.database.Database;

/** The audit trail in the table {@code audit_entry}, which is only ever inserted into. */
public final class AuditTable implements AuditLog {
    private final Database database;

    public AuditTable(Database database) {
        this.database = database;
    }

    @Override
    public AuditEntry append(Function<Optional<AuditEntry>, AuditEntry> next) {
        return database.write(handle -> {
            Optional<AuditEntry> last = handle.createQuery(
                            "SELECT * FROM audit_entry ORDER BY seq DESC FETCH FIRST 1 ROWS ONLY")
                    .map(AuditTable::entry)
                    .findOne();
            AuditEntry entry = next.apply(last);
            insert(handle, entry);
            return entry;
        });
    }

    private static void insert(Handle handle, AuditEntry entry) {
        handle.createUpdate("INSERT INTO audit_entry (seq, at, person_id, login, address, action, subject, outcome,"
                        + " details, former_hash, hash) VALUES (:seq, :at, :person, :login, :address, :action,"
                        + " :subject, :outcome, :details, :former, :hash)")
                .bind("seq", entry.seq())
                .bind("at", entry.at())
                .bind("person", entry.personId())
                .bind("login", entry.login())
                .bind("address", entry.address())
                .bind("action", entry.action())
                .bind("subject", entry.subject())
                .bind("outcome", entry.outcome().name())
                .bind("details", entry.details())
                .bind("former", entry.formerHash())
                .bind("hash", entry.hash())
                .execute();
    }

    @Override
    public List<AuditEntry> listFrom(long afterSeq, int limit) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM audit_entry WHERE seq > :after ORDER BY seq FETCH FIRST :rows ROWS ONLY")
                .bind("after", afterSeq)
                .bind("rows", limit)
                .map(AuditTable::entry)
                .list());
    }

    @Override
    public List<AuditEntry> listBack(long beforeSeq, int limit, Filter filter) {
        StringBuilder sql = new StringBuilder("SELECT * FROM audit_entry WHERE seq < :before");
        if (filter.login() != null) {
            sql.append(" AND login = :login");
        }
        if (filter.action() != null) {
            sql.append(" AND action LIKE :action");
        }
        if (filter.from() != null) {
            sql.append(" AND at >= :from");
        }
        if (filter.to() != null) {
            sql.append(" AND at < :to");
        }
        sql.append(" ORDER BY seq DESC FETCH FIRST :rows ROWS ONLY");
        return database.read(handle -> {
            var query =
                    handle.createQuery(sql.toString()).bind("before", beforeSeq).bind("rows", limit);
            if (filter.login() != null) {
                query.bind("login", filter.login());
            }
            if (filter.action() != null) {
                query.bind("action", filter.action().replace("%", "").replace("_", "\\_") + "%");
            }
            if (filter.from() != null) {
                query.bind("from", filter.from());
            }
            if (filter.to() != null) {
                query.bind("to", filter.to());
            }
            return query.map(AuditTable::entry).list();
        });
    }

    private static AuditEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("person_id", Long.class),
                row.getString("login"),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("details"),
                row.getString("former_hash"),
                row.getString("hash"));
    }
}
