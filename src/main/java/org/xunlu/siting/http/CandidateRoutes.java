package org.xunlu.siting.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.overload.TravelDirection;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.CandidateScore;
import org.xunlu.siting.candidate.CandidateSite;
import org.xunlu.siting.candidate.CostRule;
import org.xunlu.siting.candidate.Criterion;
import org.xunlu.siting.candidate.SiteOrigin;
import org.xunlu.siting.candidate.SiteRule;
import org.xunlu.siting.candidate.SiteRuleBook;
import org.xunlu.siting.candidate.SiteSurvey;
import org.xunlu.siting.flow.TruckRoads;
import org.xunlu.siting.study.Ground;
import org.xunlu.siting.study.Question;
import org.xunlu.siting.study.Study;
import org.xunlu.siting.study.StudyDesk;
import org.xunlu.siting.study.StudyTerms;

/** Places where a point could stand, and the rules they are judged by. */
public final class CandidateRoutes implements Routes {
    private final StudyDesk desk;
    private final SiteRuleBook rules;
    private final CheckpointRegister checkpoints;
    private final AuditTrail audit;

    public CandidateRoutes(StudyDesk desk, SiteRuleBook rules, CheckpointRegister checkpoints, AuditTrail audit) {
        this.desk = desk;
        this.rules = rules;
        this.checkpoints = checkpoints;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        "/api/siting/candidates/ranked",
                        "list every place with its checks and what a point there could do alone, best first",
                        this::ranked,
                        SitingRoles.readers()),
                Endpoint.post(
                        "/api/siting/candidates",
                        "draw a candidate place; it is judged by the rules",
                        this::draw,
                        SitingRoles.editors()),
                Endpoint.delete(
                        "/api/siting/candidates/{id}",
                        "remove a drawn candidate place",
                        this::remove,
                        SitingRoles.editors()),
                Endpoint.get(
                        "/api/rules/site", "list the dated rules of site quality", this::listRules, SitingRoles.readers()),
                Endpoint.post(
                        "/api/rules/site",
                        "add a rule of site quality from a day on",
                        this::addRule,
                        SitingRoles.editors()),
                Endpoint.post(
                        "/api/rules/site-costs", "add what a point costs from a day on", this::addCost, SitingRoles.editors()),
                Endpoint.get("/api/siting/surveys", "list measurements of places", this::surveys, SitingRoles.readers()),
                Endpoint.post("/api/siting/surveys", "add a measurement of a place", this::addSurvey, SitingRoles.editors()),
                Endpoint.delete(
                        "/api/siting/surveys/{id}", "remove a measurement", this::removeSurvey, SitingRoles.editors()));
    }

    private void ranked(Context context) {
        TermsForm form = Calls.body(context, TermsForm.class);
        StudyTerms terms = form.terms();
        Ground ground = desk.ground(form.truckRoads());
        Question question = desk.question(ground, terms);
        Map<String, CandidateScore> scores = new HashMap<>();
        new Study(ground, terms.cost(), question)
                .rank()
                .forEach(score -> scores.put(score.candidate().id(), score));
        List<SiteView> sites = ground.sites().stream()
                .map(site -> SiteView.of(site, ground.freight().network().roads(), scores.get(site.id())))
                .sorted((one, other) -> Double.compare(worth(other), worth(one)))
                .toList();
        context.json(new Page<>(sites, null));
    }

    private static double worth(SiteView site) {
        SiteView.Score score = site.score();
        return score == null ? -1 : score.caughtAlone() + score.trucks() / 1e6;
    }

    private void draw(Context context) {
        DrawForm form = Calls.body(context, DrawForm.class);
        LonLat at = PlaceView.position(form.lon, form.lat);
        Ground ground = desk.ground(TruckRoads.USUAL);
        CandidateSite judged = ground.screening()
                .at("here", SiteOrigin.DRAWN, form.name, at)
                .orElseThrow(() -> Refusal.invalid("siting.no_truck_road", "lon"));
        String code = form.code == null || form.code.isBlank() ? code() : form.code;
        Checkpoint stored = checkpoints.add(new CheckpointDetails(
                code,
                judged.name().substring(0, Math.min(100, judged.name().length())),
                CheckpointKind.CANDIDATE,
                judged.position(),
                judged.lanes(),
                TravelDirection.BOTH,
                null,
                null,
                null,
                null,
                form.note == null ? "" : form.note));
        note(context, "siting.candidate.add", "checkpoint " + stored.id().value());
        Ground drawn = desk.ground(TruckRoads.USUAL);
        CandidateSite site = drawn.find("C" + stored.id().value()).orElse(judged);
        context.status(201)
                .json(SiteView.of(site, drawn.freight().network().roads(), null));
    }

    private String code() {
        for (int number = 1; ; number++) {
            String code = String.format(Locale.ROOT, "HX-%03d", number);
            if (checkpoints.findByCode(code).isEmpty()) {
                return code;
            }
        }
    }

    private void remove(Context context) {
        String id = context.pathParam("id");
        Checkpoint found = checkpoints.list().stream()
                .filter(each -> ("C" + each.id().value()).equals(id))
                .filter(each -> each.details().kind() == CheckpointKind.CANDIDATE)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("candidate", id));
        checkpoints.remove(found.id(), found.version());
        note(context, "siting.candidate.remove", "checkpoint " + found.id().value());
        context.status(204);
    }

    private void listRules(Context context) {
        context.json(new Rules(
                rules.rules(),
                rules.costs(),
                List.of(Criterion.values()).stream()
                        .map(each -> new CriterionView(each, each.unit(), each.atLeast(), each.measuredFromRoads()))
                        .toList()));
    }

    private void addRule(Context context) {
        RuleForm form = Calls.body(context, RuleForm.class);
        double threshold = Calls.required(form.threshold, "threshold");
        if (!(threshold >= 0 && threshold < 1e6)) {
            throw Refusal.invalid("out_of_range", "threshold", Map.of("min", 0, "max", 999_999, "value", threshold));
        }
        SiteRule rule = new SiteRule(
                0,
                Calls.required(form.criterion, "criterion"),
                threshold,
                form.required == null || form.required,
                Calls.required(form.validFrom, "validFrom"),
                null,
                source(form.source));
        rules.add(rule);
        note(context, "siting.rule.add", "site rule " + rule.criterion());
        context.status(201);
        listRules(context);
    }

    private void addCost(Context context) {
        CostForm form = Calls.body(context, CostForm.class);
        long fixed = Calls.required(form.fixedCents, "fixedCents");
        long lane = Calls.required(form.perLaneCents, "perLaneCents");
        if (fixed < 0 || lane < 0) {
            throw Refusal.invalid("siting.budget_negative", "fixedCents", Map.of("value", Math.min(fixed, lane)));
        }
        rules.add(new CostRule(
                0, fixed, lane, Calls.required(form.validFrom, "validFrom"), null, source(form.source)));
        note(context, "siting.cost.add", "site cost");
        context.status(201);
        listRules(context);
    }

    private static String source(@Nullable String given) {
        String source = Calls.required(given, "source").strip();
        if (source.isEmpty() || source.length() > 300) {
            throw Refusal.invalid("text_length", "source", Map.of("min", 1, "max", 300, "value", source.length()));
        }
        return source;
    }

    private void surveys(Context context) {
        context.json(new Page<>(rules.surveys(), null).map(SurveyView::of));
    }

    private void addSurvey(Context context) {
        SurveyForm form = Calls.body(context, SurveyForm.class);
        Criterion criterion = Calls.required(form.criterion, "criterion");
        if (criterion.measuredFromRoads()) {
            throw Refusal.invalid("siting.measured_from_roads", "criterion", Map.of("criterion", criterion));
        }
        double measure = Calls.required(form.measure, "measure");
        if (!(measure >= 0 && measure < 1e6)) {
            throw Refusal.invalid("out_of_range", "measure", Map.of("min", 0, "max", 999_999, "value", measure));
        }
        rules.add(new SiteSurvey(
                0,
                PlaceView.position(form.lon, form.lat),
                criterion,
                measure,
                form.surveyedOn == null ? desk.today() : form.surveyedOn,
                Calls.caller(context).login()));
        note(context, "siting.survey.add", "survey " + criterion);
        context.status(201);
        surveys(context);
    }

    private void removeSurvey(Context context) {
        rules.removeSurvey(Calls.id(context, "id"));
        note(context, "siting.survey.remove", "survey " + context.pathParam("id"));
        context.status(204);
    }

    private void note(Context context, String action, String subject) {
        audit.record(Calls.caller(context), action, subject, Outcome.DONE, "");
    }

    record Rules(List<SiteRule> rules, List<CostRule> costs, List<CriterionView> criteria) {}

    record CriterionView(Criterion criterion, String unit, boolean atLeast, boolean measuredFromRoads) {}

    record RuleForm(
            @Nullable Criterion criterion,
            @Nullable Double threshold,
            @Nullable Boolean required,
            @Nullable LocalDate validFrom,
            @Nullable String source) {}

    record CostForm(
            @Nullable Long fixedCents,
            @Nullable Long perLaneCents,
            @Nullable LocalDate validFrom,
            @Nullable String source) {}

    record DrawForm(
            @Nullable String code,
            @Nullable String name,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String note) {}

    record SurveyForm(
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Criterion criterion,
            @Nullable Double measure,
            @Nullable LocalDate surveyedOn) {}

    record SurveyView(
            long id,
            double lon,
            double lat,
            Criterion criterion,
            double measure,
            LocalDate surveyedOn,
            String surveyedBy) {
        static SurveyView of(SiteSurvey survey) {
            return new SurveyView(
                    survey.id(),
                    survey.position().lon(),
                    survey.position().lat(),
                    survey.criterion(),
                    survey.measure(),
                    survey.surveyedOn(),
                    survey.surveyedBy());
        }
    }
}
