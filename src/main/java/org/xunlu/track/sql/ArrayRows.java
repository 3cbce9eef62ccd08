package org.xunlu.track.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.xunlu.track.Fix;

/**
 * One statement for many fixes, a column an array: for PostgreSQL, where each statement is a message each way and each
 * time a text. Times go as milliseconds, which is what is kept of them.
 */
final class ArrayRows implements FixRows {
    private static final int ROWS_A_STATEMENT = 5_000;
    private static final String INSERT = "INSERT INTO fix (device_id, fix_time, number, unit_id, lon, lat,"
            + " speed_km_per_hour, heading_degrees, accuracy_meters, classification, details, received)"
            + " SELECT d, TIMESTAMPTZ 'epoch' + t * INTERVAL '1 millisecond', n, u, x, y, s, h, a, c, e, ?"
            + " FROM unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::float8[], ?::float8[],"
            + " ?::float8[], ?::float8[], ?::float8[], ?::text[], ?::text[]) AS f(d, t, n, u, x, y, s, h, a, c, e)"
            + " ON CONFLICT DO NOTHING RETURNING number";

    @Override
    public long[] insert(Connection connection, List<Fix> fixes, long first, Instant received) throws SQLException {
        long[] numbers = new long[fixes.size()];
        for (int from = 0; from < fixes.size(); from += ROWS_A_STATEMENT) {
            int to = Math.min(fixes.size(), from + ROWS_A_STATEMENT);
            insert(connection, fixes.subList(from, to), first, first + from, received, numbers);
        }
        return numbers;
    }

    private static void insert(
            Connection connection, List<Fix> fixes, long first, long from, Instant received, long[] numbers)
            throws SQLException {
        Columns columns = new Columns(fixes, from);
        PGConnection arrays = connection.unwrap(PGConnection.class);
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, received.atOffset(ZoneOffset.UTC));
            statement.setArray(2, arrays.createArrayOf("int8", columns.devices));
            statement.setArray(3, arrays.createArrayOf("int8", columns.millis));
            statement.setArray(4, arrays.createArrayOf("int8", columns.numbers));
            statement.setArray(5, arrays.createArrayOf("int8", columns.units));
            statement.setArray(6, arrays.createArrayOf("float8", columns.lons));
            statement.setArray(7, arrays.createArrayOf("float8", columns.lats));
            statement.setArray(8, arrays.createArrayOf("float8", columns.speeds));
            statement.setArray(9, arrays.createArrayOf("float8", columns.headings));
            statement.setArray(10, arrays.createArrayOf("float8", columns.accuracies));
            statement.setArray(11, arrays.createArrayOf("text", columns.classes));
            statement.setArray(12, arrays.createArrayOf("text", columns.details));
            try (ResultSet inserted = statement.executeQuery()) {
                while (inserted.next()) {
                    long number = inserted.getLong(1);
                    numbers[(int) (number - first)] = number;
                }
            }
        }
    }

    /** The fixes turned by ninety degrees. */
    private static final class Columns {
        private final long[] devices;
        private final long[] millis;
        private final long[] numbers;
        private final @Nullable Long[] units;
        private final double[] lons;
        private final double[] lats;
        private final @Nullable Double[] speeds;
        private final @Nullable Double[] headings;
        private final @Nullable Double[] accuracies;
        private final String[] classes;
        private final @Nullable String[] details;

        Columns(List<Fix> fixes, long from) {
            int size = fixes.size();
            devices = new long[size];
            millis = new long[size];
            numbers = new long[size];
            units = new Long[size];
            lons = new double[size];
            lats = new double[size];
            speeds = new Double[size];
            headings = new Double[size];
            accuracies = new Double[size];
            classes = new String[size];
            details = new String[size];
            for (int i = 0; i < size; i++) {
                Fix fix = fixes.get(i);
                devices[i] = fix.device().value();
                millis[i] = fix.time().toEpochMilli();
                numbers[i] = from + i;
                units[i] = fix.unitId();
                lons[i] = fix.position().lon();
                lats[i] = fix.position().lat();
                speeds[i] = fix.speedKmPerHour();
                headings[i] = fix.headingDegrees();
                accuracies[i] = fix.accuracyMeters();
                classes[i] = fix.classification().name();
                details[i] = fix.details().text();
            }
        }
    }
}
