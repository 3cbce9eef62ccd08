package org.xunlu.overload.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.AccuracyClass;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointEdit;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.overload.Editor;
import org.xunlu.overload.FieldChange;
import org.xunlu.overload.Standing;
import org.xunlu.overload.TravelDirection;
import org.xunlu.refusal.Refusal;

/** Checkpoints in table {@code checkpoint}. */
public final class CheckpointStore implements CheckpointRegister {
    private final Database database;

    /** Keeps them in this database. */
    public CheckpointStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Checkpoint> list() {
        return database.read(handle -> handle.createQuery("SELECT * FROM checkpoint ORDER BY code")
                .map(CheckpointStore::row)
                .list());
    }

    @Override
    public Optional<Checkpoint> find(CheckpointId id) {
        return database.read(handle -> find(handle, id));
    }

    @Override
    public Optional<Checkpoint> findByCode(String code) {
        return findBy("code", code);
    }

    @Override
    public Optional<Checkpoint> findByDeviceKey(String keyHash) {
        return findBy("device_key_hash", keyHash);
    }

    private Optional<Checkpoint> findBy(String column, String value) {
        return database.read(handle -> handle.createQuery("SELECT * FROM checkpoint WHERE " + column + " = :value")
                .bind("value", value)
                .map(CheckpointStore::row)
                .findOne());
    }

    private static Optional<Checkpoint> find(Handle handle, CheckpointId id) {
        return handle.createQuery("SELECT * FROM checkpoint WHERE id = :id")
                .bind("id", id.value())
                .map(CheckpointStore::row)
                .findOne();
    }

    @Override
    public Checkpoint add(CheckpointDetails details) {
        return database.write(handle -> insert(handle, details));
    }

    @Override
    public Checkpoint add(CheckpointDetails details, Editor editor) {
        return database.write(handle -> {
            Checkpoint added = insert(handle, details);
            CheckpointEdits.keep(handle, added, editor, List.of(new FieldChange("added", "", details.code())));
            return added;
        });
    }

    @Override
    public List<CheckpointEdit> listEdits(CheckpointId id, int most) {
        return database.read(handle -> CheckpointEdits.list(handle, id, most));
    }

    private static Checkpoint insert(Handle handle, CheckpointDetails details) {
        refuseTakenCode(handle, details.code(), 0);
        long id = bind(handle.createUpdate("""
                                    INSERT INTO checkpoint (code, name, kind, lon, lat, lanes, direction,
                                        accuracy_class, verified_on, verified_until, announced_on, note,
                                        certificate_no, legal_review_on, technical_review_on, signs_recorded_on,
                                        sign_up_meters, sign_down_meters, version)
                                    VALUES (:code, :name, :kind, :lon, :lat, :lanes, :direction,
                                        :accuracy_class, :verified_on, :verified_until, :announced_on, :note,
                                        :certificate_no, :legal_review_on, :technical_review_on,
                                        :signs_recorded_on, :sign_up_meters, :sign_down_meters, 1)"""), details)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new Checkpoint(new CheckpointId(id), details, 1);
    }

    @Override
    public Checkpoint replace(CheckpointId id, CheckpointDetails details, long version, Editor editor) {
        return database.write(handle -> {
            Checkpoint before = find(handle, id).orElseThrow(() -> Refusal.notFound("checkpoint", id.value()));
            refuseTakenCode(handle, details.code(), id.value());
            int changed = bind(handle.createUpdate("""
                                    UPDATE checkpoint SET code = :code, name = :name, kind = :kind, lon = :lon,
                                        lat = :lat, lanes = :lanes, direction = :direction,
                                        accuracy_class = :accuracy_class, verified_on = :verified_on,
                                        verified_until = :verified_until, announced_on = :announced_on, note = :note,
                                        certificate_no = :certificate_no, legal_review_on = :legal_review_on,
                                        technical_review_on = :technical_review_on,
                                        signs_recorded_on = :signs_recorded_on,
                                        sign_up_meters = :sign_up_meters, sign_down_meters = :sign_down_meters,
                                        version = version + 1
                                    WHERE id = :id AND version = :version"""), details)
                    .bind("id", id.value())
                    .bind("version", version)
                    .execute();
            if (changed == 0) {
                throw missingOrStale(handle, id);
            }
            Checkpoint edited = new Checkpoint(id, details, version + 1);
            CheckpointEdits.keep(handle, edited, editor, FieldChange.between(before.details(), details));
            return edited;
        });
    }

    @Override
    public void remove(CheckpointId id, long version) {
        database.change(handle -> {
            boolean used = handle.createQuery("SELECT id FROM vehicle_pass WHERE checkpoint_id = :id LIMIT 1")
                    .bind("id", id.value())
                    .mapTo(Long.class)
                    .findOne()
                    .isPresent();
            if (used) {
                throw Refusal.conflict("overload.checkpoint_has_passes", Map.of());
            }
            int removed = handle.createUpdate("DELETE FROM checkpoint WHERE id = :id AND version = :version")
                    .bind("id", id.value())
                    .bind("version", version)
                    .execute();
            if (removed == 0) {
                throw missingOrStale(handle, id);
            }
        });
    }

    @Override
    public void setDeviceKey(CheckpointId id, String keyHash) {
        database.change(handle -> {
            int changed = handle.createUpdate("UPDATE checkpoint SET device_key_hash = :hash WHERE id = :id")
                    .bind("hash", keyHash)
                    .bind("id", id.value())
                    .execute();
            if (changed == 0) {
                throw Refusal.notFound("checkpoint", id.value());
            }
        });
    }

    private static Refusal missingOrStale(Handle handle, CheckpointId id) {
        return find(handle, id).map(Refusal::stale).orElseGet(() -> Refusal.notFound("checkpoint", id.value()));
    }

    private static void refuseTakenCode(Handle handle, String code, long self) {
        handle.createQuery("SELECT id FROM checkpoint WHERE code = :code AND id <> :self")
                .bind("code", code)
                .bind("self", self)
                .mapTo(Long.class)
                .findOne()
                .ifPresent(other -> {
                    throw Refusal.rule("overload.code_taken", "code", Map.of("code", code));
                });
    }

    private static <S extends SqlStatement<S>> S bind(S statement, CheckpointDetails details) {
        AccuracyClass accuracy = details.accuracyClass();
        return statement
                .bind("code", details.code())
                .bind("name", details.name())
                .bind("kind", details.kind().name())
                .bind("lon", details.position().lon())
                .bind("lat", details.position().lat())
                .bind("lanes", details.lanes())
                .bind("direction", details.direction().name())
                .bind("accuracy_class", accuracy == null ? null : accuracy.name())
                .bind("verified_on", details.verifiedOn())
                .bind("verified_until", details.verifiedUntil())
                .bind("announced_on", details.announcedOn())
                .bind("note", details.note())
                .bind("certificate_no", details.standing().certificateNo())
                .bind("legal_review_on", details.standing().legalReviewOn())
                .bind("technical_review_on", details.standing().technicalReviewOn())
                .bind("signs_recorded_on", details.standing().signsRecordedOn())
                .bind("sign_up_meters", details.standing().signUpMeters())
                .bind("sign_down_meters", details.standing().signDownMeters());
    }

    private static Checkpoint row(ResultSet row, StatementContext context) throws SQLException {
        String accuracy = row.getString("accuracy_class");
        return new Checkpoint(
                new CheckpointId(row.getLong("id")),
                new CheckpointDetails(
                        row.getString("code"),
                        row.getString("name"),
                        CheckpointKind.valueOf(row.getString("kind")),
                        new LonLat(row.getDouble("lon"), row.getDouble("lat")),
                        row.getInt("lanes"),
                        TravelDirection.valueOf(row.getString("direction")),
                        accuracy == null ? null : AccuracyClass.valueOf(accuracy),
                        day(row, "verified_on"),
                        day(row, "verified_until"),
                        day(row, "announced_on"),
                        row.getString("note"),
                        new Standing(
                                row.getString("certificate_no"),
                                day(row, "legal_review_on"),
                                day(row, "technical_review_on"),
                                day(row, "signs_recorded_on"),
                                row.getObject("sign_up_meters", Integer.class),
                                row.getObject("sign_down_meters", Integer.class))),
                row.getLong("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
