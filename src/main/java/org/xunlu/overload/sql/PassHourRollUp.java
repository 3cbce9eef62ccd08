package org.xunlu.overload.sql;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.xunlu.database.Database;

/**
 * Counts new passes into the tables {@code pass_hour} and {@code pass_day}, a stretch of their numbers at a time, apart from the intake. Numbers
 * that are missing are looked at again for a while: a transaction that began earlier may commit later.
 */
public final class PassHourRollUp {
    /** A transaction that has not committed after this long is gone. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final int STRETCH = 50_000;

    private final Database database;

    /** Counts in this database. */
    public PassHourRollUp(Database database) {
        this.database = database;
    }

    /** Counts all there is; to be called by one thread at a time. */
    public void work(Instant now) {
        // asked first, since a transaction waits for the disk even when it changes nothing
        if (database.read(PassHourRollUp::hasGaps)) {
            database.change(handle -> fillGaps(handle, now));
        }
        SevereRecount.work(database);
        if (database.read(PassHourRollUp::hasNews)) {
            while (database.write(handle -> stretch(handle, now))) {
                // the next stretch is another transaction
            }
        }
    }

    private static boolean hasGaps(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM pass_hour_gap")
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static boolean hasNews(Handle handle) {
        return handle.createQuery("""
                        SELECT COALESCE(MAX(id), 0) - (SELECT MAX(last_pass_id) FROM pass_hour_mark)
                        FROM vehicle_pass""").mapTo(Long.class).one() > 0;
    }

    /** Counts one stretch. @return whether there is more */
    private static boolean stretch(Handle handle, Instant now) {
        long done = handle.createQuery("SELECT last_pass_id FROM pass_hour_mark FOR UPDATE")
                .mapTo(Long.class)
                .one();
        long newest = handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM vehicle_pass")
                .mapTo(Long.class)
                .one();
        if (newest <= done) {
            return false;
        }
        long last = Math.min(newest, done + STRETCH);
        PassHourCount.count(handle, done + 1, last);
        noteGaps(handle, done + 1, last, now, now);
        handle.createUpdate("UPDATE pass_hour_mark SET last_pass_id = :last")
                .bind("last", last)
                .execute();
        return last < newest;
    }

    /** Notes missing numbers in front of rows that came lately; what is missing among old ones stays so. */
    private static void noteGaps(Handle handle, long first, long last, Instant notedAt, Instant now) {
        handle.createUpdate("""
                        INSERT INTO pass_hour_gap (first_id, last_id, noted_at)
                        SELECT before_id + 1, id - 1, :noted FROM (
                            SELECT id, received_at, LAG(id, 1, :before) OVER (ORDER BY id) AS before_id
                            FROM vehicle_pass WHERE id >= :first AND id <= :last) AS numbered
                        WHERE id > before_id + 1 AND received_at > :since""")
                .bind("noted", notedAt)
                .bind("before", first - 1)
                .bind("first", first)
                .bind("last", last)
                .bind("since", now.minus(PATIENCE))
                .execute();
    }

    private static void fillGaps(Handle handle, Instant now) {
        handle.createUpdate("DELETE FROM pass_hour_gap WHERE noted_at < :since")
                .bind("since", now.minus(PATIENCE))
                .execute();
        List<Gap> filled = handle.createQuery("""
                        SELECT first_id, last_id, noted_at FROM pass_hour_gap AS gap WHERE EXISTS (
                            SELECT 1 FROM vehicle_pass WHERE id >= gap.first_id AND id <= gap.last_id)""")
                .map((row, context) -> new Gap(
                        row.getLong("first_id"),
                        row.getLong("last_id"),
                        row.getObject("noted_at", OffsetDateTime.class).toInstant()))
                .list();
        for (Gap gap : filled) {
            fill(handle, gap, now);
        }
    }

    /** What lies between the rows that came is still missing. */
    private static void fill(Handle handle, Gap gap, Instant now) {
        PassHourCount.count(handle, gap.first, gap.last);
        handle.createUpdate("DELETE FROM pass_hour_gap WHERE first_id = :first")
                .bind("first", gap.first)
                .execute();
        noteGaps(handle, gap.first, gap.last, gap.notedAt, now);
        long newest = handle.createQuery("SELECT MAX(id) FROM vehicle_pass WHERE id >= :first AND id <= :last")
                .bind("first", gap.first)
                .bind("last", gap.last)
                .mapTo(Long.class)
                .one();
        if (newest < gap.last) {
            handle.createUpdate(
                            "INSERT INTO pass_hour_gap (first_id, last_id, noted_at) VALUES (:first, :last, :noted)")
                    .bind("first", newest + 1)
                    .bind("last", gap.last)
                    .bind("noted", gap.notedAt)
                    .execute();
        }
    }

    private record Gap(long first, long last, Instant notedAt) {}
}
