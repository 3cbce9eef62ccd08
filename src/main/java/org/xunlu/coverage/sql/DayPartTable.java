package org.xunlu.coverage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xunlu.coverage.DayMeters;
import org.xunlu.coverage.DayPart;
import org.xunlu.coverage.RiderDay;
import org.xunlu.geo.LonLat;

/** Trips, stops and silences in {@code day_part}. */
final class DayPartTable {
    private static final String INSERT = "INSERT INTO day_part (rider, drive_day, place, kind, began, ended, start_lon,"
            + " start_lat, end_lon, end_lat, network_meters, patrol_meters, bridged_meters, slow_meters,"
            + " uncertain_meters, off_road_meters, straight_meters, confidence, fixes, idle_seconds)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private DayPartTable() {}

    static void replace(Handle handle, RiderDay day, List<DayPart> parts) {
        long rider = day.rider().key();
        handle.execute("DELETE FROM day_part WHERE rider = ? AND drive_day = ?", rider, day.day());
        handle.execute(
                "UPDATE driven_day SET parts_through = through WHERE rider = ? AND drive_day = ?", rider, day.day());
        if (parts.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (int i = 0; i < parts.size(); i++) {
            DayPart part = parts.get(i);
            DayMeters meters = part.meters();
            batch.add(
                    rider,
                    day.day(),
                    i,
                    part.kind().name(),
                    part.from(),
                    part.to(),
                    part.start().lon(),
                    part.start().lat(),
                    part.end().lon(),
                    part.end().lat(),
                    meters.network(),
                    meters.patrol(),
                    meters.bridged(),
                    meters.slow(),
                    meters.uncertain(),
                    meters.offRoad(),
                    meters.straight(),
                    part.confidence(),
                    part.fixes(),
                    part.idle().toSeconds());
        }
        batch.execute();
    }

    static List<DayPart> list(Handle handle, RiderDay day) {
        return handle.createQuery("SELECT * FROM day_part WHERE rider = :rider AND drive_day = :day ORDER BY place")
                .bind("rider", day.rider().key())
                .bind("day", day.day())
                .map((row, context) -> part(row))
                .list();
    }

    private static DayPart part(ResultSet row) throws SQLException {
        return new DayPart(
                DayPart.Kind.valueOf(row.getString("kind")),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                row.getObject("ended", OffsetDateTime.class).toInstant(),
                new LonLat(row.getDouble("start_lon"), row.getDouble("start_lat")),
                new LonLat(row.getDouble("end_lon"), row.getDouble("end_lat")),
                meters(row),
                row.getDouble("confidence"),
                row.getInt("fixes"),
                Duration.ofSeconds(row.getLong("idle_seconds")));
    }

    /** The lengths of a row of {@code day_part} or {@code driven_day}. */
    static DayMeters meters(ResultSet row) throws SQLException {
        return new DayMeters(
                row.getDouble("network_meters"),
                row.getDouble("patrol_meters"),
                row.getDouble("bridged_meters"),
                row.getDouble("slow_meters"),
                row.getDouble("uncertain_meters"),
                row.getDouble("off_road_meters"),
                row.getDouble("straight_meters"));
    }
}
