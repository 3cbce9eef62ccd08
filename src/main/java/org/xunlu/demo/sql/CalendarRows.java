package org.xunlu.demo.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xunlu.database.Database;
import org.xunlu.demo.DemoCounty;
import org.xunlu.demo.year.DutyCalendar;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.demand.sql.DemandStore;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.patrol.shift.ShiftId;
import org.xunlu.patrol.shift.sql.ShiftStore;

/** Shifts, markets and closures. */
final class CalendarRows {
    private final Database database;
    private final List<UnitId> units;
    private final List<OfficerId> officers;

    /**
     * Rows about these.
     *
     * @param units keys of the cars, by index
     * @param officers keys of the officers, by index
     */
    CalendarRows(Database database, List<UnitId> units, List<OfficerId> officers) {
        this.database = database;
        this.units = List.copyOf(units);
        this.officers = List.copyOf(officers);
    }

    void load(DemoCounty county) {
        ShiftStore shifts = new ShiftStore(database);
        database.change(handle -> {
            for (DutyCalendar.Drawn drawn : county.year().calendar().shifts()) {
                shifts.add(shift(drawn));
            }
        });
        DemandStore demand = new DemandStore(database);
        county.year().events().markets().forEach(demand::add);
        county.year().events().closures().forEach(demand::add);
    }

    private Shift shift(DutyCalendar.Drawn drawn) {
        Instant from = drawn.begins();
        return new Shift(
                new ShiftId(0),
                units.get(drawn.unit()),
                drawn.kind(),
                drawn.crew().stream().map(officers::get).toList(),
                from,
                from.plus(Duration.ofHours(drawn.hours())),
                drawn.agency(),
                drawn.note(),
                0);
    }
}
