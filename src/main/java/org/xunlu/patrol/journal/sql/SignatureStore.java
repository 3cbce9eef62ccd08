package org.xunlu.patrol.journal.sql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.xunlu.database.Database;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.journal.Signature;
import org.xunlu.patrol.journal.SignatureBook;

/** Signatures in the database. */
public final class SignatureStore implements SignatureBook {
    private static final int MOST = 10;

    private final Database database;

    /** Signatures in this database. */
    public SignatureStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Signature> list(PatrolId patrol) {
        return database.read(
                handle -> handle.createQuery("SELECT person_id, person, part, signed_at, content, driven_meters"
                                + " FROM patrol_log_signature WHERE patrol_id = :patrol ORDER BY id")
                        .bind("patrol", patrol.value())
                        .map((row, context) -> new Signature(
                                row.getLong("person_id"),
                                row.getString("person"),
                                Signature.Part.valueOf(row.getString("part")),
                                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                                row.getString("content"),
                                row.getDouble("driven_meters")))
                        .list());
    }

    @Override
    public void add(PatrolId patrol, Signature signature) {
        database.change(handle -> handle.createUpdate("INSERT INTO patrol_log_signature (patrol_id, person_id, person,"
                        + " part, signed_at, content, driven_meters)"
                        + " VALUES (:patrol, :personId, :person, :part, :at, :content, :driven)")
                .bind("patrol", patrol.value())
                .bind("personId", signature.personId())
                .bind("person", signature.person())
                .bind("part", signature.part().name())
                .bind("at", signature.at())
                .bind("content", signature.content())
                .bind("driven", signature.drivenMeters())
                .execute());
    }

    @Override
    public List<PatrolId> listUnsigned(long personId, Instant since) {
        return database.read(handle -> handle.createQuery("SELECT patrol.id FROM patrol"
                        + " JOIN patrol_officer ON patrol_officer.patrol_id = patrol.id"
                        + " JOIN officer ON officer.id = patrol_officer.officer_id"
                        + " WHERE officer.person_id = :person AND patrol.state = 'DONE' AND patrol.state_at >= :since"
                        + " AND patrol.departed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM patrol_log_signature AS signed"
                        + " WHERE signed.patrol_id = patrol.id AND signed.person_id = :person)"
                        + " ORDER BY patrol.state_at DESC, patrol.id DESC FETCH FIRST " + MOST + " ROWS ONLY")
                .bind("person", personId)
                .bind("since", since)
                .map((row, context) -> new PatrolId(row.getLong(1)))
                .list());
    }
}
