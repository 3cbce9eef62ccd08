package org.xunlu.track.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.xunlu.track.Fix;
import org.xunlu.track.journal.Arrival;

/** A statement a fix, in batches: for the embedded database, where a statement is a call. */
final class SingleRows implements FixRows {
    private static final int ROWS_A_ROUND_TRIP = 1_000;

    private final String insert;

    SingleRows(String onConflictDoNothing) {
        insert = "INSERT INTO fix (device_id, fix_time, number, unit_id, lon, lat, speed_km_per_hour,"
                + " heading_degrees, accuracy_meters, classification, received, details)"
                + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?) " + onConflictDoNothing;
    }

    @Override
    public long[] insert(Connection connection, List<Fix> fixes, long first, Instant received) throws SQLException {
        OffsetDateTime at = received.atOffset(ZoneOffset.UTC);
        long[] numbers = new long[fixes.size()];
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int from = 0; from < fixes.size(); from += ROWS_A_ROUND_TRIP) {
                int to = Math.min(fixes.size(), from + ROWS_A_ROUND_TRIP);
                for (int i = from; i < to; i++) {
                    bind(statement, fixes.get(i), first + i, at);
                    statement.addBatch();
                }
                int[] counts = statement.executeBatch();
                for (int i = from; i < to; i++) {
                    numbers[i] = counts[i - from] == 1 ? first + i : 0;
                }
            }
        }
        return numbers;
    }

    /** Inserts those whose key is not there, each with the number and the time it came in with. */
    void insert(Connection connection, List<Arrival> arrivals) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int waiting = 0;
            for (Arrival each : arrivals) {
                bind(statement, each.fix(), each.fix().number(), each.received().atOffset(ZoneOffset.UTC));
                statement.addBatch();
                if (++waiting == ROWS_A_ROUND_TRIP) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, Fix fix, long number, OffsetDateTime received)
            throws SQLException {
        statement.setLong(1, fix.device().value());
        statement.setObject(2, fix.time().atOffset(ZoneOffset.UTC));
        statement.setLong(3, number);
        statement.setObject(4, fix.unitId(), Types.BIGINT);
        statement.setDouble(5, fix.position().lon());
        statement.setDouble(6, fix.position().lat());
        statement.setObject(7, fix.speedKmPerHour(), Types.DOUBLE);
        statement.setObject(8, fix.headingDegrees(), Types.DOUBLE);
        statement.setObject(9, fix.accuracyMeters(), Types.DOUBLE);
        statement.setString(10, fix.classification().name());
        statement.setObject(11, received);
        statement.setString(12, fix.details().text());
    }
}
