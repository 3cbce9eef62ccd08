package org.xunlu.finding.sql;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingFilter;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingRegister;
import org.xunlu.finding.HistoryLine;
import org.xunlu.finding.Photo;
import org.xunlu.geo.LonLat;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

/** Findings in tables {@code finding}, {@code finding_history} and {@code finding_photo}. */
public final class FindingStore implements FindingRegister {
    private final Database database;

    /** Keeps them in this database. */
    public FindingStore(Database database) {
        this.database = database;
    }

    @Override
    public Finding add(Finding finding, HistoryLine line, @Nullable String key) {
        try {
            return database.write(handle -> insert(handle, finding, line, key));
        } catch (UnableToExecuteStatementException e) {
            // the same request, sent twice at the same time: the other one won
            return Optional.ofNullable(key)
                    .flatMap(each -> findByKey(finding.foundBy(), each))
                    .orElseThrow(() -> e);
        }
    }

    private static Finding insert(Handle handle, Finding finding, HistoryLine line, @Nullable String key) {
        long id = FindingRows.bind(
                        handle.createUpdate("INSERT INTO finding (kind, lon, lat, note, found_at, found_by,"
                                + " found_by_name, request_key, state, state_since, deadline, verified, version, "
                                + AddressColumns.NAMES + ") VALUES (:kind, :lon, :lat, :note, :found_at, :found_by,"
                                + " :found_by_name, :request_key, :state, :state_since, :deadline, :verified,"
                                + " :version, " + AddressColumns.PLACEHOLDERS + ")"),
                        finding)
                .bind("found_by", finding.foundBy())
                .bind("found_by_name", finding.foundByName())
                .bind("request_key", key)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        FindingId newId = new FindingId(id);
        write(handle, newId, line);
        return new Finding(
                newId,
                finding.observation(),
                finding.address(),
                finding.foundBy(),
                finding.foundByName(),
                finding.state(),
                finding.version());
    }

    @Override
    public Optional<Finding> find(FindingId id) {
        return database.read(handle -> find(handle, id));
    }

    private static Optional<Finding> find(Handle handle, FindingId id) {
        return handle.createQuery("SELECT * FROM finding WHERE id = :id")
                .bind("id", id.value())
                .map(FindingRows::finding)
                .findOne();
    }

    @Override
    public Optional<Finding> findByKey(long personId, String key) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM finding WHERE found_by = :person AND request_key = :key")
                        .bind("person", personId)
                        .bind("key", key)
                        .map(FindingRows::finding)
                        .findOne());
    }

    @Override
    public Page<Finding> list(FindingFilter filter, int limit, @Nullable String after) {
        List<Finding> findings = database.read(handle -> {
            Conditions conditions = FindingBox.conditions(handle, filter);
            conditions.before("id", after);
            conditions.where(FindingMerges.STANDING);
            return handle.createQuery("SELECT * FROM finding " + conditions.where() + " ORDER BY "
                            // as the index of kinds has it
                            + (filter.kind() == null ? "" : "kind DESC, ") + "id DESC LIMIT :limit")
                    .bindMap(conditions.values())
                    .bind("limit", limit + 1)
                    .map(FindingRows::finding)
                    .list();
        });
        return Page.cut(findings, limit, finding -> Long.toString(finding.id().value()));
    }

    @Override
    public void merge(Finding survivor, HistoryLine line, Finding merged, HistoryLine otherLine) {
        database.change(handle -> {
            replace(handle, survivor, line);
            FindingMerges.point(handle, merged, survivor.id());
            write(handle, merged.id(), otherLine);
        });
    }

    @Override
    public void split(Finding merged, HistoryLine line) {
        database.change(handle -> {
            FindingMerges.point(handle, merged, null);
            write(handle, merged.id(), line);
        });
    }

    @Override
    public Optional<FindingId> survivor(FindingId id) {
        return database.read(handle -> FindingMerges.survivor(handle, id));
    }

    @Override
    public List<Finding> merged(FindingId survivor) {
        return database.read(handle -> FindingMerges.merged(handle, survivor));
    }

    @Override
    public void replace(Finding finding, HistoryLine line) {
        database.change(handle -> replace(handle, finding, line));
    }

    static void replace(Handle handle, Finding finding, HistoryLine line) {
        int changed = FindingRows.bind(
                        handle.createUpdate("UPDATE finding SET kind = :kind, lon = :lon, lat = :lat,"
                                + " note = :note, found_at = :found_at, state = :state,"
                                + " state_since = :state_since, deadline = :deadline, verified = :verified,"
                                + " version = :version, " + AddressColumns.ASSIGNMENTS
                                + " WHERE id = :id AND version = :version - 1"),
                        finding)
                .bind("id", finding.id().value())
                .execute();
        if (changed == 0) {
            throw find(handle, finding.id())
                    .map(Refusal::stale)
                    .orElseGet(() -> Refusal.notFound("finding", finding.id().value()));
        }
        write(handle, finding.id(), line);
    }

    static void write(Handle handle, FindingId id, HistoryLine line) {
        handle.createUpdate("INSERT INTO finding_history (finding_id, done_at, person_id, person_name, action, note,"
                        + " basis) VALUES (:finding, :at, :person, :name, :action, :note, :basis)")
                .bind("finding", id.value())
                .bind("at", line.at())
                .bind("person", line.personId())
                .bind("name", line.personName())
                .bind("action", line.action())
                .bind("note", line.note())
                .bind("basis", line.basis())
                .execute();
    }

    @Override
    public List<HistoryLine> history(FindingId id) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM finding_history WHERE finding_id IN (<family>) ORDER BY id")
                        .bindList("family", MergedFamily.of(handle, "finding", id.value()))
                        .map(FindingRows::line)
                        .list());
    }

    @Override
    public Photo addPhoto(Photo photo, HistoryLine line) {
        return database.write(handle -> {
            LonLat from = photo.takenFrom();
            long id = handle.createUpdate("""
                            INSERT INTO finding_photo (finding_id, stage, sha256, original_sha256, media_type, width,
                                height, byte_count, taken_at, taken_lon, taken_lat, uploaded_by, uploaded_at)
                            VALUES (:finding, :stage, :sha256, :original, :media_type, :width, :height, :bytes,
                                :taken_at, :lon, :lat, :by, :at)""")
                    .bind("finding", photo.finding().value())
                    .bind("stage", photo.stage().name())
                    .bind("sha256", photo.sha256())
                    .bind("original", photo.originalSha256())
                    .bind("media_type", photo.mediaType())
                    .bind("width", photo.width())
                    .bind("height", photo.height())
                    .bind("bytes", photo.bytes())
                    .bind("taken_at", photo.takenAt())
                    .bind("lon", from == null ? null : (Double) from.lon())
                    .bind("lat", from == null ? null : (Double) from.lat())
                    .bind("by", photo.uploadedBy())
                    .bind("at", photo.uploadedAt())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            write(handle, photo.finding(), line);
            return findPhoto(handle, id).orElseThrow();
        });
    }

    @Override
    public List<Photo> photos(FindingId id) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM finding_photo WHERE finding_id IN (<family>) ORDER BY id")
                        .bindList("family", MergedFamily.of(handle, "finding", id.value()))
                        .map(FindingRows::photo)
                        .list());
    }

    @Override
    public Optional<Photo> findPhoto(long photoId) {
        return database.read(handle -> findPhoto(handle, photoId));
    }

    private static Optional<Photo> findPhoto(Handle handle, long photoId) {
        return handle.createQuery("SELECT * FROM finding_photo WHERE id = :id")
                .bind("id", photoId)
                .map(FindingRows::photo)
                .findOne();
    }
}
