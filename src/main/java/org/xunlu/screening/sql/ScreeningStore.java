package org.xunlu.screening.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.finding.sql.Conditions;
import org.xunlu.network.RoadClass;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;
import org.xunlu.screening.FootprintSet;
import org.xunlu.screening.ScreeningDone;
import org.xunlu.screening.ScreeningOutcome;
import org.xunlu.screening.ScreeningRun;
import org.xunlu.screening.ScreeningShelf;
import org.xunlu.screening.Suspicion;
import org.xunlu.screening.SuspicionFilter;
import org.xunlu.screening.SuspicionState;
import org.xunlu.zone.Footprint;
import org.xunlu.zone.Matter;

/** Tables {@code footprint_set}, {@code footprint} and {@code suspicion}. */
public final class ScreeningStore implements ScreeningShelf {
    private static final int ROWS_PER_BATCH = 1000;

    private final Database database;

    /** Keeps them in this database. */
    public ScreeningStore(Database database) {
        this.database = database;
    }

    @Override
    public List<FootprintSet> listSets() {
        return database.read(handle -> handle.createQuery("SELECT * FROM footprint_set ORDER BY id")
                .map(ScreeningStore::set)
                .list());
    }

    @Override
    public Optional<FootprintSet> findSet(long id) {
        return database.read(handle -> findSet(handle, id));
    }

    private static Optional<FootprintSet> findSet(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM footprint_set WHERE id = :id")
                .bind("id", id)
                .map(ScreeningStore::set)
                .findOne();
    }

    private static FootprintSet set(ResultSet row, StatementContext context) throws SQLException {
        return new FootprintSet(
                row.getLong("id"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("coordinates"),
                row.getInt("footprints"),
                row.getInt("refused"),
                row.getInt("repaired"),
                time(row, "created_at"),
                row.getString("created_by"),
                time(row, "screened_at"),
                row.getObject("screened_day", LocalDate.class),
                row.getObject("screened_revision", Long.class),
                row.getDouble("screened_error_m"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    @Override
    public FootprintSet add(FootprintSet set, List<Footprint> footprints, DoubleConsumer progress) {
        return database.write(handle -> {
            long id = handle.createUpdate("""
                            INSERT INTO footprint_set (name, kind, coordinates, footprints, refused, repaired,
                                created_at, created_by)
                            VALUES (:name, :kind, :coordinates, :footprints, :refused, :repaired, :at, :by)""")
                    .bind("name", set.name())
                    .bind("kind", set.kind())
                    .bind("coordinates", set.coordinates())
                    .bind("footprints", footprints.size())
                    .bind("refused", set.refused())
                    .bind("repaired", set.repaired())
                    .bind("at", set.createdAt())
                    .bind("by", set.createdBy())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            for (int from = 0; from < footprints.size(); from += ROWS_PER_BATCH) {
                PreparedBatch batch = handle.prepareBatch("""
                        INSERT INTO footprint (set_id, footprint_key, name, use_kind, height_m, error_m, geom)
                        VALUES (:set, :key, :name, :use, :height, :error, :geom)""");
                for (Footprint each : footprints.subList(from, Math.min(footprints.size(), from + ROWS_PER_BATCH))) {
                    batch.bind("set", id)
                            .bind("key", each.key())
                            .bind("name", each.name())
                            .bind("use", each.use().name())
                            .bind("height", each.heightMeters())
                            .bind("error", each.errorMeters())
                            .bind("geom", each.shape())
                            .add();
                }
                batch.execute();
                progress.accept((double) from / footprints.size());
            }
            return findSet(handle, id).orElseThrow();
        });
    }

    @Override
    public void remove(long setId) {
        database.change(handle -> {
            handle.execute("DELETE FROM footprint WHERE set_id = ?", setId);
            handle.execute("DELETE FROM suspicion WHERE set_id = ?", setId);
            handle.execute("DELETE FROM screened_road WHERE set_id = ?", setId);
            handle.execute("DELETE FROM screening_run WHERE set_id = ?", setId);
            handle.execute("DELETE FROM footprint_set WHERE id = ? AND kind <> 'register'", setId);
        });
    }

    @Override
    public List<Footprint> footprints(long setId) {
        return database.read(handle -> handle.createQuery("SELECT * FROM footprint WHERE set_id = :set ORDER BY id")
                .bind("set", setId)
                .setFetchSize(ROWS_PER_BATCH)
                .map((row, context) -> SuspicionRows.footprint(row, row.getDouble("error_m")))
                .list());
    }

    @Override
    public ScreeningOutcome store(List<Suspicion> found, ScreeningDone done) {
        return database.write(handle -> {
            ScreeningOutcome outcome =
                    new StoredScreening(handle, done.setId(), done.roads()).store(found, done.footprints());
            RunRows.store(handle, done, outcome);
            return outcome;
        });
    }

    @Override
    public Map<Long, Long> marks(long setId) {
        return database.read(handle -> RunRows.marks(handle, setId));
    }

    @Override
    public Page<ScreeningRun> runs(long setId, int limit, @Nullable String after) {
        Conditions conditions = new Conditions();
        conditions.with("set_id = :set", "set", setId);
        conditions.before("id", after);
        return database.read(handle -> RunRows.list(handle, conditions, limit));
    }

    @Override
    public Page<Suspicion> list(SuspicionFilter filter, int limit, @Nullable String after) {
        Conditions conditions = conditions(filter);
        conditions.before("id", after);
        Map<String, Object> values = conditions.values();
        values.put("limit", limit + 1);
        List<Suspicion> rows = database.read(handle -> handle.createQuery(
                        "SELECT * FROM suspicion " + conditions.where() + " ORDER BY id DESC LIMIT :limit")
                .bindMap(values)
                .map(SuspicionRows::suspicion)
                .list());
        return Page.cut(rows, limit, each -> Long.toString(each.id()));
    }

    @Override
    public List<Count> counts(SuspicionFilter filter) {
        Conditions conditions = conditions(filter);
        return database.read(handle -> handle.createQuery("SELECT state, COUNT(*) AS n FROM suspicion "
                        + conditions.where() + " GROUP BY state ORDER BY state")
                .bindMap(conditions.values())
                .map((row, context) -> new Count(SuspicionState.valueOf(row.getString("state")), row.getLong("n")))
                .list());
    }

    private static Conditions conditions(SuspicionFilter filter) {
        Conditions conditions = new Conditions();
        SuspicionState state = filter.state();
        Matter matter = filter.matter();
        RoadClass roadClass = filter.roadClass();
        conditions.with("set_id = :set", "set", filter.setId());
        conditions.with("state = :state", "state", state == null ? null : state.name());
        conditions.with("matter = :matter", "matter", matter == null ? null : matter.name());
        conditions.with("road_class = :road_class", "road_class", roadClass == null ? null : roadClass.name());
        conditions.with("certain = :certain", "certain", filter.certain());
        conditions.with("route_code = :road", "road", filter.road());
        conditions.within("", filter.bounds());
        return conditions;
    }

    @Override
    public Optional<Suspicion> find(long id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM suspicion WHERE id = :id")
                .bind("id", id)
                .map(SuspicionRows::suspicion)
                .findOne());
    }

    @Override
    public void decide(Suspicion suspicion) {
        Suspicion.Decision decision = suspicion.decision();
        database.change(handle -> {
            int changed = handle.createUpdate("""
                            UPDATE suspicion SET state = :state, reopened = :reopened, reason = :reason,
                                decided_by = :by, decided_at = :at, finding_id = :finding, version = :version
                            WHERE id = :id AND version = :version - 1""")
                    .bind("state", decision.state().name())
                    .bind("reopened", decision.reopened())
                    .bind("reason", decision.reason())
                    .bind("by", decision.by())
                    .bind("at", decision.at())
                    .bind("finding", decision.findingId())
                    .bind("version", decision.version())
                    .bind("id", suspicion.id())
                    .execute();
            if (changed == 0) {
                throw Refusal.stale(find(suspicion.id()).orElse(suspicion));
            }
        });
    }
}
