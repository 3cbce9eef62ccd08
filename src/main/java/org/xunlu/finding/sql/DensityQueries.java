package org.xunlu.finding.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.xunlu.database.Database;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.density.By;
import org.xunlu.finding.density.Count;
import org.xunlu.finding.density.RoadKilometres;
import org.xunlu.finding.density.Seen;
import org.xunlu.finding.density.Span;
import org.xunlu.geo.Bounds;
import org.xunlu.geo.LonLat;

/** Counts findings in the database. */
public final class DensityQueries {
    private static final String BOX = "COUNT(*) AS findings, MIN(lon) AS west, MIN(lat) AS south, MAX(lon) AS east,"
            + " MAX(lat) AS north FROM finding ";

    private final Database database;

    /** Of this database. */
    public DensityQueries(Database database) {
        this.database = database;
    }

    /** The counts, in no order; by road and kilometre only what lies at a road. */
    public List<Count> count(Span span, By by) {
        Conditions conditions = of(span);
        String group =
                switch (by) {
                    case ROAD -> "route_code, road_name";
                    case KM -> "route_code, road_name, SUBSTRING(stake FROM 1 FOR POSITION('+' IN stake) - 1)";
                    case CELL -> "FLOOR((lat + 90) / 0.02), FLOOR((lon + 180) / 0.02)";
                };
        if (by != By.CELL) {
            conditions.where("route_code IS NOT NULL");
        }
        if (by == By.KM) {
            conditions.where("stake LIKE '%+%'");
        }
        return database.read(handle -> handle.createQuery(
                        "SELECT " + group(by, group) + ", " + BOX + conditions.where() + " GROUP BY " + group)
                .bindMap(conditions.values())
                .map((row, context) -> count(row, by))
                .list());
    }

    private static String group(By by, String group) {
        return switch (by) {
            case ROAD -> group;
            case KM -> group + " AS kilometre";
            case CELL -> group;
        };
    }

    private static Count count(ResultSet row, By by) throws SQLException {
        Bounds bounds = new Bounds(
                row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north"));
        long findings = row.getLong("findings");
        if (by == By.CELL) {
            long cell = RoadKilometres.cellOf(bounds.centre());
            return new Count("", "", "", cell, findings, bounds);
        }
        return new Count(
                row.getString("route_code"),
                row.getString("road_name"),
                by == By.KM ? row.getString("kilometre") : "",
                0,
                findings,
                bounds);
    }

    /** All of a span in the order of time. */
    public List<Seen> listSeen(Span span) {
        Conditions conditions = of(span);
        return database.read(handle -> handle.createQuery("SELECT id, kind, lon, lat, found_at, route_code, road_name,"
                        + " stake FROM finding " + conditions.where() + " ORDER BY found_at, id")
                .bindMap(conditions.values())
                .map((row, context) -> new Seen(
                        row.getLong("id"),
                        FindingKind.valueOf(row.getString("kind")),
                        new LonLat(row.getDouble("lon"), row.getDouble("lat")),
                        row.getObject("found_at", OffsetDateTime.class).toInstant(),
                        address(row)))
                .list());
    }

    private static String address(ResultSet row) throws SQLException {
        String code = row.getString("route_code");
        if (code == null) {
            return "";
        }
        return (code.isEmpty() ? row.getString("road_name") : code) + " " + row.getString("stake");
    }

    private static Conditions of(Span span) {
        Conditions conditions = new Conditions();
        FindingKind kind = span.kind();
        conditions.with("kind = :kind", "kind", kind == null ? null : kind.name());
        conditions.with("found_at >= :from", "from", span.from());
        conditions.with("found_at < :to", "to", span.to());
        conditions.where("merged_into IS NULL");
        conditions.where("state <> 'DISMISSED'");
        return conditions;
    }
}
