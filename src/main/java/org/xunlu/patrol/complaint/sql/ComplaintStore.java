package org.xunlu.patrol.complaint.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.geo.LonLat;
import org.xunlu.paging.Page;
import org.xunlu.patrol.complaint.Complaint;
import org.xunlu.patrol.complaint.ComplaintBook;

/** Complaints in {@code complaint}, who reported them in {@code complaint_reporter}. */
public final class ComplaintStore implements ComplaintBook {
    private static final String SELECT = "SELECT complaint.*, (SELECT COUNT(*) FROM complaint_reporter"
            + " WHERE complaint_id = complaint.id) AS reporters FROM complaint ";

    private final Database database;

    /** In this database. */
    public ComplaintStore(Database database) {
        this.database = database;
    }

    @Override
    public Complaint add(Complaint complaint, String reporter) {
        long id = database.write(handle -> {
            long key = handle.createUpdate("INSERT INTO complaint (source, kind, lon, lat, address, words, received_at,"
                            + " promised, answer, noted_by, version) VALUES (:source, :kind, :lon, :lat, :address,"
                            + " :words, :received, :promised, '', :by, 1)")
                    .bind("source", complaint.source().name())
                    .bind("kind", complaint.kind().name())
                    .bind("lon", complaint.place().lon())
                    .bind("lat", complaint.place().lat())
                    .bind("address", complaint.address())
                    .bind("words", complaint.words())
                    .bind("received", complaint.received())
                    .bind("promised", complaint.promised())
                    .bind("by", complaint.notedBy())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            if (!reporter.isBlank()) {
                handle.execute("INSERT INTO complaint_reporter (complaint_id, reporter) VALUES (?, ?)", key, reporter);
            }
            return key;
        });
        return find(id).orElseThrow();
    }

    @Override
    public Optional<Complaint> find(long id) {
        return database.read(handle -> handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> complaint(row))
                .findOne());
    }

    @Override
    public Page<Complaint> list(@Nullable Boolean open, int limit, @Nullable String after) {
        String which = open == null ? "" : open ? " AND answered_at IS NULL" : " AND answered_at IS NOT NULL";
        List<Complaint> rows = database.read(handle -> handle.createQuery(
                        SELECT + "WHERE id < :after" + which + " ORDER BY id DESC FETCH FIRST :limit ROWS ONLY")
                .bind("after", after == null || after.isBlank() ? Long.MAX_VALUE : Long.parseLong(after))
                .bind("limit", limit + 1)
                .map((row, context) -> complaint(row))
                .list());
        return Page.cut(rows, limit, row -> Long.toString(row.id()));
    }

    @Override
    public List<Complaint> listReceived(Instant from, Instant to) {
        return database.read(
                handle -> handle.createQuery(SELECT + "WHERE received_at >= :from AND received_at < :to ORDER BY id")
                        .bind("from", from)
                        .bind("to", to)
                        .map((row, context) -> complaint(row))
                        .list());
    }

    @Override
    public String reporterOf(long id) {
        return database.read(
                handle -> handle.createQuery("SELECT reporter FROM complaint_reporter WHERE complaint_id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(""));
    }

    @Override
    public Optional<Complaint> answer(long id, long version, String answer, Instant at) {
        int rows = database.write(handle -> handle.createUpdate("UPDATE complaint SET answer = :answer,"
                        + " answered_at = :at, version = version + 1 WHERE id = :id AND version = :version")
                .bind("answer", answer)
                .bind("at", at)
                .bind("id", id)
                .bind("version", version)
                .execute());
        return rows == 0 ? Optional.empty() : find(id);
    }

    private static Complaint complaint(ResultSet row) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Complaint(
                row.getLong("id"),
                Complaint.Source.valueOf(row.getString("source")),
                Complaint.Kind.valueOf(row.getString("kind")),
                new LonLat(row.getDouble("lon"), row.getDouble("lat")),
                row.getString("address"),
                row.getString("words"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("promised", LocalDate.class),
                answered == null ? null : answered.toInstant(),
                row.getString("answer"),
                row.getString("noted_by"),
                row.getInt("reporters") > 0,
                row.getLong("version"));
    }
}
