package org.xunlu.track.sql;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.database.Dialect;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Fix;
import org.xunlu.track.FixClass;
import org.xunlu.track.FixLog;
import org.xunlu.track.Rider;
import org.xunlu.track.TrackReading;

/**
 * The log of fixes in the table {@code fix}. It numbers the fixes itself, going on from the highest number stored, so
 * only one of it may append to a database at a time. In a database file only one may be open: it takes over what the last
 * run left in the journal. It is closed with the database.
 */
public final class FixStore implements FixLog, TrackReading {
    private static final Comparator<Fix> BY_TIME =
            Comparator.comparing(Fix::time).thenComparing(fix -> fix.device().value());
    private static final Set<FixClass> BELIEVED = Set.of(FixClass.VALID, FixClass.PARKED_JITTER);

    private final Database database;
    private final Arrivals arrivals;
    private final RideTable rides;
    private long next;

    /** Finds where the log ends. */
    public FixStore(Database database) {
        this.database = database;
        this.rides = new RideTable(database);
        this.arrivals = arrivals(database, rides);
        this.next = 1 + lastNumber();
    }

    private static Arrivals arrivals(Database database, RideTable rides) {
        if (database.dialect() == Dialect.POSTGIS) {
            return new DirectArrivals(database, rides, new ArrayRows(), new FixMonths(database)::makeFor);
        }
        SingleRows rows = new SingleRows(database.dialect().onConflictDoNothing());
        return database.file()
                .<Arrivals>map(file -> JournaledArrivals.open(database, file, rides, rows))
                .orElseGet(() -> new DirectArrivals(database, rides, rows, (fixes, received) -> {}));
    }

    @Override
    public synchronized long[] append(List<Fix> fixes, Instant received) {
        long first = next;
        // never given again, even if this fails: some of it may have come as far as the disk
        next = first + fixes.size();
        return arrivals.append(fixes, first, received);
    }

    @Override
    public long lastNumber() {
        long waiting = arrivals.waiting(fix -> true).stream()
                .mapToLong(Fix::number)
                .max()
                .orElse(0);
        return Math.max(waiting, database.read(handle -> handle.createQuery(
                        "SELECT GREATEST((SELECT COALESCE(MAX(number), 0) FROM fix),"
                                + " (SELECT COALESCE(MAX(number), 0) FROM fix_log_end))")
                .mapTo(Long.class)
                .one()));
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
        // what waits is asked for first: what is moved meanwhile comes twice rather than not at all
        List<Fix> waiting = arrivals.waiting(fix -> fix.number() > number);
        List<Fix> stored = database.read(handle ->
                fixes(handle.createQuery(FixColumns.SELECT + "WHERE number > :after ORDER BY number LIMIT :most")
                        .bind("after", number)
                        .bind("most", most)));
        return together(stored, waiting, Comparator.comparingLong(Fix::number)).stream()
                .limit(most)
                .toList();
    }

    @Override
    public List<Fix> listOf(Rider rider, Instant from, Instant to) {
        List<Fix> waiting = arrivals.waiting(fix -> !fix.time().isBefore(from)
                && fix.time().isBefore(to)
                && fix.rider().equals(rider));
        Long unit = rider.unitId();
        List<Fix> stored = unit == null
                ? listOf(new DeviceId(-rider.key()), null, from, to)
                : rides.listDevices(unit, from, to).stream()
                        .flatMap(device -> listOf(device, unit, from, to).stream())
                        .toList();
        return together(stored, waiting, BY_TIME);
    }

    private List<Fix> listOf(DeviceId device, @Nullable Long unit, Instant from, Instant to) {
        // the unit is bound, not written, so that the database plans once for all units
        Map<String, Long> rider = unit == null ? Map.of() : Map.of("unit", unit);
        return database.read(handle -> fixes(handle.createQuery(FixColumns.SELECT + "WHERE device_id = :device AND "
                        + (unit == null ? "unit_id IS NULL" : "unit_id = :unit")
                        + " AND fix_time >= :from AND fix_time < :to ORDER BY fix_time")
                .bind("device", device.value())
                .bindMap(rider)
                .bind("from", from)
                .bind("to", to)));
    }

    @Override
    public List<Fix> listLatest(Collection<DeviceId> devices, Instant since) {
        List<Fix> waiting =
                arrivals.waiting(fix -> !fix.time().isBefore(since) && BELIEVED.contains(fix.classification()));
        // one look-up by key for each device; grouping over all fixes would read the whole table
        return database.read(handle -> devices.stream()
                .flatMap(device -> Stream.concat(
                        waiting.stream().filter(fix -> fix.device().equals(device)),
                        fixes(handle.createQuery(FixColumns.SELECT + "WHERE device_id = :device AND"
                                                + " fix_time >= :since AND classification IN ('VALID',"
                                                + " 'PARKED_JITTER') ORDER BY fix_time DESC LIMIT 1")
                                        .bind("device", device.value())
                                        .bind("since", since))
                                .stream())
                        .max(Comparator.comparing(Fix::time))
                        .stream())
                .toList());
    }

    @Override
    public Optional<Fix> findBefore(DeviceId device, Instant time) {
        List<Fix> waiting = arrivals.waiting(
                fix -> fix.device().equals(device) && fix.time().isBefore(time));
        List<Fix> stored = database.read(handle -> fixes(handle.createQuery(FixColumns.SELECT + "WHERE device_id ="
                        + " :device AND fix_time < :time ORDER BY fix_time DESC LIMIT 1")
                .bind("device", device.value())
                .bind("time", time)));
        return Stream.concat(waiting.stream(), stored.stream()).max(Comparator.comparing(Fix::time));
    }

    /** In this order, what is in both once. */
    private static List<Fix> together(List<Fix> stored, List<Fix> waiting, Comparator<Fix> order) {
        if (waiting.isEmpty()) {
            return stored.stream().sorted(order).toList();
        }
        Set<Long> numbers = new HashSet<>();
        stored.forEach(fix -> numbers.add(fix.number()));
        return Stream.concat(stored.stream(), waiting.stream().filter(fix -> !numbers.contains(fix.number())))
                .sorted(order)
                .toList();
    }

    private static List<Fix> fixes(Query query) {
        return query.setFetchSize(1000)
                .map((row, context) -> FixColumns.read(row))
                .list();
    }
}
