package org.xunlu.overload.law.sql;

import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.xunlu.database.Database;
import org.xunlu.overload.law.SeverePeriods.Period;

/** Table {@code severe_period}: what the rows of law say of severity, for queries; and the order to count again. */
final class SeverePeriodRows {
    private SeverePeriodRows() {}

    /** Puts these in the table, and has the counts by hour made again where they say something new. */
    static void replace(Database database, List<Period> periods) {
        if (database.read(SeverePeriodRows::list).equals(periods)) {
            return;
        }
        database.change(handle -> {
            handle.execute("DELETE FROM severe_period");
            periods.forEach(each -> handle.createUpdate("""
                            INSERT INTO severe_period (begins, ends, rate_basis_points)
                            VALUES (:begins, :ends, :rate)""")
                    .bind("begins", each.begins())
                    .bind("ends", each.ends())
                    .bind("rate", each.rateBasisPoints())
                    .execute());
            handle.execute("UPDATE pass_hour_mark SET severe_recount = severe_recount + 1");
        });
    }

    private static List<Period> list(Handle handle) {
        return handle.createQuery("SELECT * FROM severe_period ORDER BY begins")
                .map((row, context) -> new Period(
                        row.getObject("begins", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant(),
                        row.getInt("rate_basis_points")))
                .list();
    }
}
