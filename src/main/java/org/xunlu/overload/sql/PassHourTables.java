package org.xunlu.overload.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.WeekHour;

/** The two tables of counts: plain rows by hour and place, and packed cells by day and place. */
final class PassHourTables {
    static final int HOURS_A_DAY = 24;

    /** A place on a day, or in an hour: both are numbered from {@link WeekHour#hoursAt} on. */
    record Slot(int time, long checkpoint) {}

    private static final String SET_CELLS =
            "UPDATE pass_day SET cells = :cells WHERE day_at = :day AND checkpoint_id = :checkpoint";
    private static final String NEW_CELLS =
            "INSERT INTO pass_day (day_at, checkpoint_id, cells) VALUES (:day, :checkpoint, :cells)";
    private static final String ADD_HOUR = "UPDATE pass_hour SET "
            + Counts.COLUMNS.stream()
                    .map(name -> name + " = " + name + " + :" + name)
                    .collect(Collectors.joining(", "))
            + " WHERE hour_at = :hour AND checkpoint_id = :checkpoint";
    private static final String NEW_HOUR =
            "INSERT INTO pass_hour (hour_at, checkpoint_id, " + String.join(", ", Counts.COLUMNS)
                    + ") VALUES (:hour, :checkpoint, :" + String.join(", :", Counts.COLUMNS) + ")";

    private PassHourTables() {}

    /** Adds to what is there. */
    static void add(Handle handle, Map<Slot, HourCells> fresh) {
        Map<Slot, byte[]> before = packed(
                handle, fresh.keySet().stream().map(Slot::time).distinct().toList());
        Map<Slot, Counts> hours = new HashMap<>();
        fresh.forEach((slot, cells) -> cells.each((key, counts) -> hours.computeIfAbsent(
                        new Slot(slot.time * HOURS_A_DAY + HourCells.hour(key), slot.checkpoint), any -> new Counts())
                .add(counts)));
        PreparedBatch update = handle.prepareBatch(SET_CELLS);
        PreparedBatch insert = handle.prepareBatch(NEW_CELLS);
        fresh.forEach((slot, cells) -> {
            byte @Nullable [] there = before.get(slot);
            bind(there == null ? insert : update, slot, (there == null ? cells : cells.add(there)).pack());
        });
        run(update);
        run(insert);
        addHours(handle, List.copyOf(hours.entrySet()));
    }

    private static void addHours(Handle handle, List<Map.Entry<Slot, Counts>> hours) {
        PreparedBatch update = handle.prepareBatch(ADD_HOUR);
        hours.forEach(each -> bind(update, each));
        int[] updated = update.size() > 0 ? update.execute() : new int[0];
        PreparedBatch insert = handle.prepareBatch(NEW_HOUR);
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                bind(insert, hours.get(i));
            }
        }
        run(insert);
    }

    /** The packed cells of these days. */
    static Map<Slot, byte[]> packed(Handle handle, List<Integer> days) {
        Map<Slot, byte[]> packed = new HashMap<>();
        handle.registerArrayType(Integer.class, "integer");
        handle.createQuery("SELECT day_at, checkpoint_id, cells FROM pass_day WHERE day_at = ANY(:days)")
                .bindArray("days", Integer.class, days)
                .map((row, context) -> packed.put(new Slot(row.getInt(1), row.getLong(2)), row.getBytes(3)))
                .list();
        return packed;
    }

    /** Puts cells in the place of those that are there. */
    static void replace(Handle handle, Map<Slot, HourCells> cells) {
        PreparedBatch update = handle.prepareBatch(SET_CELLS);
        cells.forEach((slot, each) -> bind(update, slot, each.pack()));
        run(update);
    }

    private static void bind(PreparedBatch batch, Slot slot, byte[] cells) {
        batch.bind("day", slot.time)
                .bind("checkpoint", slot.checkpoint)
                .bind("cells", cells)
                .add();
    }

    private static void bind(PreparedBatch batch, Map.Entry<Slot, Counts> hour) {
        batch.bind("hour", hour.getKey().time).bind("checkpoint", hour.getKey().checkpoint);
        for (int i = 0; i < Counts.COLUMNS.size(); i++) {
            batch.bind(Counts.COLUMNS.get(i), hour.getValue().values[i]);
        }
        batch.add();
    }

    private static void run(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
