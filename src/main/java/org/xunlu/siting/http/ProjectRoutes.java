package org.xunlu.siting.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.Cost;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.overload.PassCount;
import org.xunlu.overload.PassRegister;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.candidate.CandidateSite;
import org.xunlu.siting.flow.FlowRegister;
import org.xunlu.siting.flow.FlowScenario;
import org.xunlu.siting.flow.TruckRoads;
import org.xunlu.siting.project.BeforeAfter;
import org.xunlu.siting.project.ProjectDetails;
import org.xunlu.siting.project.ProjectRegister;
import org.xunlu.siting.project.ProjectStage;
import org.xunlu.siting.project.SiteProject;
import org.xunlu.siting.study.Ground;
import org.xunlu.siting.study.StudyDesk;
import org.xunlu.siting.study.WaysRound;

/** Chosen points on their way to being live, and what they changed. */
public final class ProjectRoutes implements Routes {
    private final ProjectRegister projects;
    private final CheckpointRegister checkpoints;
    private final PassRegister passes;
    private final FlowRegister flows;
    private final StudyDesk desk;
    private final AuditTrail audit;
    private final Clock clock;

    public ProjectRoutes(
            ProjectRegister projects,
            CheckpointRegister checkpoints,
            PassRegister passes,
            FlowRegister flows,
            StudyDesk desk,
            AuditTrail audit,
            Clock clock) {
        this.projects = projects;
        this.checkpoints = checkpoints;
        this.passes = passes;
        this.flows = flows;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/siting/projects", "list points being built", this::list, SitingRoles.readers()),
                Endpoint.post("/api/siting/projects", "start building a point", this::add, SitingRoles.editors()),
                Endpoint.put(
                        "/api/siting/projects/{id}",
                        "change a point being built",
                        this::replace,
                        SitingRoles.editors()),
                Endpoint.delete(
                        "/api/siting/projects/{id}", "remove a point being built", this::remove, SitingRoles.editors()),
                Endpoint.get(
                        "/api/siting/projects/{id}/effect",
                        "compare over-limit rates before and after a point went live, there and elsewhere",
                        this::effect,
                        SitingRoles.readers()));
    }

    private void list(Context context) {
        context.json(new Page<>(projects.list(), null).map(View::of));
    }

    private void add(Context context) {
        SiteProject added = projects.add(checked(Calls.body(context, Form.class)));
        note(context, "siting.project.add", added.id());
        context.status(201);
        Calls.answerVersioned(context, added.version(), View.of(added));
    }

    private void replace(Context context) {
        long id = Calls.id(context, "id");
        try {
            SiteProject changed =
                    projects.replace(id, checked(Calls.body(context, Form.class)), Calls.version(context));
            note(context, "siting.project.edit", id);
            Calls.answerVersioned(context, changed.version(), View.of(changed));
        } catch (Refusal refusal) {
            throw worded(refusal);
        }
    }

    private ProjectDetails checked(Form form) {
        ProjectDetails details = form.details();
        CheckpointId checkpoint = details.checkpoint();
        if (checkpoint != null && checkpoints.find(checkpoint).isEmpty()) {
            throw Refusal.invalid("siting.checkpoint_unknown", "checkpoint", Map.of("key", checkpoint.value()));
        }
        return details;
    }

    private void remove(Context context) {
        long id = Calls.id(context, "id");
        try {
            projects.remove(id, Calls.version(context));
        } catch (Refusal refusal) {
            throw worded(refusal);
        }
        note(context, "siting.project.remove", id);
        context.status(204);
    }

    private static Refusal worded(Refusal refusal) {
        return refusal.current() instanceof SiteProject current ? Refusal.stale(View.of(current)) : refusal;
    }

    private void effect(Context context) {
        long id = Calls.id(context, "id");
        ProjectDetails details = projects.find(id)
                .orElseThrow(() -> Refusal.notFound("project", id))
                .details();
        CheckpointId checkpoint = details.checkpoint();
        LocalDate announced = details.announcedOn();
        LocalDate live = details.liveOn() != null ? details.liveOn() : announced;
        if (checkpoint == null || announced == null || live == null) {
            throw Refusal.rule("siting.no_effect_yet", null, Map.of());
        }
        Map<CheckpointId, Double> roundHere = roundBy(checkpoint);
        BeforeAfter effect = BeforeAfter.of(checkpoints, passes, checkpoint, announced, live, clock.instant());
        context.json(new EffectView(
                effect.until(),
                effect.from(),
                effect.days(),
                effect.rows().stream()
                        .map(row -> EffectRow.of(
                                row, roundHere.getOrDefault(row.checkpoint().id(), 0.0)))
                        .toList()));
    }

    /** Share of the trucks passing a point whose way round it passes each other point. */
    private Map<CheckpointId, Double> roundBy(CheckpointId point) {
        Ground ground = desk.ground(TruckRoads.USUAL);
        Optional<CandidateSite> site = ground.find("C" + point.value());
        Optional<FlowScenario> scenario = flows.scenarios().stream().findFirst();
        Map<CheckpointId, Double> shares = new HashMap<>();
        if (site.isPresent() && scenario.isPresent()) {
            Map<Integer, Double> links = WaysRound.of(
                    ground, flows.flows(scenario.get().id()), site.get().link(), Cost.SECONDS);
            for (Checkpoint other : checkpoints.list()) {
                ground.find("C" + other.id().value())
                        .ifPresent(each -> shares.put(other.id(), links.getOrDefault(each.link(), 0.0)));
            }
        }
        return shares;
    }

    private void note(Context context, String action, long id) {
        audit.record(Calls.caller(context), action, "project " + id, Outcome.DONE, "");
    }

    record Form(
            @Nullable Long study,
            @Nullable String name,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Integer lanes,
            @Nullable Long costCents,
            @Nullable LocalDate sitedOn,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate verifiedOn,
            @Nullable LocalDate liveOn,
            @Nullable Long checkpoint,
            @Nullable String note) {
        ProjectDetails details() {
            return new ProjectDetails(
                    study,
                    Calls.required(name, "name"),
                    PlaceView.position(lon, lat),
                    lanes == null ? 2 : lanes,
                    costCents == null ? 0 : costCents,
                    sitedOn,
                    announcedOn,
                    verifiedOn,
                    liveOn,
                    checkpoint == null ? null : new CheckpointId(checkpoint),
                    note == null ? "" : note);
        }
    }

    record View(
            long id,
            @Nullable Long study,
            String name,
            double lon,
            double lat,
            int lanes,
            long costCents,
            @Nullable LocalDate sitedOn,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate verifiedOn,
            @Nullable LocalDate liveOn,
            @Nullable Long checkpoint,
            String note,
            ProjectStage stage,
            long version) {
        static View of(SiteProject project) {
            ProjectDetails details = project.details();
            CheckpointId checkpoint = details.checkpoint();
            return new View(
                    project.id(),
                    details.study(),
                    details.name(),
                    details.position().lon(),
                    details.position().lat(),
                    details.lanes(),
                    details.costCents(),
                    details.sitedOn(),
                    details.announcedOn(),
                    details.verifiedOn(),
                    details.liveOn(),
                    checkpoint == null ? null : checkpoint.value(),
                    details.note(),
                    details.stage(),
                    project.version());
        }
    }

    record EffectView(LocalDate until, LocalDate from, int days, List<EffectRow> rows) {}

    /**
     * One checkpoint; rates are shares, 0 to 1.
     *
     * @param roundShare share of the trucks passing the point in question whose way round it passes here
     */
    record EffectRow(
            long checkpoint,
            String name,
            boolean itself,
            long passesBefore,
            double rateBefore,
            long passesAfter,
            double rateAfter,
            double z,
            BeforeAfter.Judgement judgement,
            double roundShare) {
        static EffectRow of(BeforeAfter.Row row, double roundShare) {
            return new EffectRow(
                    row.checkpoint().id().value(),
                    row.checkpoint().details().name(),
                    row.itself(),
                    row.before().passes(),
                    rate(row.before()),
                    row.after().passes(),
                    rate(row.after()),
                    row.z(),
                    row.judgement(),
                    roundShare);
        }

        private static double rate(PassCount count) {
            return count.passes() == 0 ? 0 : (double) count.over() / count.passes();
        }
    }
}
