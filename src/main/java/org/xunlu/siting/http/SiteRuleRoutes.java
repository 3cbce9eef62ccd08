package org.xunlu.siting.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.candidate.CostRule;
import org.xunlu.siting.candidate.Criterion;
import org.xunlu.siting.candidate.SiteRule;
import org.xunlu.siting.candidate.SiteRuleBook;
import org.xunlu.siting.candidate.SiteSurvey;
import org.xunlu.siting.study.StudyDesk;

/** The rules places are judged by, what a point costs, and what people measured. */
public final class SiteRuleRoutes implements Routes {
    private final StudyDesk desk;
    private final SiteRuleBook rules;
    private final AuditTrail audit;

    public SiteRuleRoutes(StudyDesk desk, SiteRuleBook rules, AuditTrail audit) {
        this.desk = desk;
        this.rules = rules;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/rules/site",
                        "list the dated rules of site quality",
                        this::listRules,
                        SitingRoles.readers()),
                Endpoint.post(
                        "/api/rules/site",
                        "add a rule of site quality from a day on",
                        this::addRule,
                        SitingRoles.editors()),
                Endpoint.post(
                        "/api/rules/site-costs",
                        "add what a point costs from a day on",
                        this::addCost,
                        SitingRoles.editors()),
                Endpoint.get(
                        "/api/siting/surveys", "list measurements of places", this::surveys, SitingRoles.readers()),
                Endpoint.post(
                        "/api/siting/surveys", "add a measurement of a place", this::addSurvey, SitingRoles.editors()),
                Endpoint.delete(
                        "/api/siting/surveys/{id}", "remove a measurement", this::removeSurvey, SitingRoles.editors()));
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
        rules.add(new CostRule(0, fixed, lane, Calls.required(form.validFrom, "validFrom"), null, source(form.source)));
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
