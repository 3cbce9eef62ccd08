package org.xunlu.overload.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.xunlu.database.Database;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.PassCount;
import org.xunlu.overload.WeekHour;

/**
 * Passes of a period by place: whole hours from the counts in {@code pass_hour}, the broken hours at both ends and what
 * is not counted yet from the passes themselves, so that a year of ten million is summed up in a moment and to the pass.
 */
final class PassSums {
    private static final String PASSES = """
            SELECT checkpoint_id, COUNT(*) AS passes, COUNT(*) FILTER (WHERE over_kg > 0) AS over_limit,
                COUNT(*) FILTER (WHERE rate_basis_points >= 1000) AS over_ten,
                COUNT(*) FILTER (WHERE severity = 'HUNDRED_TONNE') AS hundred_tonne,
                SUM(CAST(over_kg AS BIGINT)) AS over_kg
            FROM vehicle_pass WHERE captured_at >= :%s AND captured_at < :%s%s GROUP BY checkpoint_id
            """;
    private static final String SUMS = """
            SELECT checkpoint_id, SUM(passes) AS passes, SUM(over_limit) AS over_limit, SUM(over_ten) AS over_ten,
                SUM(hundred_tonne) AS hundred_tonne, SUM(over_kg) AS over_kg FROM (
                    SELECT checkpoint_id, passes, over_limit, over_ten, hundred_tonne, over_kg FROM pass_hour
                    WHERE hour_at >= :first AND hour_at < :end
                    UNION ALL\s""" + PASSES.formatted("from", "first_at", "")
            + " UNION ALL " + PASSES.formatted("end_at", "to", "")
            + " UNION ALL "
            + PASSES.formatted("first_at", "end_at", " AND id > (SELECT MAX(last_pass_id) FROM pass_hour_mark)")
            + ") AS parts GROUP BY checkpoint_id";

    private PassSums() {}

    /** Passes of [from, to) by place. */
    static Map<CheckpointId, PassCount> byCheckpoint(Database database, Instant from, Instant to) {
        Instant hour = from.truncatedTo(ChronoUnit.HOURS);
        Instant firstAt = earlier(hour.equals(from) ? from : hour.plus(1, ChronoUnit.HOURS), to);
        Instant lastHour = to.truncatedTo(ChronoUnit.HOURS);
        Instant endAt = lastHour.isBefore(firstAt) ? firstAt : lastHour;
        Map<CheckpointId, PassCount> counts = new HashMap<>();
        database.read(handle -> handle.createQuery(SUMS)
                .bind("first", WeekHour.hoursAt(firstAt))
                .bind("end", WeekHour.hoursAt(endAt))
                .bind("from", from)
                .bind("to", to)
                .bind("first_at", firstAt)
                .bind("end_at", endAt)
                .map((row, context) -> counts.put(
                        new CheckpointId(row.getLong("checkpoint_id")),
                        new PassCount(
                                row.getLong("passes"),
                                row.getLong("over_limit"),
                                row.getLong("over_ten"),
                                row.getLong("hundred_tonne"),
                                row.getLong("over_kg"))))
                .list());
        return counts;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
