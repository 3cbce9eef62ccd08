package org.xunlu.patrol.run.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.xunlu.patrol.run.PlanRun;
import org.xunlu.patrol.run.PlanRunId;
import org.xunlu.patrol.run.Renewal;

/** Rows of plan runs to records and back. */
final class PlanRunRows {
    private static final String KEPT = "name, state, first_day, days, seed, tries, rounds, rest_minutes,"
            + " jitter_minutes, lead_minutes, extras, decoys, key_hours, made_at, made_by, visits_percent, covered_km, driven_km,"
            + " deadhead_percent, imbalance_percent, left_out_km, finished";
    static final String LISTED = "id, version, " + KEPT;
    static final String INSERT = "INSERT INTO patrol_plan_run (" + KEPT + ", figures, calendar, version) VALUES ("
            + Arrays.stream(KEPT.split(", *", -1)).map(column -> ":" + column).collect(Collectors.joining(", "))
            + ", :figures, :calendar, 1)";

    private PlanRunRows() {}

    static Update bind(Update update, PlanRun run) {
        update.bind("name", run.name())
                .bind("state", run.state().name())
                .bind("first_day", run.terms().firstDay())
                .bind("days", run.terms().days())
                .bind("seed", run.terms().seed())
                .bind("tries", run.terms().tries())
                .bind("rounds", run.terms().rounds())
                .bind("rest_minutes", run.terms().restMinutes())
                .bind("jitter_minutes", run.terms().jitterMinutes())
                .bind("lead_minutes", run.terms().leadMinutes())
                .bind("extras", run.terms().extras())
                .bind("decoys", run.terms().decoys())
                .bind("key_hours", run.terms().keyHours())
                .bind("made_at", run.madeAt())
                .bind("made_by", run.madeBy());
        return headline(update, run);
    }

    static Update headline(Update update, PlanRun run) {
        return update.bind("visits_percent", run.headline().visitsPercent())
                .bind("covered_km", run.headline().coveredKm())
                .bind("driven_km", run.headline().drivenKm())
                .bind("deadhead_percent", run.headline().deadheadPercent())
                .bind("imbalance_percent", run.headline().imbalancePercent())
                .bind("left_out_km", run.headline().leftOutKm())
                .bind("finished", run.headline().finished())
                .bind("figures", run.figures());
    }

    static PlanRun run(
            ResultSet row,
            String figures,
            List<PlanRun.Member> members,
            PlanRun.@Nullable Later later,
            List<Renewal> renewals)
            throws SQLException {
        return new PlanRun(
                new PlanRunId(row.getLong("id")),
                row.getString("name"),
                PlanRun.State.valueOf(row.getString("state")),
                PlanRunStore.terms(row),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                new PlanRun.Headline(
                        row.getDouble("visits_percent"),
                        row.getDouble("covered_km"),
                        row.getDouble("driven_km"),
                        row.getDouble("deadhead_percent"),
                        row.getDouble("imbalance_percent"),
                        row.getDouble("left_out_km"),
                        row.getBoolean("finished")),
                figures,
                members,
                later,
                renewals,
                row.getLong("version"));
    }
}
