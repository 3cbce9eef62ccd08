package org.xunlu.roadside.sql;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xunlu.article.Article;
import org.xunlu.article.sql.ArticleStore;
import org.xunlu.database.Database;
import org.xunlu.finding.sql.Conditions;
import org.xunlu.overload.Plate;
import org.xunlu.overload.sql.SevereSql;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;
import org.xunlu.roadside.stop.JointOperation;
import org.xunlu.roadside.stop.Offence;
import org.xunlu.roadside.stop.OperationId;
import org.xunlu.roadside.stop.RoadStop;
import org.xunlu.roadside.stop.StopFigures;
import org.xunlu.roadside.stop.StopFilter;
import org.xunlu.roadside.stop.StopId;
import org.xunlu.roadside.stop.StopRegister;
import org.xunlu.roadside.stop.StopState;

/** Stops in table {@code road_stop}. */
public final class StopStore implements StopRegister {
    private final Database database;
    private final OperationRows operations;

    /** Keeps them in this database. */
    public StopStore(Database database) {
        this.database = database;
        this.operations = new OperationRows(database);
    }

    @Override
    public RoadStop add(RoadStop stop, @Nullable String key) {
        long id = database.write(handle -> {
            long added = StopRows.bind(
                            handle.createUpdate("INSERT INTO road_stop (" + StopRows.COLUMNS + ", sender_key) VALUES ("
                                    + StopRows.VALUES + ", :sender_key)"),
                            stop)
                    .bind("sender_key", key)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            StopRows.side(handle, added, stop);
            return added;
        });
        return find(new StopId(id)).orElseThrow();
    }

    @Override
    public Optional<RoadStop> findByKey(long personId, String key) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM road_stop WHERE recorded_by = :person AND sender_key = :key")
                .bind("person", personId)
                .bind("key", key)
                .map((row, context) -> StopRows.read(handle, row))
                .findOne());
    }

    @Override
    public Optional<RoadStop> find(StopId id) {
        return database.read(handle -> find(handle, id));
    }

    private static Optional<RoadStop> find(Handle handle, StopId id) {
        return handle.createQuery("SELECT * FROM road_stop WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> StopRows.read(handle, row))
                .findOne();
    }

    @Override
    public RoadStop keep(RoadStop changed) {
        return database.write(handle -> {
            int rows = StopRows.bind(
                            handle.createUpdate("UPDATE road_stop SET " + StopRows.ASSIGNMENTS
                                    + " WHERE id = :id AND version = :before"),
                            changed)
                    .bind("id", changed.id().value())
                    .bind("before", changed.version() - 1)
                    .execute();
            if (rows == 0) {
                throw find(handle, changed.id())
                        .map(Refusal::stale)
                        .orElseGet(() -> Refusal.notFound("stop", changed.id().value()));
            }
            StopRows.side(handle, changed.id().value(), changed);
            return changed;
        });
    }

    private static Conditions conditions(StopFilter filter) {
        Conditions conditions = new Conditions();
        conditions.with("stopped_at >= :from", "from", filter.from());
        conditions.with("stopped_at < :to", "to", filter.to());
        Offence offence = filter.offence();
        conditions.with(
                "id IN (SELECT stop_id FROM road_stop_offence WHERE offence = :offence)",
                "offence",
                offence == null ? null : offence.name());
        OperationId operation = filter.operation();
        conditions.with("operation_id = :operation", "operation", operation == null ? null : operation.value());
        Plate plate = filter.plate();
        conditions.with("plate = :plate", "plate", plate == null ? null : plate.text());
        conditions.with(
                SevereSql.condition("stopped_at") + " AND over_kg > :least_severe",
                "least_severe",
                filter.severe() ? 0 : null);
        conditions.with("first_kg - again_kg >= :least_unloaded", "least_unloaded", filter.unloaded() ? 1 : null);
        return conditions;
    }

    @Override
    public Page<RoadStop> list(StopFilter filter, int limit, @Nullable String after) {
        Conditions conditions = conditions(filter);
        StopState state = filter.state();
        conditions.with("state = :state", "state", state == null ? null : state.name());
        if (after != null) {
            conditions.with(
                    "(stopped_at, id) < (SELECT stopped_at, id FROM road_stop WHERE id = :before)",
                    "before",
                    cursor(after));
        }
        return database.read(handle -> {
            Query query = handle.createQuery("SELECT * FROM road_stop " + conditions.where()
                    + " ORDER BY stopped_at DESC, id DESC LIMIT " + (limit + 1));
            conditions.values().forEach(query::bind);
            return Page.cut(
                    query.map((row, context) -> StopRows.read(handle, row)).list(),
                    limit,
                    stop -> Long.toString(stop.id().value()));
        });
    }

    private static Long cursor(String after) {
        try {
            return Long.valueOf(after);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_one_of", "after", Map.of("value", after));
        }
    }

    @Override
    public StopFigures count(StopFilter filter) {
        Conditions conditions = conditions(filter);
        conditions.with("state = :state", "state", StopState.CONFIRMED.name());
        return database.read(handle -> {
            Query query = handle.createQuery("""
                    SELECT COUNT(*) AS stops, COUNT(*) FILTER (WHERE over_kg > 0) AS over_limit,
                        COUNT(*) FILTER (WHERE\s""" + SevereSql.condition("stopped_at") + """
                        ) AS severe,
                        COUNT(*) FILTER (WHERE again_kg < first_kg) AS unloaded,
                        COALESCE(SUM(first_kg - again_kg), 0) AS unloaded_kg,
                        COALESCE(SUM(police_points), 0) AS points
                    FROM road_stop\s""" + conditions.where());
            conditions.values().forEach(query::bind);
            Query kinds = handle.createQuery("SELECT o.offence, COUNT(*) AS stops FROM road_stop_offence o"
                    + " JOIN (SELECT id FROM road_stop " + conditions.where() + ") s ON s.id = o.stop_id"
                    + " GROUP BY o.offence");
            conditions.values().forEach(kinds::bind);
            Map<Offence, Long> byOffence = new EnumMap<>(Offence.class);
            kinds.map((row, context) -> byOffence.put(Offence.valueOf(row.getString("offence")), row.getLong("stops")))
                    .list();
            return query.map((row, context) -> new StopFigures(
                            row.getLong("stops"),
                            row.getLong("over_limit"),
                            row.getLong("severe"),
                            row.getLong("unloaded"),
                            row.getLong("unloaded_kg"),
                            row.getLong("points"),
                            byOffence))
                    .one();
        });
    }

    @Override
    public List<Article<Offence>> listRules() {
        return new ArticleStore<>(database, "offence_rule", "offence", Offence.class).list();
    }

    @Override
    public List<JointOperation> listOperations(@Nullable Instant from, @Nullable Instant to) {
        return operations.list(from, to);
    }

    @Override
    public Optional<JointOperation> findOperation(OperationId id) {
        return operations.find(id);
    }

    @Override
    public JointOperation add(JointOperation operation) {
        return operations.add(operation);
    }

    @Override
    public JointOperation replace(JointOperation operation) {
        return operations.replace(operation);
    }
}
