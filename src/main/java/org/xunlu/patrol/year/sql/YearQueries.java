package org.xunlu.patrol.year.sql;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.mapper.RowMapper;
import org.xunlu.database.Database;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.year.UnitWork;
import org.xunlu.patrol.year.YearBook;
import org.xunlu.patrol.year.YearSum;

/** Reads visits in {@code segment_visit} and adds up patrols. */
public final class YearQueries implements YearBook {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final double CERTAIN = 0.5;
    private static final int ROWS_AT_A_TIME = 5_000;
    // a year is some ten thousand rows: read and added up here in a tenth of the time the database takes to group them
    private static final String VISITS = """
            SELECT drive_day, segment_id, entered, meters, from_fraction, to_fraction FROM segment_visit
            WHERE drive_day >= :first AND drive_day <= :last AND confidence >= :certain""";
    private static final String UNITS = """
            SELECT patrol_unit.id, patrol_unit.name, squadron.id AS squadron_id, squadron.name AS squadron,
                COUNT(drove.id) AS patrols, COALESCE(SUM(drove.driven_meters), 0) AS driven,
                COALESCE(SUM(drove.required_driven_meters), 0) AS inspected,
                COALESCE(SUM(drove.seconds), 0) AS seconds, COALESCE(SUM(drove.seconds * drove.crew), 0) AS crew_seconds
            FROM patrol_unit JOIN squadron ON squadron.id = patrol_unit.squadron_id
            LEFT JOIN (SELECT id, unit_id, driven_meters, required_driven_meters,
                    CASE WHEN state = 'DONE' THEN EXTRACT(EPOCH FROM state_at) - EXTRACT(EPOCH FROM departed_at) END
                        AS seconds,
                    (SELECT COUNT(*) FROM patrol_officer WHERE patrol_id = patrol.id) AS crew
                FROM patrol WHERE departed_at >= :from AND departed_at < :to AND state <> 'CANCELLED') AS drove
                ON drove.unit_id = patrol_unit.id
            GROUP BY patrol_unit.id, patrol_unit.name, squadron.id, squadron.name
            ORDER BY squadron.name, patrol_unit.name""";
    private static final String OFFICERS = """
            SELECT squadron_id, COUNT(DISTINCT officer_id) AS officers
            FROM patrol JOIN patrol_officer ON patrol_id = patrol.id JOIN patrol_unit ON patrol_unit.id = patrol.unit_id
            WHERE departed_at >= :from AND departed_at < :to AND state <> 'CANCELLED' GROUP BY squadron_id""";
    private final Database database;

    /** Counts here. */
    public YearQueries(Database database) {
        this.database = database;
    }

    @Override
    public void addVisits(LocalDate first, LocalDate last, YearSum sum) {
        database.read(handle -> {
            handle.createQuery(VISITS)
                    .bind("first", first)
                    .bind("last", last)
                    .bind("certain", CERTAIN)
                    .setFetchSize(ROWS_AT_A_TIME)
                    .map((row, context) -> {
                        sum.add(
                                row.getObject("drive_day", LocalDate.class),
                                new SegmentId(row.getLong("segment_id")),
                                row.getTimestamp("entered").toInstant(),
                                row.getDouble("meters"),
                                row.getDouble("from_fraction"),
                                row.getDouble("to_fraction"));
                        return true;
                    })
                    .forEach(added -> {});
            return true;
        });
    }

    @Override
    public List<UnitWork> units(LocalDate first, LocalDate last) {
        return patrols(
                UNITS,
                first,
                last,
                (row, context) -> new UnitWork(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getLong("squadron_id"),
                        row.getString("squadron"),
                        row.getInt("patrols"),
                        row.getDouble("driven") / 1000,
                        row.getDouble("inspected") / 1000,
                        row.getDouble("seconds") / 3600,
                        row.getDouble("crew_seconds") / 3600));
    }

    @Override
    public Map<Long, Integer> officers(LocalDate first, LocalDate last) {
        Map<Long, Integer> officers = new HashMap<>();
        patrols(OFFICERS, first, last, (row, context) -> Map.entry(row.getLong("squadron_id"), row.getInt("officers")))
                .forEach(each -> officers.put(each.getKey(), each.getValue()));
        return officers;
    }

    private <T> List<T> patrols(String sql, LocalDate first, LocalDate last, RowMapper<T> mapper) {
        return database.read(handle -> handle.createQuery(sql)
                .bind("from", first.atStartOfDay(CHINA).toInstant())
                .bind("to", last.plusDays(1).atStartOfDay(CHINA).toInstant())
                .map(mapper)
                .list());
    }
}
