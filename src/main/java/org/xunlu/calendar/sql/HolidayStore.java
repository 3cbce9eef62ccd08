package org.xunlu.calendar.sql;

import java.time.LocalDate;
import java.util.List;
import org.xunlu.calendar.Holiday;
import org.xunlu.calendar.HolidayBook;
import org.xunlu.calendar.WorkCalendar;
import org.xunlu.database.Database;

/** Holidays in table {@code holiday}; the calendar is read once and held. */
public final class HolidayStore implements HolidayBook {
    private final Database database;
    private volatile WorkCalendar held;

    /** Keeps them in this database. */
    public HolidayStore(Database database) {
        this.database = database;
        held = WorkCalendar.of(list());
    }

    @Override
    public List<Holiday> list() {
        return database.read(
                handle -> handle.createQuery("SELECT holiday_on, kind, name FROM holiday ORDER BY holiday_on")
                        .map((row, context) -> new Holiday(
                                row.getObject("holiday_on", LocalDate.class),
                                Holiday.Kind.valueOf(row.getString("kind")),
                                row.getString("name")))
                        .list());
    }

    @Override
    public void put(Holiday holiday) {
        keep(List.of(holiday));
    }

    /** Fills the table where nobody has yet. */
    public void seed(List<Holiday> holidays) {
        if (list().isEmpty()) {
            keep(holidays);
        }
    }

    private void keep(List<Holiday> holidays) {
        database.change(handle -> {
            for (Holiday each : holidays) {
                handle.createUpdate("DELETE FROM holiday WHERE holiday_on = :day")
                        .bind("day", each.day())
                        .execute();
                handle.createUpdate("INSERT INTO holiday (holiday_on, kind, name) VALUES (:day, :kind, :name)")
                        .bind("day", each.day())
                        .bind("kind", each.kind().name())
                        .bind("name", each.name())
                        .execute();
            }
        });
        held = WorkCalendar.of(list());
    }

    @Override
    public boolean remove(LocalDate day) {
        boolean removed = database.write(handle -> handle.createUpdate("DELETE FROM holiday WHERE holiday_on = :day")
                        .bind("day", day)
                        .execute()
                > 0);
        held = WorkCalendar.of(list());
        return removed;
    }

    @Override
    public WorkCalendar calendar() {
        return held;
    }
}
