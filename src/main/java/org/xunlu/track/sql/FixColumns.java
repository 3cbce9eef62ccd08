package org.xunlu.track.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Fix;
import org.xunlu.track.FixClass;
import org.xunlu.track.FixDetails;

/** The columns of the table {@code fix} that make a fix, read by their places: a day has thousands of rows. */
final class FixColumns {
    /** Begins a query whose rows {@link #read} takes. */
    static final String SELECT = "SELECT number, device_id, unit_id, fix_time, lon, lat, speed_km_per_hour,"
            + " heading_degrees, accuracy_meters, classification, details FROM fix ";

    private FixColumns() {}

    static Fix read(ResultSet row) throws SQLException {
        long unit = row.getLong(3);
        boolean alone = row.wasNull();
        return new Fix(
                row.getLong(1),
                new DeviceId(row.getLong(2)),
                alone ? null : Long.valueOf(unit),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                new LonLat(row.getDouble(5), row.getDouble(6)),
                figure(row, 7),
                figure(row, 8),
                figure(row, 9),
                FixClass.valueOf(row.getString(10)),
                FixDetails.of(row.getString(11)));
    }

    private static @Nullable Double figure(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
