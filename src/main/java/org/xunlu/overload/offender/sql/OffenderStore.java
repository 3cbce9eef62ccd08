package org.xunlu.overload.offender.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.overload.offender.OffenderBook;
import org.xunlu.overload.offender.OffenderDetails;
import org.xunlu.overload.offender.OffenderKind;
import org.xunlu.overload.offender.Revocation;
import org.xunlu.overload.offender.Violation;
import org.xunlu.refusal.Refusal;

/** Counts offenders over {@code road_stop} and {@code evidence_case}; keeps {@code offender}, {@code permit_revocation}. */
public final class OffenderStore implements OffenderBook {
    private final Database database;

    /** Works on this database. */
    public OffenderStore(Database database) {
        this.database = database;
    }

    /** The confirmed violations with the code and name of one kind of offender. A case knows only the vehicle. */
    private static String violationsOf(OffenderKind kind) {
        String code =
                switch (kind) {
                    case VEHICLE -> "plate AS code, plate AS name";
                    case DRIVER -> "licence AS code, driver AS name";
                    case CARRIER -> "carrier AS code, carrier AS name";
                    case SOURCE -> "source AS code, source AS name";
                };
        String stops = "SELECT 'STOP' AS origin, id, stopped_at AS at, plate, over_kg, rate_basis_points, " + code
                + " FROM road_stop WHERE state = 'CONFIRMED' AND over_kg > 0";
        if (kind != OffenderKind.VEHICLE) {
            return "(" + stops + ")";
        }
        return "(" + stops + " UNION ALL SELECT 'CASE' AS origin, id, captured_at AS at, plate, over_kg,"
                + " rate_basis_points, plate AS code, plate AS name FROM evidence_case WHERE filed_on IS NOT NULL)";
    }

    @Override
    public List<Found> most(OffenderKind kind, Instant since, String like, @Nullable Found after, int most) {
        String rest = after == null ? "" : " HAVING COUNT(*) < :trips OR (COUNT(*) = :trips AND code > :code)";
        return database.read(handle -> handle.createQuery("SELECT code, MAX(name) AS name, COUNT(*) AS trips FROM "
                        + violationsOf(kind)
                        + " violations WHERE code <> '' AND at >= :since AND (code LIKE :like OR name LIKE :like)"
                        + " GROUP BY code" + rest + " ORDER BY COUNT(*) DESC, code LIMIT :most")
                .bindMap(after == null ? Map.of() : Map.of("trips", after.violations(), "code", after.code()))
                .bind("since", since)
                .bind("like", "%" + like.replace("%", "").replace("_", "") + "%")
                .bind("most", most)
                .map((row, context) -> new Found(row.getString("code"), row.getString("name"), row.getInt("trips")))
                .list());
    }

    @Override
    public Map<String, List<Violation>> violations(OffenderKind kind, List<String> codes) {
        Map<String, List<Violation>> byCode = new HashMap<>();
        if (codes.isEmpty()) {
            return byCode;
        }
        database.read(handle -> {
            handle.registerArrayType(String.class, "varchar");
            return handle.createQuery("SELECT * FROM " + violationsOf(kind)
                            + " violations WHERE code = ANY(:codes) ORDER BY at DESC")
                    .bindArray("codes", String.class, codes)
                    .map((row, context) -> byCode.computeIfAbsent(row.getString("code"), any -> new ArrayList<>())
                            .add(new Violation(
                                    row.getString("origin"),
                                    row.getLong("id"),
                                    row.getObject("at", OffsetDateTime.class).toInstant(),
                                    row.getString("plate"),
                                    row.getInt("over_kg"),
                                    row.getInt("rate_basis_points"))))
                    .list();
        });
        return byCode;
    }

    @Override
    public Map<String, OffenderDetails> details(OffenderKind kind, List<String> codes) {
        Map<String, OffenderDetails> byCode = new HashMap<>();
        database.read(handle -> {
                    handle.registerArrayType(String.class, "varchar");
                    return handle.createQuery("SELECT * FROM offender WHERE kind = :kind AND code = ANY(:codes)")
                            .bind("kind", kind.name())
                            .bindArray("codes", String.class, codes)
                            .map(OffenderStore::row)
                            .list();
                })
                .forEach(each -> byCode.put(each.code(), each));
        return byCode;
    }

    @Override
    public Optional<OffenderDetails> findDetails(OffenderKind kind, String code) {
        return database.read(handle -> find(handle, kind, code));
    }

    private static Optional<OffenderDetails> find(Handle handle, OffenderKind kind, String code) {
        return handle.createQuery("SELECT * FROM offender WHERE kind = :kind AND code = :code")
                .bind("kind", kind.name())
                .bind("code", code)
                .map(OffenderStore::row)
                .findOne();
    }

    @Override
    public OffenderDetails save(OffenderDetails details) {
        return database.write(handle -> {
            String sql = details.version() == 0 ? """
                    INSERT INTO offender (kind, code, name, permit_no, permit_issued_on, trucks, county, note, version)
                    SELECT :kind, :code, :name, :permit_no, CAST(:issued AS DATE), CAST(:trucks AS INTEGER), :county,
                        :note, 1
                    WHERE :version = 0 AND NOT EXISTS (SELECT 1 FROM offender WHERE kind = :kind AND code = :code)""" : """
                    UPDATE offender SET name = :name, permit_no = :permit_no, permit_issued_on = :issued,
                        trucks = :trucks, county = :county, note = :note, version = version + 1
                    WHERE kind = :kind AND code = :code AND version = :version""";
            int changed = handle.createUpdate(sql)
                    .bind("kind", details.kind().name())
                    .bind("code", details.code())
                    .bind("name", details.name())
                    .bind("permit_no", details.permitNo())
                    .bind("issued", details.permitIssuedOn())
                    .bind("trucks", details.trucks())
                    .bind("county", details.county())
                    .bind("note", details.note())
                    .bind("version", details.version())
                    .execute();
            OffenderDetails now = find(handle, details.kind(), details.code())
                    .orElseThrow(() -> Refusal.notFound("offender", details.code()));
            if (changed == 0) {
                throw Refusal.stale(now);
            }
            return now;
        });
    }

    private static OffenderDetails row(ResultSet row, StatementContext context) throws SQLException {
        return new OffenderDetails(
                OffenderKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getString("permit_no"),
                row.getObject("permit_issued_on", LocalDate.class),
                row.getObject("trucks", Integer.class),
                row.getString("county"),
                row.getString("note"),
                row.getLong("version"));
    }

    @Override
    public List<Revocation> revocations(OffenderKind kind, List<String> codes) {
        return database.read(handle -> {
            handle.registerArrayType(String.class, "varchar");
            return handle.createQuery("""
                            SELECT * FROM permit_revocation WHERE kind = :kind AND code = ANY(:codes)
                            ORDER BY decided_on DESC, id DESC""")
                    .bind("kind", kind.name())
                    .bindArray("codes", String.class, codes)
                    .map((row, context) -> new Revocation(
                            row.getLong("id"),
                            OffenderKind.valueOf(row.getString("kind")),
                            row.getString("code"),
                            row.getObject("decided_on", LocalDate.class),
                            row.getString("reference"),
                            row.getString("note"),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                            row.getString("recorded_by")))
                    .list();
        });
    }

    @Override
    public Revocation add(Revocation revocation) {
        return database.write(handle -> {
            boolean there = handle.createQuery("SELECT 1 FROM permit_revocation WHERE reference = :reference")
                    .bind("reference", revocation.reference())
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent();
            if (there) {
                throw Refusal.rule("cases.reference_taken", "reference", Map.of("reference", revocation.reference()));
            }
            long id = handle.createUpdate("""
                            INSERT INTO permit_revocation (kind, code, decided_on, reference, note, recorded_at,
                                recorded_by)
                            VALUES (:kind, :code, :on, :reference, :note, :at, :by)""")
                    .bind("kind", revocation.kind().name())
                    .bind("code", revocation.code())
                    .bind("on", revocation.decidedOn())
                    .bind("reference", revocation.reference())
                    .bind("note", revocation.note())
                    .bind("at", revocation.recordedAt())
                    .bind("by", revocation.recordedBy())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            return new Revocation(
                    id,
                    revocation.kind(),
                    revocation.code(),
                    revocation.decidedOn(),
                    revocation.reference(),
                    revocation.note(),
                    revocation.recordedAt(),
                    revocation.recordedBy());
        });
    }
}
