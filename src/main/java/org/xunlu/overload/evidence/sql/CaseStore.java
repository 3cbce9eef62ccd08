package org.xunlu.overload.evidence.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.overload.EvidenceCondition;
import org.xunlu.overload.VehiclePass;
import org.xunlu.overload.evidence.CaseBook;
import org.xunlu.overload.evidence.CaseFilter;
import org.xunlu.overload.evidence.CaseFunnel;
import org.xunlu.overload.evidence.CaseId;
import org.xunlu.overload.evidence.CustodyLine;
import org.xunlu.overload.evidence.EvidenceCase;
import org.xunlu.overload.evidence.PassPhoto;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

/** Cases, photos and custody in tables {@code evidence_case}, {@code pass_photo} and {@code custody_line}. */
public final class CaseStore implements CaseBook {
    private final Database database;

    /** Keeps them in this database. */
    public CaseStore(Database database) {
        this.database = database;
    }

    @Override
    public EvidenceCase open(VehiclePass pass, Instant at, String person) {
        return database.write(handle -> findByPass(handle, pass.id()).orElseGet(() -> {
            handle.createUpdate("""
                            INSERT INTO evidence_case (pass_id, checkpoint_id, captured_at, plate, over_kg,
                                rate_basis_points, opened_at, state, state_since, version)
                            VALUES (:pass, :checkpoint, :captured_at, :plate, :over_kg, :rate, :at,
                                'AWAITING_FIRST', :at, 1)""")
                    .bind("pass", pass.id())
                    .bind("checkpoint", pass.weighing().checkpoint().value())
                    .bind("captured_at", pass.weighing().capturedAt())
                    .bind("plate", pass.weighing().plates().plate().text())
                    .bind("over_kg", pass.overLimit().overKg())
                    .bind("rate", pass.overLimit().rateBasisPoints())
                    .bind("at", at)
                    .execute();
            CustodyRows.add(
                    handle,
                    pass.id(),
                    at,
                    person,
                    "case.opened",
                    pass.weighing().recordCode());
            return findByPass(handle, pass.id()).orElseThrow();
        }));
    }

    @Override
    public Optional<EvidenceCase> find(CaseId id) {
        return database.read(handle -> find(handle, id));
    }

    private static Optional<EvidenceCase> find(Handle handle, CaseId id) {
        return handle.createQuery("SELECT * FROM evidence_case WHERE id = :id")
                .bind("id", id.value())
                .map(CaseRows::row)
                .findOne();
    }

    @Override
    public Optional<EvidenceCase> findByPass(long passId) {
        return database.read(handle -> findByPass(handle, passId));
    }

    private static Optional<EvidenceCase> findByPass(Handle handle, long passId) {
        return handle.createQuery("SELECT * FROM evidence_case WHERE pass_id = :id")
                .bind("id", passId)
                .map(CaseRows::row)
                .findOne();
    }

    @Override
    public Page<EvidenceCase> list(CaseFilter filter, int limit, @Nullable String after) {
        List<String> terms = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        term(
                terms,
                values,
                "state = :stage",
                "stage",
                filter.stage() == null ? null : filter.stage().name());
        term(
                terms,
                values,
                "plate = :plate",
                "plate",
                filter.plate() == null ? null : filter.plate().text());
        term(terms, values, "collected_at >= :collected_from", "collected_from", filter.collectedFrom());
        term(terms, values, "collected_at < :collected_to", "collected_to", filter.collectedTo());
        term(terms, values, "filed_on >= :filed_from", "filed_from", FunnelRows.day(filter.filedFrom()));
        term(terms, values, "filed_on < :filed_to", "filed_to", FunnelRows.day(filter.filedTo()));
        term(terms, values, "(first_reviewer_id IS NULL OR first_reviewer_id <> :not_by)", "not_by", filter.notBy());
        term(terms, values, "id > :after", "after", cursor(after));
        String where = terms.isEmpty() ? "" : " WHERE " + String.join(" AND ", terms);
        List<EvidenceCase> rows = database.read(
                handle -> handle.createQuery("SELECT * FROM evidence_case" + where + " ORDER BY id LIMIT :limit")
                        .bindMap(values)
                        .bind("limit", limit + 1)
                        .map(CaseRows::row)
                        .list());
        return Page.cut(rows, limit, each -> Long.toString(each.id().value()));
    }

    private static void term(
            List<String> terms, Map<String, Object> values, String term, String name, @Nullable Object value) {
        if (value != null) {
            terms.add(term);
            values.put(name, value);
        }
    }

    private static @Nullable Long cursor(@Nullable String after) {
        try {
            return after == null ? null : Long.valueOf(after);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_one_of", "after", Map.of("value", String.valueOf(after)));
        }
    }

    @Override
    public EvidenceCase save(EvidenceCase next, String person, String action, String detail) {
        return database.write(handle -> {
            int changed =
                    CaseRows.bind(handle.createUpdate(CaseRows.UPDATE), next).execute();
            if (changed == 0) {
                throw find(handle, next.id())
                        .map(Refusal::stale)
                        .orElseGet(() -> Refusal.notFound("case", next.id().value()));
            }
            CustodyRows.add(handle, next.passId(), next.stateSince(), person, action, detail);
            return next;
        });
    }

    @Override
    public PassPhoto attach(PassPhoto photo) {
        return database.write(handle -> {
            Optional<PassPhoto> same = PhotoRows.findSame(handle, photo);
            if (same.isPresent()) {
                return same.get();
            }
            PassPhoto kept = PhotoRows.add(handle, photo);
            CustodyRows.add(
                    handle,
                    photo.passId(),
                    photo.receivedAt(),
                    photo.receivedFrom(),
                    "photo.received",
                    photo.kind() + " " + photo.fileName() + " SHA-256 " + photo.sha256());
            return kept;
        });
    }

    @Override
    public List<PassPhoto> photos(long passId) {
        return database.read(handle -> PhotoRows.list(handle, passId));
    }

    @Override
    public Optional<PassPhoto> findPhoto(long id) {
        return database.read(handle -> PhotoRows.find(handle, id));
    }

    @Override
    public void setGaps(long passId, Set<EvidenceCondition> gaps) {
        database.change(handle -> handle.createUpdate("UPDATE vehicle_pass SET evidence_gaps = :gaps WHERE id = :id")
                .bind("gaps", EvidenceCondition.bits(gaps))
                .bind("id", passId)
                .execute());
    }

    @Override
    public List<CustodyLine> custody(long passId) {
        return database.read(handle -> CustodyRows.list(handle, passId));
    }

    @Override
    public void note(long passId, Instant at, String person, String action, String detail) {
        database.change(handle -> CustodyRows.add(handle, passId, at, person, action, detail));
    }

    @Override
    public CaseFunnel funnel(Instant from, Instant to) {
        return database.read(handle -> FunnelRows.count(handle, from, to));
    }

    @Override
    public List<Long> listUnopened(Instant since, int most) {
        return database.read(handle -> handle.createQuery("""
                        SELECT id FROM vehicle_pass WHERE captured_at >= :since AND over_kg > 0
                            AND EXISTS (SELECT 1 FROM pass_photo WHERE pass_photo.pass_id = vehicle_pass.id)
                            AND NOT EXISTS (SELECT 1 FROM evidence_case WHERE evidence_case.pass_id = vehicle_pass.id)
                        ORDER BY id LIMIT :most""")
                .bind("since", since)
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }
}
