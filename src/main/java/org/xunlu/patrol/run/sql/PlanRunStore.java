package org.xunlu.patrol.run.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.paging.Page;
import org.xunlu.patrol.Act;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolBook;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.run.PlanRun;
import org.xunlu.patrol.run.PlanRunBook;
import org.xunlu.patrol.run.PlanRunId;
import org.xunlu.patrol.run.PlanTerms;
import org.xunlu.patrol.run.Renewal;
import org.xunlu.patrol.run.Sketch;
import org.xunlu.patrol.run.Span;
import org.xunlu.refusal.Refusal;

/** Plan runs in the database; their patrols are kept by the book of patrols, in the same transaction. */
public final class PlanRunStore implements PlanRunBook {
    private static final String MEMBERS = "SELECT patrol_plan_member.*, state, planned_from,"
            + " planned_to, length_meters, required_meters, seconds, version FROM patrol_plan_member"
            + " JOIN patrol ON patrol.id = patrol_id WHERE run_id = :id ORDER BY plan_day, patrol_plan_member.unit_id";
    private static final List<String> HANGING = List.of(
            "patrol_plan_member",
            "patrol_picked",
            "patrol_officer",
            "patrol_leg",
            "patrol_unreached",
            "patrol_history");

    private final Database database;
    private final PatrolBook patrols;

    /** Runs in this database. */
    public PlanRunStore(Database database, PatrolBook patrols) {
        this.database = database;
        this.patrols = patrols;
    }

    @Override
    public PlanRun add(PlanRun run, String calendar, List<Drawn> drawn, List<Sketch> later, Act by) {
        PlanRunId stored = database.write(handle -> {
            PlanRunId id = new PlanRunId(PlanRunRows.bind(handle.createUpdate(PlanRunRows.INSERT), run)
                    .bind("calendar", calendar)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
            write(handle, id, drawn, by);
            SketchRows.write(handle, id.value(), later);
            return id;
        });
        return find(stored).orElseThrow();
    }

    private void write(Handle handle, PlanRunId run, List<Drawn> drawn, Act by) {
        for (Drawn each : drawn) {
            Patrol stored = patrols.add(each.draft(), by);
            handle.createUpdate(
                            "INSERT INTO patrol_plan_member (patrol_id, run_id, unit_id, plan_day, shown_from, decoy)"
                                    + " VALUES (:patrol, :run, :unit, :day, :shown, :decoy)")
                    .bind("patrol", stored.id().value())
                    .bind("run", run.value())
                    .bind("unit", each.sketch().unit().value())
                    .bind("day", each.sketch().day())
                    .bind("shown", each.sketch().shownFrom())
                    .bind("decoy", each.sketch().decoy())
                    .execute();
        }
    }

    @Override
    public boolean draw(PlanRunId id, long version, Span days, List<Drawn> drawn, Act by) {
        return database.write(handle -> {
            boolean first = step(handle, id, version);
            if (first) {
                write(handle, id, drawn, by);
                SketchRows.remove(handle, id, days);
            }
            return first;
        });
    }

    private static boolean step(Handle handle, PlanRunId id, long version) {
        return handle.createUpdate(
                                "UPDATE patrol_plan_run SET version = version + 1 WHERE id = :id AND version = :version")
                        .bind("id", id.value())
                        .bind("version", version)
                        .execute()
                > 0;
    }

    @Override
    public boolean renew(PlanRun run, String calendar, Renewal renewal, List<Sketch> later) {
        return database.write(handle -> {
            if (!step(handle, run.id(), run.version())) {
                return false;
            }
            PlanRunRows.headline(
                            handle.createUpdate("UPDATE patrol_plan_run SET visits_percent = :visits_percent,"
                                    + " covered_km = :covered_km, driven_km = :driven_km,"
                                    + " deadhead_percent = :deadhead_percent, imbalance_percent = :imbalance_percent,"
                                    + " left_out_km = :left_out_km, finished = :finished, figures = :figures, calendar = :calendar"
                                    + " WHERE id = :id"),
                            run)
                    .bind("calendar", calendar)
                    .bind("id", run.id().value())
                    .execute();
            handle.createUpdate("INSERT INTO patrol_plan_renewal (run_id, made_at, made_by, from_day, seed)"
                            + " VALUES (:run, :at, :by, :from, :seed)")
                    .bind("run", run.id().value())
                    .bind("at", renewal.at())
                    .bind("by", renewal.by())
                    .bind("from", renewal.from())
                    .bind("seed", renewal.seed())
                    .execute();
            SketchRows.removeAll(handle, run.id());
            SketchRows.write(handle, run.id().value(), later);
            return true;
        });
    }

    @Override
    public List<Sketch> listSketches(PlanRunId id, Span days) {
        return database.read(handle -> SketchRows.read(handle, id, days));
    }

    @Override
    public List<Sketch> listSums(PlanRunId id) {
        return database.read(handle -> SketchRows.sums(handle, id));
    }

    @Override
    public String calendar(PlanRunId id) {
        return database.read(handle -> handle.createQuery("SELECT calendar FROM patrol_plan_run WHERE id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }

    @Override
    public List<DrawnLeg> listLegs(PlanRunId id, Span days) {
        return database.read(handle -> SketchRows.drawnLegs(handle, id, days));
    }

    @Override
    public Optional<PlanRun> find(PlanRunId id) {
        return database.read(handle -> {
            List<PlanRun.Member> members = handle.createQuery(MEMBERS)
                    .bind("id", id.value())
                    .map(PlanRunStore::member)
                    .list();
            PlanRun.Later later = SketchRows.later(handle, id);
            List<Renewal> renewals = SketchRows.renewals(handle, id);
            return handle.createQuery("SELECT * FROM patrol_plan_run WHERE id = :id")
                    .bind("id", id.value())
                    .map((row, context) -> PlanRunRows.run(row, row.getString("figures"), members, later, renewals))
                    .findOne();
        });
    }

    @Override
    public Page<PlanRun> list(int limit, @Nullable String after) {
        List<PlanRun> rows = database.read(handle -> handle.createQuery("SELECT " + PlanRunRows.LISTED
                        + " FROM patrol_plan_run WHERE id < :after ORDER BY id DESC FETCH FIRST :rows ROWS ONLY")
                .bind("after", cursor(after))
                .bind("rows", limit + 1)
                .map((row, context) -> PlanRunRows.run(row, "", List.of(), null, List.of()))
                .list());
        return Page.cut(rows, limit, run -> Long.toString(run.id().value()));
    }

    private static long cursor(@Nullable String after) {
        try {
            return after == null || after.isBlank() ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_a_number", "after", Map.of("value", after));
        }
    }

    @Override
    public boolean move(PlanRunId id, long version, PlanRun.State state) {
        return database.write(handle -> {
            int rows = handle.createUpdate("UPDATE patrol_plan_run SET state = :state, version = version + 1"
                            + " WHERE id = :id AND version = :version")
                    .bind("state", state.name())
                    .bind("id", id.value())
                    .bind("version", version)
                    .execute();
            if (rows > 0 && state == PlanRun.State.DISCARDED) {
                removeDrafts(handle, id);
                SketchRows.removeAll(handle, id);
            }
            return rows > 0;
        });
    }

    @Override
    public boolean drop(PlanRunId id, long version) {
        return database.write(handle -> {
            boolean first = move(id, version, PlanRun.State.PUBLISHED);
            if (first) {
                removeDrafts(handle, id);
                SketchRows.removeAll(handle, id);
            }
            return first;
        });
    }

    private static void removeDrafts(Handle handle, PlanRunId id) {
        List<Long> drafts = handle.createQuery("SELECT patrol.id FROM patrol JOIN patrol_plan_member"
                        + " ON patrol_id = patrol.id WHERE run_id = :id AND state = 'DRAFT'")
                .bind("id", id.value())
                .mapTo(Long.class)
                .list();
        for (long draft : drafts) {
            for (String table : HANGING) {
                handle.execute("DELETE FROM " + table + " WHERE patrol_id = ?", draft);
            }
            handle.execute("DELETE FROM patrol WHERE id = ?", draft);
        }
    }

    @Override
    public Optional<Instant> findShownFrom(PatrolId patrol) {
        return database.read(handle -> handle.createQuery(
                        "SELECT shown_from FROM patrol_plan_member WHERE patrol_id = :patrol")
                .bind("patrol", patrol.value())
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .findOne());
    }

    @Override
    public List<PatrolId> listUnveiled(Instant from, Instant to) {
        return database.read(handle -> handle.createQuery("SELECT patrol_id FROM patrol_plan_member JOIN patrol"
                        + " ON patrol.id = patrol_id WHERE state = 'PUBLISHED' AND shown_from >= :from"
                        + " AND shown_from < :to ORDER BY patrol_id")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new PatrolId(row.getLong(1)))
                .list());
    }

    private static PlanRun.Member member(ResultSet row, StatementContext context) throws SQLException {
        return new PlanRun.Member(
                new PatrolId(row.getLong("patrol_id")),
                new UnitId(row.getLong("unit_id")),
                row.getObject("plan_day", LocalDate.class),
                row.getObject("shown_from", OffsetDateTime.class).toInstant(),
                row.getBoolean("decoy"),
                PatrolState.Kind.valueOf(row.getString("state")),
                new PlanRun.Sums(
                        row.getObject("planned_from", OffsetDateTime.class).toInstant(),
                        row.getObject("planned_to", OffsetDateTime.class).toInstant(),
                        row.getDouble("length_meters"),
                        row.getDouble("required_meters"),
                        row.getDouble("seconds"),
                        row.getLong("version")));
    }

    /** The terms of a row. */
    static PlanTerms terms(ResultSet row) throws SQLException {
        return new PlanTerms(
                row.getObject("first_day", LocalDate.class),
                row.getInt("days"),
                row.getLong("seed"),
                row.getInt("tries"),
                row.getInt("rounds"),
                row.getInt("rest_minutes"),
                row.getInt("jitter_minutes"),
                row.getInt("lead_minutes"),
                row.getBoolean("extras"),
                row.getBoolean("decoys"),
                row.getBoolean("key_hours"));
    }
}
