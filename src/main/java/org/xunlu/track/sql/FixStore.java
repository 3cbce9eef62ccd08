package org.xunlu.track.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.database.Dialect;
import org.xunlu.geo.LonLat;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Fix;
import org.xunlu.track.FixClass;
import org.xunlu.track.FixDetails;
import org.xunlu.track.FixLog;
import org.xunlu.track.Rider;
import org.xunlu.track.TrackReading;

/**
 * The log of fixes in the table {@code fix}. It numbers the fixes itself, going on from the highest number stored, so
 * only one of it may append to a database at a time.
 */
public final class FixStore implements FixLog, TrackReading {
    private final Database database;
    private final FixRows rows;
    private final RideTable rides;
    private final FixMonths months;
    private long next;

    /** Finds where the log ends. */
    public FixStore(Database database) {
        this.database = database;
        this.rows = database.dialect() == Dialect.POSTGIS
                ? new ArrayRows()
                : new SingleRows(database.dialect().onConflictDoNothing());
        this.rides = new RideTable(database);
        this.months = new FixMonths(database);
        this.next = 1 + lastNumber();
    }

    @Override
    public synchronized long[] append(List<Fix> fixes, Instant received) {
        months.makeFor(fixes, received);
        long first = next;
        Set<RideTable.Ride> noted = new HashSet<>();
        long[] numbers = database.write(handle -> {
            try {
                noted.addAll(rides.note(handle.getConnection(), fixes));
                return rows.insert(handle.getConnection(), fixes, first, received);
            } catch (SQLException e) {
                throw new IllegalStateException("fixes could not be stored", e);
            }
        });
        next = first + fixes.size();
        rides.committed(noted);
        return numbers;
    }

    @Override
    public long lastNumber() {
        return database.read(handle -> handle.createQuery("SELECT GREATEST((SELECT COALESCE(MAX(number), 0) FROM fix),"
                        + " (SELECT COALESCE(MAX(number), 0) FROM fix_log_end))")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Instant keptSince() {
        return database
                .read(handle -> handle.createQuery(
                                "SELECT MAX(removed_before) AS before FROM retention_run WHERE data_class = 'TRACK'")
                        .map((row, context) -> row.getTimestamp("before"))
                        .list())
                .stream()
                .filter(Objects::nonNull)
                .map(Timestamp::toInstant)
                .findFirst()
                .orElse(Instant.MIN);
    }

    @Override
    public List<Fix> listAfter(long number, int most) {
        return database.read(handle ->
                fixes(handle.createQuery("SELECT * FROM fix WHERE number > :after ORDER BY number LIMIT :most")
                        .bind("after", number)
                        .bind("most", most)));
    }

    @Override
    public List<Fix> listOf(Rider rider, Instant from, Instant to) {
        Long unit = rider.unitId();
        if (unit == null) {
            return listOf(new DeviceId(-rider.key()), "unit_id IS NULL", from, to);
        }
        return rides.listDevices(unit, from, to).stream()
                .flatMap(device -> listOf(device, "unit_id = " + unit, from, to).stream())
                .sorted(Comparator.comparing(Fix::time)
                        .thenComparing(fix -> fix.device().value()))
                .toList();
    }

    private List<Fix> listOf(DeviceId device, String also, Instant from, Instant to) {
        return database.read(handle -> fixes(handle.createQuery("SELECT * FROM fix WHERE device_id = :device AND "
                        + also + " AND fix_time >= :from AND fix_time < :to ORDER BY fix_time")
                .bind("device", device.value())
                .bind("from", from)
                .bind("to", to)));
    }

    @Override
    public List<Fix> listLatest(Collection<DeviceId> devices, Instant since) {
        // one look-up by key for each device; grouping over all fixes would read the whole table
        return database.read(handle -> devices.stream()
                .flatMap(device -> fixes(handle.createQuery("SELECT * FROM fix WHERE device_id = :device AND"
                                        + " fix_time >= :since AND classification IN ('VALID',"
                                        + " 'PARKED_JITTER') ORDER BY fix_time DESC LIMIT 1")
                                .bind("device", device.value())
                                .bind("since", since))
                        .stream())
                .toList());
    }

    @Override
    public Optional<Fix> findBefore(DeviceId device, Instant time) {
        return database
                .read(handle -> fixes(handle.createQuery("SELECT * FROM fix WHERE device_id = :device AND"
                                + " fix_time < :time ORDER BY fix_time DESC LIMIT 1")
                        .bind("device", device.value())
                        .bind("time", time)))
                .stream()
                .findFirst();
    }

    private static List<Fix> fixes(Query query) {
        return query.setFetchSize(1000).map((row, context) -> fix(row)).list();
    }

    private static Fix fix(ResultSet row) throws SQLException {
        long unitId = row.getLong("unit_id");
        boolean alone = row.wasNull();
        return new Fix(
                row.getLong("number"),
                new DeviceId(row.getLong("device_id")),
                alone ? null : Long.valueOf(unitId),
                row.getObject("fix_time", OffsetDateTime.class).toInstant(),
                new LonLat(row.getDouble("lon"), row.getDouble("lat")),
                figure(row, "speed_km_per_hour"),
                figure(row, "heading_degrees"),
                figure(row, "accuracy_meters"),
                FixClass.valueOf(row.getString("classification")),
                FixDetails.of(row.getString("details")));
    }

    private static @Nullable Double figure(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
