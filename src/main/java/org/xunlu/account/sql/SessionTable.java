package org.xunlu.account.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.xunlu.account.Session;
import org.xunlu.account.Sessions;
import org.xunlu.database.Database;

/** Open sessions in the table {@code person_session}. */
public final class SessionTable implements Sessions {
    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_AGENT = 200;

    private final Database database;

    public SessionTable(Database database) {
        this.database = database;
    }

    @Override
    public void add(Session session) {
        database.change(handle -> handle.createUpdate(
                        "INSERT INTO person_session (token_hash, person_id, opened_at, seen_at, address, agent)"
                                + " VALUES (:hash, :person, :opened, :seen, :address, :agent)")
                .bind("hash", session.tokenHash())
                .bind("person", session.personId())
                .bind("opened", session.openedAt())
                .bind("seen", session.seenAt())
                .bind("address", cut(session.address(), LONGEST_ADDRESS))
                .bind("agent", cut(session.agent(), LONGEST_AGENT))
                .execute());
    }

    @Override
    public Optional<Session> find(String tokenHash) {
        return database.read(handle -> handle.createQuery("SELECT * FROM person_session WHERE token_hash = :hash")
                .bind("hash", tokenHash)
                .map(SessionTable::session)
                .findOne());
    }

    @Override
    public void seen(String tokenHash, Instant now) {
        database.change(
                handle -> handle.createUpdate("UPDATE person_session SET seen_at = :now WHERE token_hash = :hash")
                        .bind("now", now)
                        .bind("hash", tokenHash)
                        .execute());
    }

    @Override
    public void remove(String tokenHash) {
        database.change(handle -> handle.createUpdate("DELETE FROM person_session WHERE token_hash = :hash")
                .bind("hash", tokenHash)
                .execute());
    }

    @Override
    public int removeAll(long personId, String except) {
        return database.write(handle -> handle.createUpdate(
                        "DELETE FROM person_session WHERE person_id = :person AND token_hash <> :except")
                .bind("person", personId)
                .bind("except", except)
                .execute());
    }

    @Override
    public void removeOld(Instant openedBefore, Instant seenBefore) {
        database.change(
                handle -> handle.createUpdate("DELETE FROM person_session WHERE opened_at < :opened OR seen_at < :seen")
                        .bind("opened", openedBefore)
                        .bind("seen", seenBefore)
                        .execute());
    }

    @Override
    public List<Session> listOf(long personId) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM person_session WHERE person_id = :person ORDER BY opened_at DESC")
                .bind("person", personId)
                .map(SessionTable::session)
                .list());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static Session session(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                row.getString("token_hash"),
                row.getLong("person_id"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                row.getString("address"),
                row.getString("agent"));
    }
}
