package org.xunlu.patrol.sql;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.PatrolId;
import org.xunlu.refusal.Refusal;

/**
 * Keeps a unit and an officer in one place at a time. The unit's and the officers' rows are locked first, so that of two
 * dispatchers who book at once the second one sees the first one's booking.
 */
final class Bookings {
    private static final String TAKEN =
            " patrol.id <> :self AND state IN ('ASSIGNED', 'PUBLISHED', 'DRIVING', 'INTERRUPTED')"
                    + " AND planned_from < :to AND planned_to > :from ORDER BY planned_from FETCH FIRST 1 ROWS ONLY";

    private final Handle handle;

    Bookings(Handle handle) {
        this.handle = handle;
    }

    void requireFree(PatrolId self, Assignment assignment) {
        lock("patrol_unit", assignment.unit().value());
        Query unit = handle.createQuery(
                        "SELECT patrol.name AS patrol, patrol_unit.name AS who FROM patrol JOIN patrol_unit"
                                + " ON patrol_unit.id = patrol.unit_id WHERE unit_id = :unit AND" + TAKEN)
                .bind("unit", assignment.unit().value());
        refuse(unit, self, assignment, "patrol.unit_booked");
        assignment.officers().stream().map(OfficerId::value).sorted().forEach(officer -> {
            lock("officer", officer);
            Query booked = handle.createQuery(
                            "SELECT patrol.name AS patrol, officer.name AS who FROM patrol JOIN patrol_officer"
                                    + " ON patrol_officer.patrol_id = patrol.id JOIN officer"
                                    + " ON officer.id = officer_id WHERE officer.id = :officer AND" + TAKEN)
                    .bind("officer", officer);
            refuse(booked, self, assignment, "patrol.officer_booked");
        });
    }

    private void lock(String table, long id) {
        handle.createQuery("SELECT id FROM " + table + " WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Long.class)
                .list();
    }

    private static void refuse(Query taken, PatrolId self, Assignment assignment, String code) {
        taken.bind("self", self.value())
                .bind("from", assignment.from())
                .bind("to", assignment.to())
                .map((row, context) -> Map.of("patrol", row.getString("patrol"), "who", row.getString("who")))
                .findOne()
                .ifPresent(booking -> {
                    throw Refusal.conflict(code, booking);
                });
    }
}
