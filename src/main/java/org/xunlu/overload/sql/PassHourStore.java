package org.xunlu.overload.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.HourCount;
import org.xunlu.overload.HourFilter;
import org.xunlu.overload.LeastExcess;
import org.xunlu.overload.PassHours;
import org.xunlu.overload.WeekHour;

/** Counts in table {@code pass_hour}, which {@link PassHourRollUp} fills. */
public final class PassHourStore implements PassHours {
    private final Database database;

    /** Reads this database. */
    public PassHourStore(Database database) {
        this.database = database;
    }

    @Override
    public List<HourCount> byWeekHour(HourFilter filter) {
        return list("MOD(hour_at, 168)", filter);
    }

    @Override
    public List<HourCount> byHour(HourFilter filter) {
        return list("hour_at", filter);
    }

    @Override
    public List<HourCount> byWeek(HourFilter filter) {
        return list("hour_at / 168", filter);
    }

    @Override
    public List<HourCount> byWeekAndDayHour(HourFilter filter) {
        return list("hour_at / 168 * 24 + MOD(hour_at, 24)", filter);
    }

    @Override
    public long waiting(int most) {
        return database.read(handle ->
                handle.createQuery("""
                        SELECT COUNT(*) FROM (SELECT id FROM vehicle_pass
                            WHERE id > (SELECT MAX(last_pass_id) FROM pass_hour_mark) ORDER BY id LIMIT :most) AS ahead""").bind("most", most).mapTo(Long.class).one());
    }

    private List<HourCount> list(String slot, HourFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("first", WeekHour.hoursAt(filter.from()));
        values.put("end", WeekHour.hoursAt(filter.to().minusNanos(1)) + 1);
        List<String> terms = new ArrayList<>(List.of("hour_at >= :first", "hour_at < :end"));
        CheckpointId checkpoint = filter.checkpoint();
        restrict(terms, values, "checkpoint_id", checkpoint == null ? null : checkpoint.value());
        restrict(terms, values, "axles", filter.axles());
        restrict(
                terms,
                values,
                "vehicle_type",
                filter.type() == null ? null : filter.type().name());
        restrict(
                terms,
                values,
                "direction",
                filter.direction() == null ? null : filter.direction().name());
        String sql = "SELECT checkpoint_id, slot, SUM(passes) AS passes, SUM(over_asked) AS over_asked,"
                + " SUM(over_kg) AS over_kg FROM (SELECT checkpoint_id, " + slot + " AS slot, passes, "
                + column(filter.excess()) + " AS over_asked, over_kg FROM pass_hour WHERE "
                + String.join(" AND ", terms)
                + ") AS chosen GROUP BY checkpoint_id, slot ORDER BY checkpoint_id, slot";
        return database.read(handle -> handle.createQuery(sql)
                .bindMap(values)
                .map((row, context) -> new HourCount(
                        new CheckpointId(row.getLong("checkpoint_id")),
                        row.getInt("slot"),
                        row.getLong("passes"),
                        row.getLong("over_asked"),
                        row.getLong("over_kg")))
                .list());
    }

    private static void restrict(
            List<String> terms, Map<String, Object> values, String column, @Nullable Object value) {
        if (value != null) {
            terms.add(column + " = :" + column);
            values.put(column, value);
        }
    }

    private static String column(LeastExcess excess) {
        return switch (excess) {
            case ANY -> "over_limit";
            case TEN_PERCENT -> "over_ten";
            case TWENTY_PERCENT -> "over_twenty";
            case FIFTY_PERCENT -> "over_fifty";
            case SEVERE -> "severe";
            case HUNDRED_TONNE -> "hundred_tonne";
        };
    }
}
