package org.xunlu.track.sql;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.xunlu.database.Database;
import org.xunlu.database.Dialect;
import org.xunlu.track.Fix;

/**
 * The months (UTC) into which PostgreSQL divides the table {@code fix}. A month is made before its first fix is stored;
 * what is older than ten years or further ahead than two months has a wrong clock and shares the table {@code
 * fix_other}. On the embedded database there are none, and nothing is done. Thread-safe.
 */
public final class FixMonths {
    private static final int YEARS_BACK = 10;
    private static final int MONTHS_AHEAD = 2;
    private static final Pattern NAME = Pattern.compile("fix_(\\d{4})_(\\d{2})");
    /** Any number: it keeps two makers of months apart. */
    private static final long LOCK = 808_0413L;

    private final Database database;
    private final boolean divided;
    private final Set<YearMonth> made = ConcurrentHashMap.newKeySet();

    /** Of this database. */
    public FixMonths(Database database) {
        this.database = database;
        this.divided = database.dialect() == Dialect.POSTGIS;
    }

    /** Makes this month and the next two. */
    public void makeAhead(Instant now) {
        if (divided) {
            for (int i = 0; i <= MONTHS_AHEAD; i++) {
                make(monthOf(now).plusMonths(i));
            }
        }
    }

    /** Makes the months of these fixes, where they are wanting. */
    void makeFor(List<Fix> fixes, Instant now) {
        if (!divided) {
            return;
        }
        YearMonth last = null;
        for (Fix fix : fixes) {
            if (last == null || !holds(last, fix.time())) {
                last = monthOf(fix.time());
                if (!made.contains(last) && isPlausible(last, now)) {
                    make(last);
                }
            }
        }
    }

    private static boolean isPlausible(YearMonth month, Instant now) {
        YearMonth present = monthOf(now);
        return !month.isBefore(present.minusYears(YEARS_BACK)) && !month.isAfter(present.plusMonths(MONTHS_AHEAD));
    }

    private static boolean holds(YearMonth month, Instant time) {
        return !time.isBefore(begin(month)) && time.isBefore(begin(month.plusMonths(1)));
    }

    private void make(YearMonth month) {
        if (made.contains(month)) {
            return;
        }
        database.change(handle -> {
            handle.select("SELECT pg_advisory_xact_lock(?)", LOCK).mapToMap().list();
            if (!listMonths(handle).contains(month)) {
                make(handle, month);
            }
        });
        made.add(month);
    }

    /** Beside the table first, so that readers of it wait only for the moment in which the month is joined. */
    private static void make(Handle handle, YearMonth month) {
        String name = name(month);
        handle.execute("CREATE TABLE " + name + " (LIKE fix INCLUDING ALL)");
        handle.execute("WITH moved AS (DELETE FROM fix_other WHERE " + within(month) + " RETURNING *) INSERT INTO "
                + name + " SELECT * FROM moved");
        join(handle, month);
    }

    /** Makes the table of this name and month a part of the whole. */
    static void join(Handle handle, YearMonth month) {
        handle.execute("ALTER TABLE fix ATTACH PARTITION " + name(month) + " FOR VALUES FROM (" + sql(month) + ") TO ("
                + sql(month.plusMonths(1)) + ")");
    }

    /** What a fix of this month is known by. */
    static String within(YearMonth month) {
        return "fix_time >= " + sql(month) + " AND fix_time < " + sql(month.plusMonths(1));
    }

    /** The months there are, in order. */
    List<YearMonth> listMonths() {
        return divided ? database.read(FixMonths::listMonths) : List.of();
    }

    private static List<YearMonth> listMonths(Handle handle) {
        List<YearMonth> months = new ArrayList<>();
        handle.createQuery("SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
                        + " WHERE i.inhparent = CAST('fix' AS regclass) ORDER BY c.relname")
                .mapTo(String.class)
                .forEach(name -> {
                    Matcher parts = NAME.matcher(name);
                    if (parts.matches()) {
                        months.add(YearMonth.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
                    }
                });
        return months;
    }

    /** Removes a month with its fixes, in the caller's transaction. */
    void drop(Handle handle, YearMonth month) {
        handle.execute("ALTER TABLE fix DETACH PARTITION " + name(month));
        handle.execute("DROP TABLE " + name(month));
        handle.execute("DELETE FROM fix_month_order WHERE fix_month = ?", month.toString());
        made.remove(month);
    }

    static String name(YearMonth month) {
        return String.format(Locale.ROOT, "fix_%04d_%02d", month.getYear(), month.getMonthValue());
    }

    static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static YearMonth monthOf(Instant time) {
        return YearMonth.from(time.atOffset(ZoneOffset.UTC));
    }

    private static String sql(YearMonth month) {
        return "TIMESTAMPTZ '" + month.atDay(1) + " 00:00:00+00'";
    }
}
