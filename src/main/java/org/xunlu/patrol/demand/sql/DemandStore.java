package org.xunlu.patrol.demand.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadClass;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.demand.Closure;
import org.xunlu.patrol.demand.DemandBook;
import org.xunlu.patrol.demand.DemandRules;
import org.xunlu.patrol.demand.RiskKind;
import org.xunlu.patrol.demand.RiskRule;
import org.xunlu.patrol.demand.Season;
import org.xunlu.patrol.demand.VisitRule;

/** Rows of demand in {@code patrol_visit_rule}, {@code patrol_risk_rule}, {@code patrol_season}, {@code road_closure}. */
public final class DemandStore implements DemandBook {
    private final Database database;

    /** Keeps them in this database. */
    public DemandStore(Database database) {
        this.database = database;
    }

    @Override
    public DemandRules rules() {
        return database.read(
                handle -> new DemandRules(visits(handle), risks(handle), seasons(handle), closures(handle)));
    }

    private static List<VisitRule> visits(Handle handle) {
        return handle.createQuery("SELECT * FROM patrol_visit_rule ORDER BY road_class, route_code, valid_from, id")
                .map((row, context) -> new VisitRule(
                        row.getLong("id"),
                        RoadClass.valueOf(row.getString("road_class")),
                        row.getString("route_code"),
                        row.getInt("every_days"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("source"),
                        row.getBoolean("assumed")))
                .list();
    }

    private static List<RiskRule> risks(Handle handle) {
        return handle.createQuery("SELECT * FROM patrol_risk_rule ORDER BY kind, valid_from, id")
                .map((row, context) -> new RiskRule(
                        row.getLong("id"),
                        RiskKind.valueOf(row.getString("kind")),
                        row.getDouble("factor"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("source"),
                        row.getBoolean("assumed")))
                .list();
    }

    private static List<Season> seasons(Handle handle) {
        return handle.createQuery("SELECT * FROM patrol_season ORDER BY from_day, id")
                .map((row, context) -> new Season(
                        row.getLong("id"),
                        row.getString("name"),
                        MonthDay.parse("--" + row.getString("from_day")),
                        MonthDay.parse("--" + row.getString("to_day")),
                        set(row.getString("lunar_digits"), Integer::valueOf),
                        place(row),
                        row.getDouble("radius_meters"),
                        row.getInt("from_hour"),
                        row.getInt("to_hour"),
                        set(row.getString("classes"), RoadClass::valueOf),
                        row.getString("source"),
                        row.getBoolean("assumed")))
                .list();
    }

    private static @Nullable LonLat place(ResultSet row) throws SQLException {
        Double lon = row.getObject("lon", Double.class);
        Double lat = row.getObject("lat", Double.class);
        return lon == null || lat == null ? null : new LonLat(lon, lat);
    }

    private static List<Closure> closures(Handle handle) {
        Map<Long, Set<SegmentId>> segments = new HashMap<>();
        handle.createQuery("SELECT closure_id, segment_id FROM road_closure_segment")
                .map((row, context) -> Map.entry(row.getLong(1), new SegmentId(row.getLong(2))))
                .forEach(each -> segments.computeIfAbsent(each.getKey(), any -> new HashSet<>())
                        .add(each.getValue()));
        return handle.createQuery("SELECT * FROM road_closure ORDER BY closed_from DESC, id DESC")
                .map((row, context) -> new Closure(
                        row.getLong("id"),
                        segments.getOrDefault(row.getLong("id"), Set.of()),
                        row.getTimestamp("closed_from").toInstant(),
                        row.getTimestamp("closed_to") == null
                                ? null
                                : row.getTimestamp("closed_to").toInstant(),
                        row.getString("reason"),
                        row.getString("closed_by")))
                .list();
    }

    @Override
    public void add(VisitRule rule) {
        database.change(handle -> {
            handle.createUpdate(
                            "UPDATE patrol_visit_rule SET valid_to = :end WHERE road_class = :class"
                                    + " AND route_code = :code AND valid_from < :from AND (valid_to IS NULL OR valid_to >= :from)")
                    .bind("end", rule.validFrom().minusDays(1))
                    .bind("class", rule.roadClass().name())
                    .bind("code", rule.routeCode())
                    .bind("from", rule.validFrom())
                    .execute();
            handle.createUpdate(
                            "INSERT INTO patrol_visit_rule (road_class, route_code, every_days, valid_from,"
                                    + " valid_to, source, assumed) VALUES (:class, :code, :days, :from, :to, :source, :assumed)")
                    .bind("class", rule.roadClass().name())
                    .bind("code", rule.routeCode())
                    .bind("days", rule.everyDays())
                    .bind("from", rule.validFrom())
                    .bind("to", rule.validTo())
                    .bind("source", rule.source())
                    .bind("assumed", rule.assumed())
                    .execute();
        });
    }

    @Override
    public void add(RiskRule rule) {
        database.change(handle -> {
            handle.createUpdate("UPDATE patrol_risk_rule SET valid_to = :end WHERE kind = :kind"
                            + " AND valid_from < :from AND (valid_to IS NULL OR valid_to >= :from)")
                    .bind("end", rule.validFrom().minusDays(1))
                    .bind("kind", rule.kind().name())
                    .bind("from", rule.validFrom())
                    .execute();
            handle.createUpdate("INSERT INTO patrol_risk_rule (kind, factor, valid_from, valid_to, source, assumed)"
                            + " VALUES (:kind, :factor, :from, :to, :source, :assumed)")
                    .bind("kind", rule.kind().name())
                    .bind("factor", rule.factor())
                    .bind("from", rule.validFrom())
                    .bind("to", rule.validTo())
                    .bind("source", rule.source())
                    .bind("assumed", rule.assumed())
                    .execute();
        });
    }

    @Override
    public long add(Season season) {
        LonLat place = season.place();
        return database.write(handle -> handle.createUpdate(
                        "INSERT INTO patrol_season (name, from_day, to_day, lunar_digits, lon, lat, radius_meters,"
                                + " from_hour, to_hour, classes, source, assumed) VALUES (:name, :from, :to, :digits,"
                                + " :lon, :lat, :radius, :from_hour, :to_hour, :classes, :source, :assumed)")
                .bind("name", season.name())
                .bind("from", season.from().toString().substring(2))
                .bind("to", season.to().toString().substring(2))
                .bind("digits", list(season.lunarDigits()))
                .bind("lon", place == null ? null : (Double) place.lon())
                .bind("lat", place == null ? null : (Double) place.lat())
                .bind("radius", season.radiusMeters())
                .bind("from_hour", season.fromHour())
                .bind("to_hour", season.toHour())
                .bind("classes", list(season.classes()))
                .bind("source", season.source())
                .bind("assumed", season.assumed())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public boolean removeSeason(long id) {
        return database.write(handle -> handle.execute("DELETE FROM patrol_season WHERE id = ?", id)) > 0;
    }

    @Override
    public long add(Closure closure) {
        return database.write(handle -> {
            long id = handle.createUpdate("INSERT INTO road_closure (closed_from, closed_to, reason, closed_by)"
                            + " VALUES (:from, :to, :reason, :by)")
                    .bind("from", closure.from())
                    .bind("to", closure.to())
                    .bind("reason", closure.reason())
                    .bind("by", closure.by())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            PreparedBatch batch =
                    handle.prepareBatch("INSERT INTO road_closure_segment (closure_id, segment_id) VALUES (?, ?)");
            closure.segments().forEach(segment -> batch.add(id, segment.value()));
            batch.execute();
            return id;
        });
    }

    @Override
    public boolean reopen(long id, Instant now) {
        return database.write(handle -> handle.createUpdate(
                                "UPDATE road_closure SET closed_to = :now WHERE id = :id AND (closed_to IS NULL OR closed_to > :now)")
                        .bind("now", now)
                        .bind("id", id)
                        .execute())
                > 0;
    }

    private static String list(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static <T> Set<T> set(String list, Function<String, T> read) {
        return Arrays.stream(list.split(",", -1))
                .filter(each -> !each.isEmpty())
                .map(read)
                .collect(Collectors.toSet());
    }
}
