package org.xunlu.app;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.xunlu.account.AuditTrail;
import org.xunlu.database.Database;
import org.xunlu.http.Routes;
import org.xunlu.track.Retention;
import org.xunlu.track.RetentionRule.Kind;
import org.xunlu.track.http.RetentionRoutes;
import org.xunlu.track.sql.AgedFixes;
import org.xunlu.track.sql.FixMonths;
import org.xunlu.track.sql.MonthOrder;
import org.xunlu.track.sql.RawMessageTable;
import org.xunlu.track.sql.RetentionTable;

/** The months of the fixes, how they lie and how long they are kept, wired, with a thread of their own. */
final class RetentionFeature implements AutoCloseable {
    /** Months are written anew before the brigade goes out; a little more than the time between two looks. */
    private static final int NIGHT_ENDS = 7;

    private static final ZoneId BRIGADE = ZoneId.of("Asia/Shanghai");

    private final Retention retention;
    private final FixMonths months;
    private final MonthOrder order;
    private final AuditTrail audit;
    private final Clock clock;
    private final RepeatedTasks tasks = new RepeatedTasks();

    RetentionFeature(Database database, AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
        months = new FixMonths(database);
        order = new MonthOrder(database, months);
        retention = new Retention(
                new RetentionTable(database),
                Map.of(Kind.TRACK, new AgedFixes(database, months), Kind.RAW_MESSAGE, new RawMessageTable(database)),
                clock);
        months.makeAhead(clock.instant());
        tasks.every(TimeUnit.HOURS.toMillis(6), this::work);
    }

    private void work() {
        months.makeAhead(clock.instant());
        retention.run();
        Instant now = clock.instant();
        if (now.atZone(BRIGADE).getHour() < NIGHT_ENDS) {
            order.work(now);
        }
    }

    List<Routes> routes() {
        return List.of(new RetentionRoutes(retention, audit));
    }

    @Override
    public void close() {
        tasks.close();
    }
}
