package org.xunlu.patrol.run.http;

import static org.xunlu.http.Allowed.DISPATCHER;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.job.Job;
import org.xunlu.job.http.JobView;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.run.PlanRun;
import org.xunlu.patrol.run.PlanRunId;
import org.xunlu.patrol.run.PlanTerms;
import org.xunlu.patrol.run.RunDesk;
import org.xunlu.patrol.run.SeenRun;
import org.xunlu.patrol.run.Span;
import org.xunlu.patrol.run.StaleRun;
import org.xunlu.refusal.Refusal;

/** Plan runs. Plans are what spotters want to know: only dispatchers see them, and each view is audited. */
public final class PlanRunRoutes implements Routes {
    private static final int PAGE = 50;

    private final RunDesk desk;
    private final PatrolDesk patrols;
    private final RunNames names;
    private final PlanJobs jobs;
    private final AuditTrail audit;
    private final SecureRandom random = new SecureRandom();

    /** Routes of this desk. */
    public PlanRunRoutes(RunDesk desk, PatrolDesk patrols, DutyRoster roster, PlanJobs jobs, AuditTrail audit) {
        this.desk = desk;
        this.patrols = patrols;
        this.names = new RunNames(roster, desk.book());
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
        Job job = jobs.start(name, caller, (tell, enough) -> desk.make(name, terms, caller, tell, enough));
        audit.record(
                caller,
                "plan.start",
                name,
                Outcome.DONE,
                terms.firstDay() + " " + terms.days() + " days, seed " + terms.seed());
        context.status(202).json(JobView.of(job));
    }

    private void finish(Context context) {
        context.status(202).json(JobView.of(jobs.finish(Calls.id(context, "id"), Calls.caller(context))));
    }

    private void show(Context context) {
        PlanRun run = run(context);
        audit.record(Calls.caller(context), "plan.view", subject(run), Outcome.DONE, "");
        Span days = SpanForm.asked(context, run);
        Calls.answerVersioned(context, run.version(), names.view(run, days));
    }

    private void routes(Context context) {
        PlanRun run = run(context);
        LocalDate day = Calls.queryDay(context, "day", run.terms().firstDay());
        audit.recordView(Calls.caller(context), "plan.view", subject(run), "routes of " + day);
        context.json(new RunViews.Routes(Stream.concat(
                        run.patrols().stream()
                                .filter(member -> member.day().equals(day))
                                .map(member -> RunViews.Route.of(member, patrols.get(member.patrol()))),
                        desk.book().listSketches(run.id(), new Span(day, day)).stream()
                                .map(RunViews.Route::of))
                .toList()));
    }

    private void publish(Context context) {
        PlanRunId id = new PlanRunId(Calls.id(context, "id"));
        SeenForm form = form(context);
        SeenRun seen = form.of(Calls.version(context));
        Span days = form.span();
        Caller caller = Calls.caller(context);
        RunDesk.PublishedRun published = comparing(days, () -> desk.publish(id, seen, days, caller));
        audit.record(
                caller,
                "plan.publish",
                subject(published.run()),
                Outcome.DONE,
                published.published() + " published, " + published.refused().size() + " refused"
                        + (days == null ? "" : ", " + days.from() + " – " + days.to()));
        Calls.answerVersioned(
                context,
                published.run().version(),
                new RunViews.Published(
                        names.view(published.run(), days),
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
        SeenRun seen = form(context).of(Calls.version(context));
        PlanRun run = comparing(null, () -> desk.discard(id, seen));
        audit.record(Calls.caller(context), "plan.discard", subject(run), Outcome.DONE, "");
        Calls.answerVersioned(context, run.version(), names.view(run, null));
    }

    private static SeenForm form(Context context) {
        boolean isSaid = context.bodyAsBytes().length > 0;
        return isSaid ? Calls.body(context, SeenForm.class) : new SeenForm(null, null, null);
    }

    private <T> T comparing(@Nullable Span days, Supplier<T> change) {
        try {
            return change.get();
        } catch (StaleRun stale) {
            throw Refusal.stale(names.view(stale.current(), days));
        }
    }

    private PlanRun run(Context context) {
        return desk.get(new PlanRunId(Calls.id(context, "id")));
    }

    static String subject(PlanRun run) {
        return "plan " + run.id().value();
    }
}
