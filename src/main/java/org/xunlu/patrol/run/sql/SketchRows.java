package org.xunlu.patrol.run.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.run.PlanRun;
import org.xunlu.patrol.run.PlanRunBook;
import org.xunlu.patrol.run.PlanRunId;
import org.xunlu.patrol.run.Renewal;
import org.xunlu.patrol.run.Sketch;
import org.xunlu.patrol.run.Span;

/** Rows of patrols that are not drawn up yet. */
final class SketchRows {
    /** Rows sent to the database at once. */
    private static final int BATCH = 200;

    private static final String SUMS = "unit_id, plan_day, planned_from, planned_to, shown_from, decoy, seed, officers,"
            + " length_meters, required_meters, seconds";
    private static final String INSERT = "INSERT INTO patrol_plan_sketch (run_id, " + SUMS + ", legs) VALUES (:run,"
            + " :unit, :day, :from, :to, :shown, :decoy, :seed, :officers, :length, :required, :seconds, :legs)";
    private static final String IN_ORDER = " ORDER BY plan_day, unit_id, planned_from";

    private SketchRows() {}

    static void write(Handle handle, long run, List<Sketch> sketches) {
        for (int first = 0; first < sketches.size(); first += BATCH) {
            PreparedBatch batch = handle.prepareBatch(INSERT);
            for (Sketch each : sketches.subList(first, Math.min(sketches.size(), first + BATCH))) {
                batch.bind("run", run)
                        .bind("unit", each.unit().value())
                        .bind("day", each.day())
                        .bind("from", each.sums().from())
                        .bind("to", each.sums().to())
                        .bind("shown", each.shownFrom())
                        .bind("decoy", each.decoy())
                        .bind("seed", each.seed())
                        .bind(
                                "officers",
                                each.officers().stream()
                                        .map(officer -> Long.toString(officer.value()))
                                        .collect(Collectors.joining(" ")))
                        .bind("length", each.sums().lengthMeters())
                        .bind("required", each.sums().requiredMeters())
                        .bind("seconds", each.sums().seconds())
                        .bind("legs", PackedLegs.pack(each.legs()))
                        .add();
            }
            batch.execute();
        }
    }

    static List<Sketch> read(Handle handle, PlanRunId run, Span days) {
        return handle.createQuery("SELECT " + SUMS + ", legs FROM patrol_plan_sketch WHERE run_id = :run"
                        + " AND plan_day BETWEEN :first AND :last" + IN_ORDER)
                .bind("run", run.value())
                .bind("first", days.from())
                .bind("last", days.to())
                .map((row, context) -> sketch(row, PackedLegs.unpack(row.getBytes("legs"))))
                .list();
    }

    static List<Sketch> sums(Handle handle, PlanRunId run) {
        return handle.createQuery("SELECT " + SUMS + " FROM patrol_plan_sketch WHERE run_id = :run" + IN_ORDER)
                .bind("run", run.value())
                .map((row, context) -> sketch(row, List.of()))
                .list();
    }

    static void remove(Handle handle, PlanRunId run, Span days) {
        handle.createUpdate("DELETE FROM patrol_plan_sketch WHERE run_id = :run AND plan_day BETWEEN :first AND :last")
                .bind("run", run.value())
                .bind("first", days.from())
                .bind("last", days.to())
                .execute();
    }

    static void removeAll(Handle handle, PlanRunId run) {
        handle.createUpdate("DELETE FROM patrol_plan_sketch WHERE run_id = :run")
                .bind("run", run.value())
                .execute();
    }

    /** The days without patrols that are drawn up; null where there are none. */
    static PlanRun.@Nullable Later later(Handle handle, PlanRunId run) {
        return handle.createQuery("SELECT COUNT(*) AS patrols, MIN(plan_day) AS first_day, MAX(plan_day) AS last_day"
                        + " FROM patrol_plan_sketch WHERE run_id = :run HAVING COUNT(*) > 0")
                .bind("run", run.value())
                .map((row, context) -> new PlanRun.Later(
                        row.getInt("patrols"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .findOne()
                .orElse(null);
    }

    static List<Renewal> renewals(Handle handle, PlanRunId run) {
        return handle.createQuery("SELECT from_day, seed, made_at, made_by FROM patrol_plan_renewal"
                        + " WHERE run_id = :run ORDER BY made_at")
                .bind("run", run.value())
                .map((row, context) -> new Renewal(
                        row.getObject("from_day", LocalDate.class),
                        row.getLong("seed"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("made_by")))
                .list();
    }

    static List<PlanRunBook.DrawnLeg> drawnLegs(Handle handle, PlanRunId run, Span days) {
        return handle.createQuery(
                        "SELECT plan_day, segment_id, forward, from_fraction, to_fraction, required"
                                + " FROM patrol_plan_member JOIN patrol_leg ON patrol_leg.patrol_id = patrol_plan_member.patrol_id"
                                + " WHERE run_id = :run AND plan_day BETWEEN :first AND :last ORDER BY plan_day, unit_id, place")
                .bind("run", run.value())
                .bind("first", days.from())
                .bind("last", days.to())
                .map((row, context) -> new PlanRunBook.DrawnLeg(
                        row.getObject("plan_day", LocalDate.class),
                        new RouteLeg(
                                new SegmentId(row.getLong("segment_id")),
                                row.getBoolean("forward"),
                                row.getDouble("from_fraction"),
                                row.getDouble("to_fraction"),
                                row.getBoolean("required"))))
                .list();
    }

    private static Sketch sketch(ResultSet row, List<RouteLeg> legs) throws SQLException {
        String officers = row.getString("officers");
        return new Sketch(
                new UnitId(row.getLong("unit_id")),
                row.getObject("plan_day", LocalDate.class),
                row.getObject("shown_from", OffsetDateTime.class).toInstant(),
                row.getBoolean("decoy"),
                row.getLong("seed"),
                officers.isEmpty()
                        ? List.of()
                        : Arrays.stream(officers.split(" ", -1))
                                .map(key -> new OfficerId(Long.parseLong(key)))
                                .toList(),
                legs,
                new PlanRun.Sums(
                        row.getObject("planned_from", OffsetDateTime.class).toInstant(),
                        row.getObject("planned_to", OffsetDateTime.class).toInstant(),
                        row.getDouble("length_meters"),
                        row.getDouble("required_meters"),
                        row.getDouble("seconds"),
                        0));
    }
}
