package org.xunlu.overload.sql;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xunlu.database.Database;
import org.xunlu.overload.WeekHour;

/**
 * Counts the severe passes of every hour again after a row of law has changed what severe is, four weeks a transaction.
 * Passes that are not counted yet stay out: the roll-up judges them by the new row.
 */
final class SevereRecount {
    private static final int HOURS_A_TIME = 4 * WeekHour.COUNT;
    private static final String SEVERE = """
            SELECT CAST(FLOOR((EXTRACT(EPOCH FROM captured_at) - 316800) / 3600) AS INTEGER) AS hour_at,
                checkpoint_id, direction, LEAST(axles, 6) AS axles, vehicle_type
            FROM vehicle_pass WHERE captured_at >= :from AND captured_at < :to
                AND id <= (SELECT MAX(last_pass_id) FROM pass_hour_mark)
                AND NOT EXISTS (SELECT 1 FROM pass_hour_gap AS gap WHERE vehicle_pass.id BETWEEN gap.first_id AND gap.last_id)
                AND\s""" + SevereSql.condition("captured_at");

    private SevereRecount() {}

    /** Counts again where it was asked for; to be called by the thread that rolls up. */
    static void work(Database database) {
        int asked = database.read(SevereRecount::asked);
        if (asked == 0) {
            return;
        }
        List<Integer> ends = database.read(handle -> handle.createQuery("""
                                SELECT COALESCE(MIN(hour_at), 0) AS first_hour, COALESCE(MAX(hour_at), -1) AS last_hour
                                FROM pass_hour""")
                .map((row, context) -> List.of(row.getInt("first_hour"), row.getInt("last_hour")))
                .one());
        for (int hour = ends.get(0); hour <= ends.get(1); hour += HOURS_A_TIME) {
            int first = hour;
            database.change(handle -> stretch(handle, first, first + HOURS_A_TIME));
        }
        // a row of law that changed meanwhile asks again
        database.change(handle -> handle.createUpdate(
                        "UPDATE pass_hour_mark SET severe_recount = 0 WHERE severe_recount = :asked")
                .bind("asked", asked)
                .execute());
    }

    private static int asked(Handle handle) {
        return handle.createQuery("SELECT MAX(severe_recount) FROM pass_hour_mark")
                .mapTo(Integer.class)
                .one();
    }

    private static void stretch(Handle handle, int first, int end) {
        Instant from = WeekHour.startOf(first);
        Instant to = WeekHour.startOf(end);
        List<Map<String, Object>> counted = handle.createQuery(
                        "SELECT hour_at, checkpoint_id, direction, axles, vehicle_type, COUNT(*) AS severe FROM ("
                                + SEVERE + ") AS found GROUP BY hour_at, checkpoint_id, direction, axles, vehicle_type")
                .bind("from", from)
                .bind("to", to)
                .mapToMap()
                .list();
        handle.createUpdate("UPDATE pass_hour SET severe = 0 WHERE hour_at >= :first AND hour_at < :end AND severe > 0")
                .bind("first", first)
                .bind("end", end)
                .execute();
        if (counted.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                UPDATE pass_hour SET severe = :severe WHERE hour_at = :hour_at AND checkpoint_id = :checkpoint_id
                    AND direction = :direction AND axles = :axles AND vehicle_type = :vehicle_type""");
        counted.forEach(row -> batch.bindMap(row).add());
        batch.execute();
    }
}
