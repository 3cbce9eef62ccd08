package org.xunlu.patrol.shift.sql;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.refusal.Refusal;

/**
 * Keeps a unit and an officer in one shift at a time. Their rows are locked first, so that of two dispatchers who plan at
 * once the second one sees the first one's shift.
 */
final class ShiftOverlap {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final String TAKEN =
            " patrol_shift.id <> :self AND starts < :to AND ends > :from ORDER BY starts FETCH FIRST 1 ROWS ONLY";

    private final Handle handle;

    ShiftOverlap(Handle handle) {
        this.handle = handle;
    }

    void refuse(Shift shift) {
        lock("patrol_unit", shift.unit().value());
        Query unit = handle.createQuery("SELECT patrol_unit.name AS who, patrol_unit.name AS unit, starts, ends"
                        + " FROM patrol_shift JOIN patrol_unit ON patrol_unit.id = unit_id WHERE unit_id = :unit AND"
                        + TAKEN)
                .bind("unit", shift.unit().value());
        refuse(unit, shift, "shift.unit_taken");
        shift.officers().stream().map(OfficerId::value).sorted().forEach(officer -> {
            lock("officer", officer);
            Query taken = handle.createQuery("SELECT officer.name AS who, patrol_unit.name AS unit, starts, ends"
                            + " FROM patrol_shift JOIN patrol_shift_officer ON shift_id = patrol_shift.id"
                            + " JOIN officer ON officer.id = officer_id"
                            + " JOIN patrol_unit ON patrol_unit.id = patrol_shift.unit_id"
                            + " WHERE officer.id = :officer AND"
                            + TAKEN)
                    .bind("officer", officer);
            refuse(taken, shift, "shift.officer_taken");
        });
    }

    private void lock(String table, long id) {
        handle.createQuery("SELECT id FROM " + table + " WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Long.class)
                .list();
    }

    private static void refuse(Query taken, Shift shift, String code) {
        taken.bind("self", shift.id().value())
                .bind("from", shift.from())
                .bind("to", shift.to())
                .map((row, context) -> Map.of(
                        "who",
                        row.getString("who"),
                        "unit",
                        row.getString("unit"),
                        "from",
                        local(row.getObject("starts", OffsetDateTime.class)),
                        "to",
                        local(row.getObject("ends", OffsetDateTime.class))))
                .findOne()
                .ifPresent(other -> {
                    throw Refusal.conflict(code, other);
                });
    }

    private static String local(OffsetDateTime time) {
        return TIME.format(time.atZoneSameInstant(Shift.BRIGADE_TIME));
    }
}
