package org.xunlu.calendar.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.xunlu.access.Caller;
import org.xunlu.calendar.Holiday;
import org.xunlu.calendar.HolidayBook;
import org.xunlu.calendar.WorkCalendar;
import org.xunlu.database.Database;
import org.xunlu.rule.RuleEdit;
import org.xunlu.rule.sql.EditLog;

/** Holidays in table {@code holiday}; the calendar is read once and held. */
public final class HolidayStore implements HolidayBook {
    private static final EditLog EDITS = new EditLog("holiday_edit");

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
                        .map(HolidayStore::row)
                        .list());
    }

    @Override
    public void put(Holiday holiday, Caller editor, Instant at) {
        database.change(handle -> {
            String before = find(handle, holiday.day()).map(HolidayStore::words).orElse("");
            keep(handle, holiday);
            write(handle, editor, at, holiday.day(), before, words(holiday));
        });
        held = WorkCalendar.of(list());
    }

    /** Fills the table where nobody has yet. */
    public void seed(List<Holiday> holidays) {
        if (list().isEmpty()) {
            database.change(handle -> holidays.forEach(each -> keep(handle, each)));
            held = WorkCalendar.of(list());
        }
    }

    private static void keep(Handle handle, Holiday each) {
        forget(handle, each.day());
        handle.createUpdate("INSERT INTO holiday (holiday_on, kind, name) VALUES (:day, :kind, :name)")
                .bind("day", each.day())
                .bind("kind", each.kind().name())
                .bind("name", each.name())
                .execute();
    }

    private static boolean forget(Handle handle, LocalDate day) {
        return handle.createUpdate("DELETE FROM holiday WHERE holiday_on = :day")
                        .bind("day", day)
                        .execute()
                > 0;
    }

    @Override
    public boolean remove(LocalDate day, Caller editor, Instant at) {
        boolean removed = database.write(handle -> {
            String before = find(handle, day).map(HolidayStore::words).orElse("");
            boolean done = forget(handle, day);
            if (done) {
                write(handle, editor, at, day, before, "");
            }
            return done;
        });
        held = WorkCalendar.of(list());
        return removed;
    }

    private static Optional<Holiday> find(Handle handle, LocalDate day) {
        return handle.createQuery("SELECT holiday_on, kind, name FROM holiday WHERE holiday_on = :day")
                .bind("day", day)
                .map(HolidayStore::row)
                .findOne();
    }

    private static Holiday row(ResultSet row, StatementContext context) throws SQLException {
        return new Holiday(
                row.getObject("holiday_on", LocalDate.class),
                Holiday.Kind.valueOf(row.getString("kind")),
                row.getString("name"));
    }

    private static String words(Holiday holiday) {
        return holiday.day() + " " + holiday.kind() + " " + holiday.name();
    }

    private static void write(Handle handle, Caller editor, Instant at, LocalDate day, String before, String after) {
        EDITS.write(handle, editor.personId(), new RuleEdit(0, day.toEpochDay(), at, editor.name(), before, after));
    }

    @Override
    public List<RuleEdit> listEdits(int most) {
        return EDITS.list(database, most);
    }

    @Override
    public WorkCalendar calendar() {
        return held;
    }
}
