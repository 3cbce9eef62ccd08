package org.xunlu.overload.sql;

import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.xunlu.database.Database;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.HourCount;
import org.xunlu.overload.HourFilter;
import org.xunlu.overload.PassHours;
import org.xunlu.overload.WeekHour;
import org.xunlu.refusal.Refusal;

/** Counts in the tables {@code pass_hour} and {@code pass_day}, which {@link PassHourRollUp} fills. */
public final class PassHourStore implements PassHours {
    private static final int HOURS_A_DAY = PassHourTables.HOURS_A_DAY;

    private final Database database;

    /** Reads this database. */
    public PassHourStore(Database database) {
        this.database = database;
    }

    @Override
    public List<HourCount> byWeekHour(HourFilter filter) {
        return list(filter, hour -> Math.floorMod(hour, WeekHour.COUNT));
    }

    @Override
    public List<HourCount> byHour(HourFilter filter) {
        return list(filter, hour -> hour);
    }

    @Override
    public List<HourCount> byWeek(HourFilter filter) {
        return list(filter, hour -> hour / WeekHour.COUNT);
    }

    @Override
    public List<HourCount> byWeekAndDayHour(HourFilter filter) {
        return list(filter, hour -> hour / WeekHour.COUNT * HOURS_A_DAY + hour % HOURS_A_DAY);
    }

    @Override
    public long waiting(int most) {
        return database.read(handle ->
                handle.createQuery("""
                        SELECT COUNT(*) FROM (SELECT id FROM vehicle_pass
                            WHERE id > (SELECT MAX(last_pass_id) FROM pass_hour_mark) ORDER BY id LIMIT :most) AS ahead""").bind("most", most).mapTo(Long.class).one());
    }

    private List<HourCount> list(HourFilter filter, IntUnaryOperator slot) {
        HourTally tally = new HourTally(filter, slot);
        database.read(handle -> {
            if (filter.anyTruck()) {
                addHours(handle, filter, tally);
            } else {
                addCells(handle, filter, tally);
            }
            return tally;
        });
        return tally.counts();
    }

    /** All trucks: the plain rows, summed here, which is quicker than in the database on either. */
    private static void addHours(Handle handle, HourFilter filter, HourTally tally) {
        String column = Counts.COLUMNS.get(Counts.placeOf(filter.excess()));
        place(
                        handle.createQuery(
                                "SELECT hour_at, checkpoint_id, passes, " + column + ", over_kg FROM pass_hour"
                                        + " WHERE hour_at >= :first AND hour_at < :end" + here(filter)),
                        filter)
                .bind("first", tally.firstHour())
                .bind("end", tally.endHour())
                .map((row, context) ->
                        tally.add(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .forEach(any -> {});
    }

    private static void addCells(Handle handle, HourFilter filter, HourTally tally) {
        HourCells.Choice choice = choice(handle, filter);
        place(
                        handle.createQuery("SELECT day_at, checkpoint_id, cells FROM pass_day"
                                + " WHERE day_at >= :first AND day_at <= :last" + here(filter)),
                        filter)
                .bind("first", tally.firstHour() / HOURS_A_DAY)
                .bind("last", tally.endHour() / HOURS_A_DAY)
                .map((row, context) -> tally.add(row.getInt(1), row.getLong(2), row.getBytes(3), choice))
                .forEach(any -> {});
    }

    private static HourCells.Choice choice(Handle handle, HourFilter filter) {
        String cargo = filter.cargo();
        Integer number = cargo == null
                ? null
                : CargoKindStore.read(handle)
                        .findNumber(cargo)
                        .orElseThrow(() -> Refusal.invalid("not_one_of", "cargo", Map.of("value", cargo)));
        return HourCells.Choice.of(filter.direction(), filter.axles(), filter.type(), number);
    }

    private static String here(HourFilter filter) {
        return filter.checkpoint() == null ? "" : " AND checkpoint_id = :checkpoint";
    }

    private static Query place(Query query, HourFilter filter) {
        CheckpointId checkpoint = filter.checkpoint();
        return checkpoint == null ? query : query.bind("checkpoint", checkpoint.value());
    }
}
