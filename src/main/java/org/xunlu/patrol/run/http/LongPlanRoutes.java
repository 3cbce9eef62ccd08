package org.xunlu.patrol.run.http;

import static org.xunlu.http.Allowed.DISPATCHER;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Json;
import org.xunlu.http.Routes;
import org.xunlu.job.Job;
import org.xunlu.job.http.JobView;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.Squadron;
import org.xunlu.patrol.SquadronId;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.run.PlanRun;
import org.xunlu.patrol.run.PlanRunId;
import org.xunlu.patrol.run.RunDesk;
import org.xunlu.patrol.run.Span;
import org.xunlu.patrol.run.StaleRun;
import org.xunlu.refusal.Refusal;

/** Plans of months: looked at as a whole, drawn up some days at a time, their rest planned anew. Each view is audited. */
public final class LongPlanRoutes implements Routes {
    /** Seeds people can read out and browsers keep whole. */
    private static final int SEEDS = 1_000_000_000;

    private final RunDesk desk;
    private final DutyRoster roster;
    private final RunNames names;
    private final PlanJobs jobs;
    private final AuditTrail audit;
    private final SecureRandom random = new SecureRandom();

    /** Routes of this desk. */
    public LongPlanRoutes(RunDesk desk, DutyRoster roster, PlanJobs jobs, AuditTrail audit) {
        this.desk = desk;
        this.roster = roster;
        this.names = new RunNames(roster, desk.book());
        this.jobs = jobs;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/patrol/runs/{id}/calendar",
                        "sum up a long plan by day, week and month, by class of road and by unit",
                        this::calendar,
                        DISPATCHER),
                Endpoint.get(
                        "/api/patrol/runs/{id}/visits",
                        "say on how many of some days a plan drives each road",
                        this::visits,
                        DISPATCHER),
                Endpoint.post(
                        "/api/patrol/runs/{id}/draw",
                        "draw up drafts of some days of a long plan",
                        this::draw,
                        DISPATCHER),
                Endpoint.post(
                        "/api/patrol/runs/{id}/renew",
                        "plan the days of a long plan anew that are not drawn up, as a job",
                        this::renew,
                        DISPATCHER));
    }

    private void calendar(Context context) {
        PlanRun run = run(context);
        audit.recordView(Calls.caller(context), "plan.view", PlanRunRoutes.subject(run), "calendar");
        String kept = desk.book().calendar(run.id());
        List<PlannedRow> all = PlannedRow.all(run, desk.book());
        Map<LocalDate, int[]> byDay = new TreeMap<>();
        all.forEach(each -> {
            int[] counts = byDay.computeIfAbsent(each.day(), any -> new int[3]);
            counts[0]++;
            counts[1] += each.state() == null ? 0 : 1;
            counts[2] += each.state() == null || each.state() == PatrolState.Kind.DRAFT ? 0 : 1;
        });
        context.json(new Calendar(
                kept.isEmpty() ? null : Json.read(kept.getBytes(StandardCharsets.UTF_8), JsonNode.class),
                byDay.entrySet().stream()
                        .map(each ->
                                new DayCount(each.getKey(), each.getValue()[0], each.getValue()[1], each.getValue()[2]))
                        .toList(),
                units(all),
                renewableFrom(run)));
    }

    private @Nullable LocalDate renewableFrom(PlanRun run) {
        try {
            return desk.renewableFrom(run);
        } catch (Refusal nothing) {
            return null;
        }
    }

    private List<UnitMonths> units(List<PlannedRow> all) {
        Map<SquadronId, String> squadrons =
                roster.listSquadrons().stream().collect(Collectors.toMap(Squadron::id, Squadron::name));
        Map<UnitId, Map<String, double[]>> sums = new HashMap<>();
        all.forEach(each -> {
            double[] both = sums.computeIfAbsent(each.unit(), any -> new TreeMap<>())
                    .computeIfAbsent(each.day().toString().substring(0, 7), any -> new double[3]);
            both[0]++;
            both[1] += each.sums().lengthMeters() / 1000;
            both[2] += each.sums().seconds() / 3600;
        });
        List<UnitMonths> units = new ArrayList<>();
        sums.forEach((id, months) -> {
            months.values().forEach(each -> {
                each[1] = RunViews.Member.tenth(each[1]);
                each[2] = RunViews.Member.tenth(each[2]);
            });
            Unit unit = roster.findUnit(id).orElse(null);
            units.add(new UnitMonths(
                    id.value(),
                    unit == null ? "" : unit.name(),
                    unit == null ? "" : squadrons.getOrDefault(unit.squadron(), ""),
                    months));
        });
        units.sort(Comparator.comparing(UnitMonths::squadron).thenComparing(UnitMonths::unit));
        return units;
    }

    private void visits(Context context) {
        PlanRun run = run(context);
        Span whole = Span.of(run.terms());
        Span days = new Span(Calls.queryDay(context, "from", whole.from()), Calls.queryDay(context, "to", whole.to()));
        audit.recordView(
                Calls.caller(context),
                "plan.view",
                PlanRunRoutes.subject(run),
                "roads " + days.from() + " – " + days.to());
        Map<Long, long[]> visits = new TreeMap<>();
        desk.eachDay(run, days, (day, legs) -> legs.stream()
                .map(RouteLeg::segment)
                .distinct()
                .forEach(each -> visits.computeIfAbsent(each.value(), id -> new long[] {id, 0})[1]++));
        context.json(new Visits(days.from(), days.to(), List.copyOf(visits.values())));
    }

    private void draw(Context context) {
        PlanRun run = run(context);
        Span days = Calls.body(context, SpanForm.class).span();
        PlanRun drawn;
        try {
            drawn = desk.drawUp(run.id(), Calls.version(context), days, Calls.caller(context));
        } catch (StaleRun stale) {
            throw Refusal.stale(names.view(stale.current(), days));
        }
        audit.record(
                Calls.caller(context),
                "plan.draw",
                PlanRunRoutes.subject(run),
                Outcome.DONE,
                days.from() + " – " + days.to());
        Calls.answerVersioned(context, drawn.version(), names.view(drawn, days));
    }

    private void renew(Context context) {
        PlanRun run = run(context);
        long version = Calls.version(context);
        if (version != run.version()) {
            throw Refusal.stale(names.view(run, null));
        }
        LocalDate from = desk.renewableFrom(run);
        long seed = random.nextInt(SEEDS);
        Caller caller = Calls.caller(context);
        Job job = jobs.start(
                run.name(), caller, (tell, enough) -> desk.renew(run.id(), version, seed, caller, tell, enough));
        audit.record(caller, "plan.renew", PlanRunRoutes.subject(run), Outcome.DONE, "from " + from + ", seed " + seed);
        context.status(202).json(JobView.of(job));
    }

    private PlanRun run(Context context) {
        return desk.get(new PlanRunId(Calls.id(context, "id")));
    }

    /**
     * A plan as a whole.
     *
     * @param sums by day, week and month and class; null of a short plan
     * @param days how many patrols each day has, how many are drawn up, how many given out
     * @param units by squadron: by month how many patrols, kilometres, hours
     * @param renewableFrom from which day the rest can be planned anew; null where nothing is left
     */
    record Calendar(
            @Nullable JsonNode sums,
            List<DayCount> days,
            List<UnitMonths> units,
            @Nullable LocalDate renewableFrom) {}

    record DayCount(LocalDate day, int patrols, int drawn, int given) {}

    record UnitMonths(long unitId, String unit, String squadron, Map<String, double[]> months) {}

    /** Each {@code [segment id, days on which it is driven]}. */
    record Visits(LocalDate from, LocalDate to, List<long[]> items) {}
}
