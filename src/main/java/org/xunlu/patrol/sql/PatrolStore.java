package org.xunlu.patrol.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.paging.Page;
import org.xunlu.patrol.Act;
import org.xunlu.patrol.HistoryEntry;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolBook;
import org.xunlu.patrol.PatrolFilter;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.PatrolLine;
import org.xunlu.patrol.UnitId;

/** Patrols in the database. */
public final class PatrolStore implements PatrolBook {
    private final Database database;

    /** Patrols in this database. */
    public PatrolStore(Database database) {
        this.database = database;
    }

    @Override
    public Patrol add(Patrol draft, Act by) {
        return database.write(handle -> {
            long id = PatrolRows.bind(handle.createUpdate(PatrolRows.INSERT), draft)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            Patrol stored = draft.stored(new PatrolId(id), 1);
            PlanRows.write(handle, stored);
            remember(handle, stored, HistoryEntry.What.CREATED, by, "");
            return stored;
        });
    }

    @Override
    public Optional<Patrol> replace(Patrol changed, HistoryEntry.What what, Act by, String note) {
        return database.write(handle -> {
            if (changed.assignment() != null && changed.state().kind().booksUnit()) {
                new Bookings(handle).requireFree(changed.id(), changed.assignment());
            }
            Update update = PatrolRows.bind(handle.createUpdate(PatrolRows.UPDATE), changed)
                    .bind("id", changed.id().value())
                    .bind("version", changed.version());
            if (update.execute() == 0) {
                return Optional.empty();
            }
            Patrol stored = changed.stored(changed.id(), changed.version() + 1);
            if (what == HistoryEntry.What.EDITED || what == HistoryEntry.What.ASSIGNED) {
                PlanRows.clear(handle, stored.id());
                PlanRows.write(handle, stored);
            }
            remember(handle, stored, what, by, note);
            return Optional.of(stored);
        });
    }

    private static void remember(Handle handle, Patrol patrol, HistoryEntry.What what, Act by, String note) {
        handle.createUpdate("INSERT INTO patrol_history (patrol_id, at, person_id, person, what, state, note, version)"
                        + " VALUES (:patrol, :at, :personId, :person, :what, :state, :note, :version)")
                .bind("patrol", patrol.id().value())
                .bind("at", by.at())
                .bind("personId", by.personId())
                .bind("person", by.person())
                .bind("what", what.name())
                .bind("state", patrol.state().kind().name())
                .bind("note", note)
                .bind("version", patrol.version())
                .execute();
    }

    @Override
    public Optional<Patrol> find(PatrolId id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM patrol WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> PatrolRows.patrol(row, PlanRows.read(handle, id)))
                .findOne());
    }

    @Override
    public Page<PatrolLine> list(PatrolFilter filter, int limit, @Nullable String after) {
        return database.read(handle -> PatrolListing.page(handle, filter, limit, after));
    }

    @Override
    public List<HistoryEntry> listHistory(PatrolId id) {
        return database.read(handle -> handle.createQuery("SELECT at, person_id, person, what, state, note, version"
                        + " FROM patrol_history WHERE patrol_id = :id ORDER BY id")
                .bind("id", id.value())
                .map(PatrolRows::historyEntry)
                .list());
    }

    @Override
    public List<PatrolId> listUnderWay() {
        return database.read(handle -> handle.createQuery(
                        "SELECT id FROM patrol WHERE state IN ('DRIVING', 'INTERRUPTED') ORDER BY id")
                .map((row, context) -> new PatrolId(row.getLong(1)))
                .list());
    }

    @Override
    public List<PatrolId> listDriven(UnitId unit, Instant from, Instant to) {
        return database.read(handle -> handle.createQuery("SELECT id FROM patrol WHERE unit_id = :unit"
                        + " AND departed_at < :to AND (state IN ('DRIVING', 'INTERRUPTED')"
                        + " OR (state IN ('DONE', 'CANCELLED') AND state_at > :from)) ORDER BY id")
                .bind("unit", unit.value())
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new PatrolId(row.getLong(1)))
                .list());
    }

    @Override
    public Optional<PatrolId> findForPerson(long personId, Instant now) {
        return database.read(handle -> handle.createQuery("SELECT patrol.id FROM patrol"
                        + " JOIN patrol_officer ON patrol_officer.patrol_id = patrol.id"
                        + " JOIN officer ON officer.id = patrol_officer.officer_id"
                        + " WHERE officer.person_id = :person AND state IN ('PUBLISHED', 'DRIVING', 'INTERRUPTED')"
                        + " ORDER BY CASE WHEN state <> 'PUBLISHED' THEN 0 WHEN planned_to < :now THEN 2 ELSE 1 END,"
                        + " planned_from, patrol.id"
                        + " FETCH FIRST 1 ROWS ONLY")
                .bind("person", personId)
                .bind("now", now)
                .map((row, context) -> new PatrolId(row.getLong(1)))
                .findOne());
    }

    @Override
    public void keepOutcome(PatrolId id, PatrolLine.Outcome outcome) {
        database.change(handle -> handle.createUpdate("UPDATE patrol SET driven_meters = :driven,"
                        + " required_driven_meters = :required WHERE id = :id")
                .bind("driven", outcome.drivenMeters())
                .bind("required", outcome.requiredDrivenMeters())
                .bind("id", id.value())
                .execute());
    }
}
