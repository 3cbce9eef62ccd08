package org.xunlu.overload.sql;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.ClockDrift;
import org.xunlu.overload.EvidenceCondition;
import org.xunlu.overload.IntakeReport;
import org.xunlu.overload.PassCount;
import org.xunlu.overload.PassFilter;
import org.xunlu.overload.PassRegister;
import org.xunlu.overload.VehiclePass;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

/** Passes in table {@code vehicle_pass}. */
public final class PassStore implements PassRegister {
    private static final String NEWEST_FIRST = " ORDER BY captured_at DESC, id DESC";
    /** Sorts keys alone, and reads whole rows only of the page: a database without statistics sorts all it finds. */
    private static final String PAGE = "SELECT whole.* FROM (SELECT id AS chosen FROM vehicle_pass%s" + NEWEST_FIRST
            + " LIMIT :limit) AS page JOIN vehicle_pass AS whole ON whole.id = page.chosen" + NEWEST_FIRST;
    /** The bit of {@link EvidenceCondition#UNCONTESTED} added, without bit operators, which the databases write apart. */
    private static final String CONTESTED_TOO = String.format(
            Locale.ROOT,
            "CASE WHEN evidence_gaps < 0 OR MOD(evidence_gaps / %1$d, 2) = 1 THEN evidence_gaps"
                    + " ELSE evidence_gaps + %1$d END",
            EvidenceCondition.bits(EnumSet.of(EvidenceCondition.UNCONTESTED)));

    private final Database database;

    /** Keeps them in this database. */
    public PassStore(Database database) {
        this.database = database;
    }

    @Override
    public IntakeReport append(List<VehiclePass> passes) {
        if (passes.isEmpty()) {
            return new IntakeReport(List.of(), 0, 0);
        }
        try {
            return database.write(handle -> append(handle, passes));
        } catch (JdbiException e) {
            // another delivery of the same records may have been first; then its rows are seen now
            return database.write(handle -> append(handle, passes));
        }
    }

    private static IntakeReport append(Handle handle, List<VehiclePass> passes) {
        handle.registerArrayType(String.class, "varchar");
        Map<String, Set<String>> hashesByCode = storedHashes(handle, passes);
        Set<String> contested = new HashSet<>();
        Map<String, VehiclePass> fresh = new LinkedHashMap<>();
        for (VehiclePass pass : passes) {
            String code = pass.weighing().recordCode();
            String hash = PassRows.contentHash(pass.weighing());
            Set<String> hashes = hashesByCode.computeIfAbsent(code, any -> new HashSet<>());
            if (hashes.add(hash)) {
                fresh.put(hash + code, pass);
                if (hashes.size() > 1) {
                    contested.add(code);
                }
            }
        }
        if (fresh.isEmpty()) {
            return new IntakeReport(List.of(), passes.size(), 0);
        }
        List<VehiclePass> stored = insert(handle, fresh.values(), contested);
        markContested(handle, contested);
        int conflicts = (int) stored.stream().filter(VehiclePass::conflict).count();
        return new IntakeReport(stored, passes.size() - stored.size(), conflicts);
    }

    private static Map<String, Set<String>> storedHashes(Handle handle, List<VehiclePass> passes) {
        List<String> codes = passes.stream()
                .map(each -> each.weighing().recordCode())
                .distinct()
                .toList();
        Map<String, Set<String>> hashes = new HashMap<>();
        handle.createQuery("SELECT record_code, content_hash FROM vehicle_pass WHERE record_code = ANY(:codes)")
                .bindArray("codes", String.class, codes)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(row -> hashes.computeIfAbsent(row.getKey(), any -> new HashSet<>())
                        .add(row.getValue()));
        return hashes;
    }

    private static List<VehiclePass> insert(Handle handle, Iterable<VehiclePass> passes, Set<String> contested) {
        List<VehiclePass> rows = new ArrayList<>();
        PreparedBatch batch = handle.prepareBatch(PassRows.INSERT);
        for (VehiclePass pass : passes) {
            boolean conflict = contested.contains(pass.weighing().recordCode());
            Set<EvidenceCondition> gaps = EnumSet.noneOf(EvidenceCondition.class);
            gaps.addAll(pass.evidenceGaps());
            if (conflict) {
                gaps.add(EvidenceCondition.UNCONTESTED);
            }
            VehiclePass row = new VehiclePass(0, pass.weighing(), pass.overLimit(), pass.receivedAt(), conflict, gaps);
            PassRows.bind(batch, row, PassRows.contentHash(pass.weighing()));
            rows.add(row);
        }
        List<Long> ids = batch.executePreparedBatch("id").mapTo(Long.class).list();
        List<VehiclePass> stored = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            VehiclePass row = rows.get(i);
            stored.add(new VehiclePass(
                    ids.get(i), row.weighing(), row.overLimit(), row.receivedAt(), row.conflict(), row.evidenceGaps()));
        }
        return stored;
    }

    private static void markContested(Handle handle, Set<String> contested) {
        if (!contested.isEmpty()) {
            handle.createUpdate("UPDATE vehicle_pass SET conflict = TRUE, evidence_gaps = " + CONTESTED_TOO
                            + " WHERE record_code = ANY(:codes)")
                    .bindArray("codes", String.class, List.copyOf(contested))
                    .execute();
        }
    }

    @Override
    public Optional<VehiclePass> find(long id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM vehicle_pass WHERE id = :id")
                .bind("id", id)
                .map(PassRows::row)
                .findOne());
    }

    @Override
    public List<VehiclePass> listByCode(String recordCode) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM vehicle_pass WHERE record_code = :code ORDER BY id")
                        .bind("code", recordCode)
                        .map(PassRows::row)
                        .list());
    }

    @Override
    public List<ClockDrift> clockDrift(CheckpointId checkpoint) {
        Map<Integer, List<Duration>> delays = new TreeMap<>();
        database.read(handle -> handle.createQuery("""
                        SELECT lane, captured_at, received_at FROM vehicle_pass WHERE checkpoint_id = :id
                        ORDER BY captured_at DESC LIMIT 2000""")
                .bind("id", checkpoint.value())
                .map((row, context) -> delays.computeIfAbsent(row.getInt("lane"), any -> new ArrayList<>())
                        .add(Duration.between(
                                row.getObject("captured_at", OffsetDateTime.class),
                                row.getObject("received_at", OffsetDateTime.class))))
                .list());
        return delays.entrySet().stream()
                .map(each -> ClockDrift.of(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public Page<VehiclePass> list(PassFilter filter, int limit, @Nullable String after) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(filter, after, values);
        List<VehiclePass> rows = database.read(handle -> {
            Query query = handle.createQuery(PAGE.formatted(where));
            return query.bindMap(values)
                    .bind("limit", limit + 1)
                    .map(PassRows::row)
                    .list();
        });
        return Page.cut(rows, limit, row -> row.weighing().capturedAt() + "_" + row.id());
    }

    private static String where(PassFilter filter, @Nullable String after, Map<String, Object> values) {
        List<String> terms = new ArrayList<>();
        restrict(terms, values, "captured_at >= :from", "from", filter.from());
        restrict(terms, values, "captured_at < :to", "to", filter.to());
        CheckpointId checkpoint = filter.checkpoint();
        restrict(
                terms,
                values,
                "checkpoint_id = :checkpoint",
                "checkpoint",
                checkpoint == null ? null : checkpoint.value());
        restrict(
                terms,
                values,
                "plate = :plate",
                "plate",
                filter.plate() == null ? null : filter.plate().text());
        restrict(terms, values, "rate_basis_points >= :rate", "rate", filter.leastRateBasisPoints());
        Integer leastRate = filter.leastRateBasisPoints();
        if (filter.onlyOver() || (leastRate != null && leastRate > 0)) {
            terms.add("over_kg > 0");
        }
        if (filter.onlyConflicts()) {
            terms.add("conflict");
        }
        if (after != null) {
            int cut = after.lastIndexOf('_');
            try {
                values.put("after_time", Instant.parse(after.substring(0, Math.max(0, cut))));
                values.put("after_id", Long.valueOf(after.substring(cut + 1)));
            } catch (RuntimeException e) {
                throw Refusal.invalid("not_one_of", "after", Map.of("value", after));
            }
            terms.add("captured_at <= :after_time AND (captured_at < :after_time OR id < :after_id)");
        }
        return terms.isEmpty() ? "" : " WHERE " + String.join(" AND ", terms);
    }

    private static void restrict(
            List<String> terms, Map<String, Object> values, String term, String name, @Nullable Object value) {
        if (value != null) {
            terms.add(term);
            values.put(name, value);
        }
    }

    @Override
    public Map<CheckpointId, PassCount> countByCheckpoint(Instant from, Instant to) {
        return PassSums.byCheckpoint(database, from, to);
    }
}
