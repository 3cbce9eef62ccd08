package org.xunlu.track.sql;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.database.Database;

/**
 * Writes months of fixes anew in the order of devices and time. Fixes are stored as they come in, so that a unit's day lies
 * on as many pages as it has fixes, among those of all others: thousands of them, against some fifty of a month in order.
 *
 * <p>The copy is made beside the month while fixes go on coming in and being read; what came meanwhile is added when it
 * takes the month's place, which is the only moment anybody waits for. Fixes are never changed, so nothing else can have
 * happened to them. On the embedded database there are no months, and nothing is done.
 */
public final class MonthOrder {
    private static final Logger LOG = LoggerFactory.getLogger(MonthOrder.class);
    /** A month is worth the writing when so large a part of it came since the last time: one in so many. */
    private static final int PART = 8;
    /** Fewer fixes are read fast wherever they lie. */
    private static final int FEWEST = 50_000;
    /** How often the month's place is asked for, where readers hold on to it. */
    private static final int TRIES = 20;

    private final Database database;
    private final FixMonths months;
    private final int fewest;
    private final int tries;

    /** Of this database. */
    public MonthOrder(Database database, FixMonths months) {
        this(database, months, FEWEST, TRIES);
    }

    MonthOrder(Database database, FixMonths months, int fewest, int tries) {
        this.tries = tries;
        this.database = database;
        this.months = months;
        this.fewest = fewest;
    }

    /** Writes the months anew that are worth it, and tells which. */
    public List<YearMonth> work(Instant now) {
        List<YearMonth> written = new ArrayList<>();
        for (YearMonth month : months.listMonths()) {
            if (database.read(handle -> isWorthIt(handle, month))
                    && database.write(handle -> write(handle, month, now))) {
                written.add(month);
            }
        }
        return written;
    }

    private boolean isWorthIt(Handle handle, YearMonth month) {
        Written before = handle.createQuery("SELECT through, fixes FROM fix_month_order WHERE fix_month = :month")
                .bind("month", month.toString())
                .map((row, context) -> new Written(row.getLong(1), row.getLong(2)))
                .findOne()
                .orElse(new Written(0, 0));
        long fresh = handle.createQuery("SELECT COUNT(*) FROM " + FixMonths.name(month) + " WHERE number > :through")
                .bind("through", before.through())
                .mapTo(Long.class)
                .one();
        return fresh >= fewest && fresh * PART >= fresh + before.fixes();
    }

    private boolean write(Handle handle, YearMonth month, Instant now) {
        String name = FixMonths.name(month);
        String copy = name + "_copy";
        handle.savepoint("begun");
        // one log is appended to at a time, so all up to the last number are there
        long through = handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM " + name)
                .mapTo(Long.class)
                .one();
        handle.execute("CREATE TABLE " + copy + " (LIKE fix INCLUDING DEFAULTS)");
        long fixes = handle.execute(
                "INSERT INTO " + copy + " SELECT * FROM " + name + " WHERE number <= ? ORDER BY device_id, fix_time",
                through);
        handle.execute("ALTER TABLE " + copy + " ADD PRIMARY KEY (device_id, fix_time)");
        handle.execute("CREATE INDEX ON " + copy + " (number)");
        // so that the joining needs not look at every row
        handle.execute("ALTER TABLE " + copy + " ADD CONSTRAINT in_month CHECK (" + FixMonths.within(month) + ")");
        handle.execute("ANALYZE " + copy);
        if (!take(handle, name)) {
            LOG.info("{} is in use, and put in order another time", name);
            handle.rollbackToSavepoint("begun");
            return false;
        }
        handle.execute("INSERT INTO " + copy + " SELECT * FROM " + name + " WHERE number > ?", through);
        handle.execute("DROP TABLE " + name);
        handle.execute("ALTER TABLE " + copy + " RENAME TO " + name);
        FixMonths.join(handle, month);
        handle.execute("ALTER TABLE " + name + " DROP CONSTRAINT in_month");
        handle.execute("DELETE FROM fix_month_order WHERE fix_month = ?", month.toString());
        handle.createUpdate("INSERT INTO fix_month_order (fix_month, through, fixes, ordered)"
                        + " VALUES (:month, :through, :fixes, :now)")
                .bind("month", month.toString())
                .bind("through", through)
                .bind("fixes", fixes)
                .bind("now", now)
                .execute();
        LOG.info("{} written in the order of devices: {} fixes", name, fixes);
        return true;
    }

    /**
     * How a month was written the last time.
     *
     * @param through number of the last fix then
     * @param fixes how many there were
     */
    private record Written(long through, long fixes) {}

    /** Parts the month from the table; gives way at once to whoever reads it, and asks again, for all others wait behind. */
    private boolean take(Handle handle, String name) {
        handle.execute("SET LOCAL lock_timeout = '300ms'");
        for (int i = 0; i < tries; i++) {
            handle.savepoint("taking");
            try {
                handle.execute("ALTER TABLE fix DETACH PARTITION " + name);
                handle.execute("LOCK TABLE fix_other IN ACCESS EXCLUSIVE MODE");
                handle.releaseSavepoint("taking");
                return true;
            } catch (UnableToExecuteStatementException e) {
                handle.rollbackToSavepoint("taking");
                // half a second in which the others go on
                handle.select("SELECT pg_sleep(0.5)").mapToMap().list();
            }
        }
        return false;
    }
}
