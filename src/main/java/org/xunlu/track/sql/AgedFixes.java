package org.xunlu.track.sql;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xunlu.database.Database;
import org.xunlu.database.Dialect;
import org.xunlu.track.AgedData;

/**
 * Old fixes: on PostgreSQL whole months are dropped, on the embedded database rows go device by device, some thousands a
 * transaction. A fix that claims to be of the future is as old as its
 * receipt.
 */
public final class AgedFixes implements AgedData {
    private static final int ROWS_AT_ONCE = 2_000;
    private static final Duration AHEAD_BY = Duration.ofDays(1);
    private static final String AHEAD = "(fix_time > :ahead AND received < :before)";

    private final Database database;
    private final FixMonths months;

    /** Of this database. */
    public AgedFixes(Database database, FixMonths months) {
        this.database = database;
        this.months = months;
    }

    @Override
    public Removed removeBefore(Instant before, Instant now) {
        database.settle();
        rememberEnd();
        return database.dialect() == Dialect.POSTGIS ? dropMonths(before, now) : deleteRows(before, now);
    }

    /** Numbers already given are not to be given again. */
    private void rememberEnd() {
        database.change(handle -> {
            long end = handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM fix")
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate("INSERT INTO fix_log_end (number) VALUES (:end) "
                            + database.dialect().onConflictDoNothing())
                    .bind("end", end)
                    .execute();
            handle.createUpdate("DELETE FROM fix_log_end WHERE number < :end")
                    .bind("end", end)
                    .execute();
        });
    }

    private Removed dropMonths(Instant before, Instant now) {
        long rows = 0;
        List<String> dropped = new ArrayList<>();
        for (YearMonth month : months.listMonths()) {
            if (!FixMonths.begin(month.plusMonths(1)).isAfter(before)) {
                String name = FixMonths.name(month);
                rows += database.write(handle -> {
                    long held = handle.createQuery("SELECT COUNT(*) FROM " + name)
                            .mapTo(Long.class)
                            .one();
                    months.drop(handle, month);
                    return held;
                });
                dropped.add(month.toString());
            }
        }
        long other = database.write(
                handle -> handle.createUpdate("DELETE FROM fix_other WHERE fix_time < :before OR " + AHEAD)
                        .bind("before", before)
                        .bind("ahead", now.plus(AHEAD_BY))
                        .execute());
        return new Removed(rows + other, String.join(" ", dropped) + (other > 0 ? " +" + other : ""));
    }

    private Removed deleteRows(Instant before, Instant now) {
        List<Long> devices = database.read(handle ->
                handle.createQuery("SELECT id FROM device").mapTo(Long.class).list());
        long rows = 0;
        for (long device : devices) {
            for (String old : List.of("fix_time < :before", AHEAD)) {
                rows += deleteRows(device, old, before, now);
            }
        }
        return new Removed(rows, "");
    }

    private long deleteRows(long device, String old, Instant before, Instant now) {
        long rows = 0;
        int removed = ROWS_AT_ONCE;
        while (removed == ROWS_AT_ONCE) {
            removed = database.write(handle -> handle.createUpdate("DELETE FROM fix WHERE device_id = :device AND "
                            + old + " FETCH FIRST " + ROWS_AT_ONCE + " ROWS ONLY")
                    .bind("device", device)
                    .bindMap(
                            old.equals(AHEAD)
                                    ? Map.of("before", before, "ahead", now.plus(AHEAD_BY))
                                    : Map.of("before", before))
                    .execute());
            rows += removed;
        }
        return rows;
    }
}
