package org.xunlu.patrol.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadClass;
import org.xunlu.patrol.Act;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.HistoryEntry;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.PatrolPlan;
import org.xunlu.patrol.PatrolRoute;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.RouteTotals;
import org.xunlu.patrol.UnitId;

/** Rows of patrols to records and back. */
final class PatrolRows {
    private static final String COLUMNS =
            "name, area, classes, seed, unit_id, planned_from, planned_to, state, state_at,"
                    + " state_person_id, state_person, state_reason, departed_at, route, network_revision, length_meters,"
                    + " required_meters, seconds, class_meters, unreached_count";
    private static final String VALUES =
            Arrays.stream(COLUMNS.split(", *")).map(column -> ":" + column).collect(Collectors.joining(", "));

    static final String INSERT = "INSERT INTO patrol (" + COLUMNS + ", version) VALUES (" + VALUES + ", 1)";
    static final String UPDATE = "UPDATE patrol SET "
            + Arrays.stream(COLUMNS.split(", *"))
                    .map(column -> column + " = :" + column)
                    .collect(Collectors.joining(", "))
            + ", version = version + 1 WHERE id = :id AND version = :version";

    private PatrolRows() {}

    static Update bind(Update update, Patrol patrol) {
        PatrolPlan plan = patrol.plan();
        PatrolRoute route = patrol.route();
        Assignment assignment = patrol.assignment();
        bindTime(update, "planned_from", assignment == null ? null : assignment.from());
        bindTime(update, "planned_to", assignment == null ? null : assignment.to());
        bindTime(update, "departed_at", patrol.departedAt());
        if (plan.area() == null) {
            update.bindNull("area", Types.OTHER);
        } else {
            update.bind("area", plan.area());
        }
        if (route.geometry().isEmpty()) {
            update.bindNull("route", Types.OTHER);
        } else {
            update.bind("route", (Geometry) route.geometry());
        }
        return update.bind("name", plan.name())
                .bind(
                        "classes",
                        plan.classes().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .bind("seed", plan.seed())
                .bind(
                        "unit_id",
                        assignment == null ? null : (Long) assignment.unit().value())
                .bind("state", patrol.state().kind().name())
                .bind("state_at", patrol.state().act().at())
                .bind("state_person_id", patrol.state().act().personId())
                .bind("state_person", patrol.state().act().person())
                .bind("state_reason", patrol.state().reason())
                .bind("network_revision", route.networkRevision())
                .bind("length_meters", route.totals().lengthMeters())
                .bind("required_meters", route.totals().requiredMeters())
                .bind("seconds", route.totals().seconds())
                .bind("class_meters", text(route.totals().metersByClass()))
                .bind("unreached_count", route.unreached().size());
    }

    private static void bindTime(Update update, String name, @Nullable Instant time) {
        if (time == null) {
            update.bindNull(name, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            update.bind(name, time);
        }
    }

    static Patrol patrol(ResultSet row, PlanRows hanging) throws SQLException {
        PatrolPlan plan = new PatrolPlan(
                row.getString("name"),
                hanging.picked(),
                (Geometry) row.getObject("area"),
                classes(row.getString("classes")),
                row.getLong("seed"));
        LineString line = (LineString) row.getObject("route");
        RouteTotals totals = new RouteTotals(
                row.getDouble("length_meters"),
                row.getDouble("required_meters"),
                row.getDouble("seconds"),
                meters(row.getString("class_meters")));
        PatrolRoute route = new PatrolRoute(
                hanging.legs(),
                line == null ? LonLat.WGS84.createLineString() : line,
                totals,
                hanging.unreached(),
                row.getLong("network_revision"));
        Long unit = row.getObject("unit_id", Long.class);
        Instant from = time(row, "planned_from");
        Instant to = time(row, "planned_to");
        Assignment assignment = unit == null || from == null || to == null
                ? null
                : new Assignment(new UnitId(unit), hanging.officers(), from, to);
        return new Patrol(
                new PatrolId(row.getLong("id")),
                plan,
                route,
                assignment,
                state(row),
                time(row, "departed_at"),
                row.getLong("version"));
    }

    private static PatrolState state(ResultSet row) throws SQLException {
        Act act = new Act(
                row.getObject("state_at", OffsetDateTime.class).toInstant(),
                row.getLong("state_person_id"),
                row.getString("state_person"));
        String reason = row.getString("state_reason");
        return switch (PatrolState.Kind.valueOf(row.getString("state"))) {
            case DRAFT -> new PatrolState.Draft(act);
            case ASSIGNED -> new PatrolState.Assigned(act);
            case PUBLISHED -> new PatrolState.Published(act);
            case DRIVING -> new PatrolState.Driving(act);
            case INTERRUPTED -> new PatrolState.Interrupted(act, reason);
            case DONE -> new PatrolState.Done(act);
            case CANCELLED -> new PatrolState.Cancelled(act, reason);
        };
    }

    static HistoryEntry historyEntry(ResultSet row, StatementContext context) throws SQLException {
        return new HistoryEntry(
                new Act(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("person_id"),
                        row.getString("person")),
                HistoryEntry.What.valueOf(row.getString("what")),
                PatrolState.Kind.valueOf(row.getString("state")),
                row.getString("note"),
                row.getLong("version"));
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Set<RoadClass> classes(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(RoadClass::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(Map<RoadClass, Double> meters) {
        return meters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(","));
    }

    private static Map<RoadClass, Double> meters(String text) {
        Map<RoadClass, Double> meters = new EnumMap<>(RoadClass.class);
        for (String each : text.split(",", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                meters.put(RoadClass.valueOf(each.substring(0, equals)), Double.valueOf(each.substring(equals + 1)));
            }
        }
        return meters;
    }
}
