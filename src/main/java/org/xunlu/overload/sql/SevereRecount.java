package org.xunlu.overload.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xunlu.database.Database;
import org.xunlu.overload.CargoKinds;
import org.xunlu.overload.WeekHour;
import org.xunlu.overload.sql.PassHourTables.Slot;

/**
 * Counts the severe passes of every hour again after a row of law has changed what severe is, four weeks a transaction.
 * Passes that are not counted yet stay out: the roll-up judges them by the new row.
 */
final class SevereRecount {
    private static final int DAYS_A_TIME = 28;
    private static final String SEVERE = "SELECT " + PassHourCount.COLUMNS + """

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
                                SELECT COALESCE(MIN(day_at), 0) AS first_day, COALESCE(MAX(day_at), -1) AS last_day
                                FROM pass_day""")
                .map((row, context) -> List.of(row.getInt("first_day"), row.getInt("last_day")))
                .one());
        for (int day = ends.get(0); day <= ends.get(1); day += DAYS_A_TIME) {
            int first = day;
            database.change(handle -> stretch(handle, first, first + DAYS_A_TIME));
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

    private static void stretch(Handle handle, int firstDay, int endDay) {
        Map<Slot, HourCells> days = new HashMap<>();
        PassHourTables.packed(handle, IntStream.range(firstDay, endDay).boxed().toList())
                .forEach((slot, packed) -> days.put(slot, new HourCells().add(packed)));
        days.values().forEach(cells -> cells.each((key, counts) -> counts.values[Counts.SEVERE] = 0));
        Map<Slot, Integer> hours = new HashMap<>();
        CargoKinds cargoes = CargoKindStore.read(handle);
        int firstHour = firstDay * PassHourTables.HOURS_A_DAY;
        int endHour = endDay * PassHourTables.HOURS_A_DAY;
        handle.createQuery(SEVERE)
                .bind("from", WeekHour.startOf(firstHour))
                .bind("to", WeekHour.startOf(endHour))
                .map((row, context) -> {
                    int hour = row.getInt("hour_at");
                    long checkpoint = row.getLong("checkpoint_id");
                    HourCells cells = days.get(new Slot(hour / PassHourTables.HOURS_A_DAY, checkpoint));
                    if (cells != null) {
                        cells.at(PassHourCount.key(row, hour, cargoes)).values[Counts.SEVERE]++;
                    }
                    return hours.merge(new Slot(hour, checkpoint), 1, Integer::sum);
                })
                .list();
        PassHourTables.replace(handle, days);
        handle.createUpdate("UPDATE pass_hour SET severe = 0 WHERE hour_at >= :first AND hour_at < :end AND severe > 0")
                .bind("first", firstHour)
                .bind("end", endHour)
                .execute();
        if (hours.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "UPDATE pass_hour SET severe = :severe WHERE hour_at = :hour AND checkpoint_id = :checkpoint");
        hours.forEach((slot, severe) -> batch.bind("severe", severe)
                .bind("hour", slot.time())
                .bind("checkpoint", slot.checkpoint())
                .add());
        batch.execute();
    }
}
