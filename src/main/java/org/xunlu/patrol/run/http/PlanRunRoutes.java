package org.xunlu.patrol.run.http;

import static org.xunlu.http.Allowed.DISPATCHER;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.job.Job;
import org.xunlu.job.JobBoard;
import org.xunlu.job.JobId;
import org.xunlu.job.Progress;
import org.xunlu.job.http.JobView;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.run.PlanRun;
import org.xunlu.patrol.run.PlanRunId;
import org.xunlu.patrol.run.PlanTerms;
import org.xunlu.patrol.run.RunDesk;
import org.xunlu.patrol.run.RunProgress;
import org.xunlu.patrol.run.SeenRun;
import org.xunlu.patrol.run.StaleRun;
import org.xunlu.refusal.Refusal;

/** Plan runs. Plans are what spotters want to know: only dispatchers see them, and each view is audited. */
public final class PlanRunRoutes implements Routes {
    private static final int PAGE = 50;

    private final RunDesk desk;
    private final PatrolDesk patrols;
    private final DutyRoster roster;
    private final JobBoard jobs;
    private final AuditTrail audit;
    private final SecureRandom random = new SecureRandom();
    private final Map<Long, AtomicBoolean> running = new ConcurrentHashMap<>();

    /** Routes of this desk. */
    public PlanRunRoutes(RunDesk desk, PatrolDesk patrols, DutyRoster roster, JobBoard jobs, AuditTrail audit) {
        this.desk = desk;
        this.patrols = patrols;
        this.roster = roster;
        this.jobs = jobs;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/patrol/runs", "list plan runs, newest first", this::list, DISPATCHER),
                Endpoint.post(
                        "/api/patrol/runs",
                        "plan the patrols of some days as a job, from shifts, demand and closures",
                        this::start,
                        DISPATCHER),
                Endpoint.post(
                        "/api/patrol/runs/jobs/{id}/finish",
                        "end the search of a plan that one started, and keep the best found so far",
                        this::finish,
                        DISPATCHER),
                Endpoint.get("/api/patrol/runs/{id}", "show a plan run with its figures", this::show, DISPATCHER),
                Endpoint.get(
                        "/api/patrol/runs/{id}/routes",
                        "give the routes of a plan run's day for the map",
                        this::routes,
                        DISPATCHER),
                Endpoint.post(
                        "/api/patrol/runs/{id}/publish",
                        "give a plan run's drafts to their units and publish them",
                        this::publish,
                        DISPATCHER),
                Endpoint.post(
                        "/api/patrol/runs/{id}/discard", "remove a plan run's drafts", this::discard, DISPATCHER));
    }

    private void list(Context context) {
        context.json(desk.book()
                .list(Calls.limit(context, PAGE), context.queryParam("after"))
                .map(RunViews.Line::of));
    }

    private void start(Context context) {
        RunForm form = Calls.body(context, RunForm.class);
        String name = form.called();
        PlanTerms terms = form.terms(random);
        // what cannot be planned is refused now, not by the job
        desk.check(terms);
        Caller caller = Calls.caller(context);
        AtomicBoolean enough = new AtomicBoolean();
        Job job = jobs.submit(
                "patrol.plan",
                name,
                caller.login(),
                progress -> new RunViews.Finished(desk.make(name, terms, caller, told(progress), enough::get)
                        .id()
                        .value()),
                () -> running.values().remove(enough));
        if (!jobs.get(job.id()).state().ended()) {
            running.put(job.id().value(), enough);
        }
        audit.record(
                caller,
                "plan.start",
                name,
                Outcome.DONE,
                terms.firstDay() + " " + terms.days() + " days, seed " + terms.seed());
        context.status(202).json(JobView.of(job));
    }

    private static RunProgress told(Progress progress) {
        progress.stage("plan.stage.search", 0);
        return new RunProgress() {
            @Override
            public void fraction(double fraction) {
                progress.fraction(0.95 * fraction);
            }

            @Override
            public void best(double visited, double seconds) {
                progress.count("plan.visits_permille", Math.round(1_000 * visited));
                progress.count("plan.minutes", Math.round(seconds / 60));
            }
        };
    }

    private void finish(Context context) {
        Job job = jobs.get(new JobId(Calls.id(context, "id")));
        AtomicBoolean enough = running.get(job.id().value());
        if (enough == null || !job.startedBy().equals(Calls.caller(context).login())) {
            throw Refusal.notFound("job", job.id().value());
        }
        enough.set(true);
        context.status(202).json(JobView.of(job));
    }

    private void show(Context context) {
        PlanRun run = run(context);
        audit.record(Calls.caller(context), "plan.view", subject(run), Outcome.DONE, "");
        answer(context, run);
    }

    private void routes(Context context) {
        PlanRun run = run(context);
        LocalDate day = day(context, run.terms().firstDay());
        audit.recordView(Calls.caller(context), "plan.view", subject(run), "routes of " + day);
        context.json(new RunViews.Routes(run.patrols().stream()
                .filter(member -> member.day().equals(day))
                .map(member -> RunViews.Route.of(member, patrols.get(member.patrol())))
                .toList()));
    }

    private static LocalDate day(Context context, LocalDate otherwise) {
        String text = context.queryParam("day");
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid("not_a_time", "day", Map.of("value", String.valueOf(text)));
        }
    }

    private void publish(Context context) {
        PlanRunId id = new PlanRunId(Calls.id(context, "id"));
        SeenRun seen = seen(context);
        Caller caller = Calls.caller(context);
        RunDesk.PublishedRun published = comparing(() -> desk.publish(id, seen, caller));
        audit.record(
                caller,
                "plan.publish",
                subject(published.run()),
                Outcome.DONE,
                published.published() + " published, " + published.refused().size() + " refused");
        Calls.answerVersioned(
                context,
                published.run().version(),
                new RunViews.Published(
                        view(published.run()),
                        published.published(),
                        published.refused().stream()
                                .map(each -> new RunViews.Refused(
                                        each.patrol().value(),
                                        each.name(),
                                        each.reason().code(),
                                        each.reason().figures()))
                                .toList()));
    }

    private void discard(Context context) {
        PlanRunId id = new PlanRunId(Calls.id(context, "id"));
        SeenRun seen = seen(context);
        PlanRun run = comparing(() -> desk.discard(id, seen));
        audit.record(Calls.caller(context), "plan.discard", subject(run), Outcome.DONE, "");
        answer(context, run);
    }

    private static SeenRun seen(Context context) {
        boolean isSaid = context.bodyAsBytes().length > 0;
        SeenForm form = isSaid ? Calls.body(context, SeenForm.class) : new SeenForm(null);
        return form.of(Calls.version(context));
    }

    private <T> T comparing(Supplier<T> change) {
        try {
            return change.get();
        } catch (StaleRun stale) {
            throw Refusal.stale(view(stale.current()));
        }
    }

    private PlanRun run(Context context) {
        return desk.get(new PlanRunId(Calls.id(context, "id")));
    }

    private void answer(Context context, PlanRun run) {
        Calls.answerVersioned(context, run.version(), view(run));
    }

    private RunViews.Full view(PlanRun run) {
        Map<UnitId, String> names = new HashMap<>();
        return RunViews.Full.of(
                run,
                run.patrols().stream()
                        .map(member -> RunViews.Member.of(
                                member, names.computeIfAbsent(member.unit(), unit -> roster.findUnit(unit)
                                        .map(Unit::name)
                                        .orElse(""))))
                        .toList());
    }

    private static String subject(PlanRun run) {
        return "plan " + run.id().value();
    }
}
