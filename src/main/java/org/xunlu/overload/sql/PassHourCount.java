package org.xunlu.overload.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.xunlu.overload.CargoKinds;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.VehicleType;
import org.xunlu.overload.sql.PassHourTables.Slot;

/** Counts passes by hour here rather than in the database: nearly each is a group of its own there. */
final class PassHourCount {
    static final int MANY_AXLES = 6;

    /** Columns by which {@link #add} knows a pass. */
    static final String COLUMNS = """
            CAST(FLOOR((EXTRACT(EPOCH FROM captured_at) - 316800) / 3600) AS INTEGER) AS hour_at, checkpoint_id, direction,
            LEAST(axles, 6) AS axles, vehicle_type, cargo, over_kg, rate_basis_points, severity""";

    private static final String FRESH = "SELECT " + COLUMNS + ", " + SevereSql.condition("captured_at")
            + " AS severe FROM vehicle_pass WHERE id >= :first AND id <= :last";

    private final Map<Slot, HourCells> days = new HashMap<>();
    private final CargoKinds cargoes;

    PassHourCount(CargoKinds cargoes) {
        this.cargoes = cargoes;
    }

    /** Counts the passes with these numbers and adds them to what is there. */
    static void count(Handle handle, long first, long last) {
        PassHourCount count = new PassHourCount(CargoKindStore.read(handle));
        handle.createQuery(FRESH)
                .bind("first", first)
                .bind("last", last)
                .setFetchSize(10_000)
                .map((row, context) -> count.add(row))
                .forEach(any -> {});
        if (!count.days.isEmpty()) {
            PassHourTables.add(handle, count.days);
        }
    }

    /** Counts a row. @return how many places and days there are */
    private int add(ResultSet row) throws SQLException {
        int hour = row.getInt("hour_at");
        cells(hour, row.getLong("checkpoint_id"))
                .at(key(row, hour, cargoes))
                .addPass(
                        row.getLong("over_kg"),
                        row.getInt("rate_basis_points"),
                        row.getBoolean("severe"),
                        row.getString("severity").equals("HUNDRED_TONNE"));
        return days.size();
    }

    private HourCells cells(int hour, long checkpoint) {
        int day = Math.floorDiv(hour, PassHourTables.HOURS_A_DAY);
        return days.computeIfAbsent(new Slot(day, checkpoint), any -> new HourCells());
    }

    /** The cell a row belongs to. */
    static int key(ResultSet row, int hour, CargoKinds cargoes) throws SQLException {
        return HourCells.key(
                Math.floorMod(hour, PassHourTables.HOURS_A_DAY),
                TravelDirection.valueOf(row.getString("direction")),
                row.getInt("axles"),
                VehicleType.valueOf(row.getString("vehicle_type")),
                cargoes.findNumber(row.getString("cargo")).orElse(0));
    }
}
