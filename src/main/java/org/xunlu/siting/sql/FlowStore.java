package org.xunlu.siting.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.xunlu.database.Database;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.flow.CountSource;
import org.xunlu.siting.flow.FlowBasis;
import org.xunlu.siting.flow.FlowRegister;
import org.xunlu.siting.flow.FlowScenario;
import org.xunlu.siting.flow.FreightPlaceId;
import org.xunlu.siting.flow.OdFlow;
import org.xunlu.siting.flow.ScenarioKind;
import org.xunlu.siting.flow.TrafficCount;

/** Counts in table {@code traffic_count}; scenarios in {@code flow_scenario} and {@code od_flow}. */
public final class FlowStore implements FlowRegister {
    private static final String SCENARIOS = """
            SELECT s.*, COALESCE(f.all_trucks, 0) AS all_trucks, COALESCE(f.all_over, 0) AS all_over,
                COALESCE(f.pairs, 0) AS pairs
            FROM flow_scenario s LEFT JOIN (SELECT scenario_id, SUM(trucks) AS all_trucks, SUM(over_limit) AS all_over,
                COUNT(*) AS pairs FROM od_flow GROUP BY scenario_id) f ON f.scenario_id = s.id
            ORDER BY s.id""";
    private static final String INSERT_SCENARIO = """
            INSERT INTO flow_scenario (name, kind, basis, made_by, made_at, per_minute, factors, counts, unused_counts,
                unreachable_pairs, astray_places, gravity_r2, gravity_geh, gravity_error, matched_r2, matched_geh,
                matched_error, left_out_r2, left_out_geh, left_out_error)
            VALUES (:name, :kind, :basis, :by, :at, :per_minute, :factors, :counts, :unused, :unreachable, :astray,
                :gravity_r2, :gravity_geh, :gravity_error, :matched_r2, :matched_geh, :matched_error,
                :left_out_r2, :left_out_geh, :left_out_error)""";

    private final Database database;

    /** Keeps them in this database. */
    public FlowStore(Database database) {
        this.database = database;
    }

    @Override
    public List<TrafficCount> counts() {
        return database.read(handle -> handle.createQuery("SELECT * FROM traffic_count ORDER BY counted_on DESC, id")
                .map(FlowStore::count)
                .list());
    }

    @Override
    public void addCounts(List<TrafficCount> counts) {
        database.change(handle -> {
            for (TrafficCount count : counts) {
                handle.createUpdate("INSERT INTO traffic_count (name, lon, lat, trucks, over_limit, counted_on, source)"
                                + " VALUES (:name, :lon, :lat, :trucks, :over, :day, :source)")
                        .bind("name", count.name())
                        .bind("lon", count.position().lon())
                        .bind("lat", count.position().lat())
                        .bind("trucks", count.trucksPerDay())
                        .bind("over", count.overPerDay())
                        .bind("day", count.countedOn())
                        .bind("source", count.source().name())
                        .execute();
            }
        });
    }

    @Override
    public void removeCount(long id) {
        database.change(handle -> {
            if (handle.execute("DELETE FROM traffic_count WHERE id = ?", id) == 0) {
                throw Refusal.notFound("count", id);
            }
        });
    }

    @Override
    public List<FlowScenario> scenarios() {
        return database.read(
                handle -> handle.createQuery(SCENARIOS).map(FlowStore::scenario).list());
    }

    @Override
    public List<OdFlow> flows(long scenario) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM od_flow WHERE scenario_id = :id ORDER BY from_place, to_place")
                .bind("id", scenario)
                .map((row, context) -> new OdFlow(
                        new FreightPlaceId(row.getLong("from_place")),
                        new FreightPlaceId(row.getLong("to_place")),
                        row.getDouble("trucks"),
                        row.getDouble("over_limit")))
                .list());
    }

    @Override
    public long addScenario(FlowScenario scenario, List<OdFlow> flows) {
        return database.write(handle -> {
            long id = AccountColumns.bind(handle.createUpdate(INSERT_SCENARIO), scenario.account())
                    .bind("name", scenario.name())
                    .bind("kind", scenario.kind().name())
                    .bind("basis", scenario.basis().name())
                    .bind("by", scenario.madeBy())
                    .bind("at", scenario.madeAt())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            PreparedBatch batch = handle.prepareBatch("INSERT INTO od_flow (scenario_id, from_place, to_place, trucks,"
                    + " over_limit) VALUES (:scenario, :from, :to, :trucks, :over)");
            flows.forEach(flow -> batch.bind("scenario", id)
                    .bind("from", flow.from().value())
                    .bind("to", flow.to().value())
                    .bind("trucks", flow.trucksPerDay())
                    .bind("over", flow.overPerDay())
                    .add());
            if (!flows.isEmpty()) {
                batch.execute();
            }
            return id;
        });
    }

    @Override
    public void removeScenario(long id) {
        database.change(handle -> {
            if (handle.execute("DELETE FROM flow_scenario WHERE id = ?", id) == 0) {
                throw Refusal.notFound("scenario", id);
            }
        });
    }

    private static TrafficCount count(ResultSet row, StatementContext context) throws SQLException {
        return new TrafficCount(
                row.getLong("id"),
                row.getString("name"),
                new LonLat(row.getDouble("lon"), row.getDouble("lat")),
                row.getDouble("trucks"),
                row.getDouble("over_limit"),
                row.getObject("counted_on", LocalDate.class),
                CountSource.valueOf(row.getString("source")));
    }

    private static FlowScenario scenario(ResultSet row, StatementContext context) throws SQLException {
        return new FlowScenario(
                row.getLong("id"),
                row.getString("name"),
                ScenarioKind.valueOf(row.getString("kind")),
                FlowBasis.valueOf(row.getString("basis")),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                AccountColumns.read(row),
                row.getDouble("all_trucks"),
                row.getDouble("all_over"),
                row.getInt("pairs"));
    }
}
