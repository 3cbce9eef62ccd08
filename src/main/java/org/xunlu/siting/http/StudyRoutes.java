package org.xunlu.siting.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Json;
import org.xunlu.http.Routes;
import org.xunlu.job.Job;
import org.xunlu.job.JobBoard;
import org.xunlu.job.JobId;
import org.xunlu.job.http.JobView;
import org.xunlu.network.RoadNetwork;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.candidate.SiteRuleBook;
import org.xunlu.siting.study.Ground;
import org.xunlu.siting.study.Question;
import org.xunlu.siting.study.StoredStudy;
import org.xunlu.siting.study.Study;
import org.xunlu.siting.study.StudyDesk;
import org.xunlu.siting.study.StudyRegister;
import org.xunlu.siting.study.StudyTerms;
import org.xunlu.siting.study.WhyNot;

/** Studies: a plan at once, a whole study as a job, the studies kept, why not here. */
public final class StudyRoutes implements Routes {
    private static final int PAGE = 50;
    private static final long QUICK_MILLIS = 1_600;
    private static final long MOST_MILLIS = 20_000;

    private final StudyDesk desk;
    private final StudyRegister studies;
    private final SiteRuleBook rules;
    private final JobBoard jobs;
    private final AuditTrail audit;
    private final Clock clock;
    private final Map<String, AtomicBoolean> asking = new ConcurrentHashMap<>();
    private final Map<Long, AtomicBoolean> running = new ConcurrentHashMap<>();

    public StudyRoutes(
            StudyDesk desk, StudyRegister studies, SiteRuleBook rules, JobBoard jobs, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.studies = studies;
        this.rules = rules;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        "/api/siting/solve",
                        "choose points at once; the best found within the time asked for, two seconds if none is, with its gap",
                        this::solve,
                        SitingRoles.readers()),
                Endpoint.post(
                        "/api/siting/compare",
                        "answer a question by busiest links, classic and evasive capture",
                        this::compare,
                        SitingRoles.readers()),
                Endpoint.post(
                        "/api/siting/why", "say why no point stands at a place", this::why, SitingRoles.readers()),
                Endpoint.get("/api/siting/studies", "list studies, newest first", this::list, SitingRoles.readers()),
                Endpoint.post(
                        "/api/siting/studies",
                        "work a study out and keep it, as a job",
                        this::start,
                        SitingRoles.editors()),
                Endpoint.post(
                        "/api/siting/studies/jobs/{id}/finish",
                        "end the search of a study that one started, and keep the best found so far",
                        this::finish,
                        SitingRoles.editors()),
                Endpoint.get("/api/siting/studies/{id}", "show a study", this::show, SitingRoles.readers()),
                Endpoint.delete("/api/siting/studies/{id}", "remove a study", this::remove, SitingRoles.editors()));
    }

    private StudyRun run() {
        return new StudyRun(desk, clock, rules.costs());
    }

    private void solve(Context context) {
        Long asked = Calls.queryNumber(context, "millis");
        long millis = asked == null ? QUICK_MILLIS : asked;
        if (millis < 100 || millis > MOST_MILLIS) {
            throw Refusal.invalid("out_of_range", "millis", Map.of("min", 100, "max", MOST_MILLIS, "value", millis));
        }
        // a slider that moves on ends the search for where it was
        AtomicBoolean superseded = new AtomicBoolean();
        AtomicBoolean before = asking.put(Calls.caller(context).login(), superseded);
        if (before != null) {
            before.set(true);
        }
        context.json(run().quick(Calls.body(context, TermsForm.class), millis, superseded::get));
    }

    private void compare(Context context) {
        TermsForm form = Calls.body(context, TermsForm.class);
        StudyTerms terms = form.terms();
        Ground ground = desk.ground(form.truckRoads());
        Question question = desk.question(ground, terms);
        context.json(new ModelsView(new Study(ground, terms.cost(), question)
                .compare(desk.watch(QUICK_MILLIS, () -> false)).stream()
                        .map(each -> StudyRun.model(ground, each))
                        .toList()));
    }

    private void why(Context context) {
        WhyForm form = Calls.body(context, WhyForm.class);
        TermsForm asked = Calls.required(form.terms, "terms");
        StudyTerms terms = asked.terms();
        LonLat at = PlaceView.position(form.lon, form.lat);
        Ground ground = desk.ground(asked.truckRoads());
        WhyNot why = WhyNot.of(
                ground, terms.cost(), desk.question(ground, terms), form.sites == null ? Set.of() : form.sites, at);
        context.json(WhyView.of(why, ground.freight().network().roads(), at));
    }

    private void list(Context context) {
        context.json(studies.list(Calls.limit(context, PAGE), context.queryParam("after"))
                .map(study -> new StudyView.Row(
                        study.id(),
                        study.name(),
                        study.author(),
                        study.madeAt(),
                        study.model(),
                        study.points(),
                        study.capturedShare(),
                        study.gap(),
                        study.costCents())));
    }

    private void start(Context context) {
        Form form = Calls.body(context, Form.class);
        String name = Calls.required(form.name, "name").strip();
        if (name.isEmpty() || name.length() > 100) {
            throw Refusal.invalid("text_length", "name", Map.of("min", 1, "max", 100, "value", name.length()));
        }
        TermsForm terms =
                form.terms == null ? Json.read("{}".getBytes(StandardCharsets.UTF_8), TermsForm.class) : form.terms;
        // what cannot be right is refused now, not by the job
        desk.question(desk.ground(terms.truckRoads()), terms.terms());
        String author = Calls.caller(context).login();
        AtomicBoolean enough = new AtomicBoolean();
        Job job = jobs.submit(
                "siting.study",
                name,
                author,
                progress -> {
                    StudyView study = run().whole(name, terms, progress, enough::get);
                    StoredStudy stored = studies.add(new StoredStudy(
                            0,
                            name,
                            author,
                            clock.instant(),
                            study.outcome().model().name(),
                            study.outcome().points(),
                            study.outcome().share(),
                            study.outcome().gap(),
                            study.outcome().costCents(),
                            Json.text(terms),
                            Json.text(study)));
                    return new Finished(stored.id());
                },
                () -> running.values().remove(enough));
        if (!jobs.get(job.id()).state().ended()) {
            running.put(job.id().value(), enough);
        }
        audit.record(
                Calls.caller(context),
                "siting.study.start",
                name,
                Outcome.DONE,
                "job " + job.id().value());
        context.status(202).json(JobView.of(job));
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
        StoredStudy study = get(context);
        String text = "{\"id\":" + study.id() + ",\"author\":" + Json.text(study.author()) + ",\"madeAt\":"
                + Json.text(study.madeAt()) + ",\"study\":" + study.answer() + "}";
        Calls.answerUtf8(context, "application/json", text);
    }

    private StoredStudy get(Context context) {
        long id = Calls.id(context, "id");
        return studies.find(id).orElseThrow(() -> Refusal.notFound("study", id));
    }

    private void remove(Context context) {
        studies.remove(Calls.id(context, "id"));
        audit.record(
                Calls.caller(context), "siting.study.remove", "study " + context.pathParam("id"), Outcome.DONE, "");
        context.status(204);
    }

    record Form(@Nullable String name, @Nullable TermsForm terms) {}

    record WhyForm(
            @Nullable TermsForm terms,
            @Nullable Set<String> sites,
            @Nullable Double lon,
            @Nullable Double lat) {}

    record Finished(long study) {}

    record ModelsView(List<StudyView.ModelView> items) {}

    /** Why no point stands at a place. */
    record WhyView(
            double lon,
            double lat,
            @Nullable SiteView site,
            @Nullable SiteView standing,
            double before,
            double after,
            List<SharedView> shared,
            double trucks,
            double caughtAlready) {
        static WhyView of(WhyNot why, RoadNetwork roads, LonLat at) {
            return new WhyView(
                    at.lon(),
                    at.lat(),
                    why.site() == null ? null : SiteView.of(why.site(), roads, why.score()),
                    why.standing() == null ? null : SiteView.of(why.standing(), roads, null),
                    why.before(),
                    why.after(),
                    why.shared().stream()
                            .map(each ->
                                    new SharedView(each.site().id(), each.site().name(), each.trucks()))
                            .toList(),
                    why.trucks(),
                    why.caughtAlready());
        }
    }

    record SharedView(String id, String name, double trucks) {}
}
