package org.xunlu.siting.http;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.xunlu.job.JobCancelled;
import org.xunlu.job.Progress;
import org.xunlu.overload.Checkpoint;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.SitingPlan;
import org.xunlu.siting.candidate.CandidateSite;
import org.xunlu.siting.candidate.CostRule;
import org.xunlu.siting.flow.FreightPlace;
import org.xunlu.siting.flow.OdFlow;
import org.xunlu.siting.flow.TruckLink;
import org.xunlu.siting.study.Ground;
import org.xunlu.siting.study.Question;
import org.xunlu.siting.study.Study;
import org.xunlu.siting.study.StudyDesk;
import org.xunlu.siting.study.StudyTerms;

/** Works a study out, as a job: the plan, then what surrounds it. */
final class StudyRun {
    private static final long PLAN_MILLIS = 30_000;
    private static final long AROUND_MILLIS = 3_000;
    private static final long BRIEF_MILLIS = 400;

    private final StudyDesk desk;
    private final Clock clock;
    private final List<CostRule> costs;

    StudyRun(StudyDesk desk, Clock clock, List<CostRule> costs) {
        this.desk = desk;
        this.clock = clock;
        this.costs = List.copyOf(costs);
    }

    /** The plan alone, within the given time, or until it is superseded. */
    OutcomeView quick(TermsForm form, long millis, BooleanSupplier superseded) {
        StudyTerms terms = form.terms();
        Ground ground = desk.ground(form.truckRoads());
        Question question = desk.question(ground, terms);
        Study study = new Study(ground, terms.cost(), question);
        long begun = clock.millis();
        SitingPlan plan =
                study.solve(SearchControl.until(desk.watch(millis, superseded).next()));
        return new Outcomes(ground, question, terms.cost()).view(plan, List.of(), clock.millis() - begun);
    }

    /**
     * Everything.
     *
     * @param enough whether somebody wants the best found so far; what surrounds the plan is then worked out briefly
     * @throws Refusal where the terms cannot be right
     */
    StudyView whole(String name, TermsForm form, Progress progress, BooleanSupplier enough) {
        progress.stage("siting.stage.ground", 0.02);
        StudyTerms terms = form.terms();
        Ground ground = desk.ground(form.truckRoads());
        Question question = desk.question(ground, terms);
        Study study = Study.apart(ground, terms.cost(), question);
        progress.stage("siting.stage.plan", 0.1);
        long begun = clock.millis();
        AtomicBoolean cancelled = new AtomicBoolean();
        BooleanSupplier planTime = desk.watch(PLAN_MILLIS, cancelled::get).next();
        SitingPlan plan = study.solve(new SearchControl(
                found -> {
                    progress.count("siting.gap_basis_points", Math.round(10_000 * found.gap()));
                    progress.count("siting.best", Math.round(found.best()));
                },
                () -> planTime.getAsBoolean() || enough.getAsBoolean() || stopped(progress, cancelled)));
        long millis = clock.millis() - begun;
        refuseCancelled(cancelled);
        long around = enough.getAsBoolean() ? BRIEF_MILLIS : AROUND_MILLIS;
        progress.stage("siting.stage.compare", 0.4);
        List<StudyView.ModelView> compared = study.compare(desk.watch(around, cancelled::get)).stream()
                .map(each -> model(ground, each))
                .toList();
        progress.stage("siting.stage.marginal", 0.5);
        List<Study.Step> marginal = study.marginal(
                Study.built(plan).size(),
                desk.watch(around, cancelled::get),
                share -> progress.fraction(0.5 + 0.25 * share));
        progress.stage("siting.stage.sensitivity", 0.75);
        List<Study.Bearing> sensitivity = study.sensitivity(
                plan, desk.watch(around, cancelled::get), share -> progress.fraction(0.75 + 0.2 * share));
        progress.stage("siting.stage.ranking", 0.95);
        OutcomeView outcome = new Outcomes(ground, question, terms.cost()).view(plan, study.rank(), millis);
        return new StudyView(name, form, outcome, marginal, compared, sensitivity, assumptions(ground, question));
    }

    /** The progress throws when somebody asked the job to stop; the search then ends with its best so far. */
    private static boolean stopped(Progress progress, AtomicBoolean cancelled) {
        if (!cancelled.get()) {
            try {
                progress.fraction(0.1);
            } catch (JobCancelled asked) {
                cancelled.set(true);
            }
        }
        return cancelled.get();
    }

    private static void refuseCancelled(AtomicBoolean cancelled) {
        if (cancelled.get()) {
            throw new JobCancelled();
        }
    }

    static StudyView.ModelView model(Ground ground, Study.Compared compared) {
        return new StudyView.ModelView(
                compared.model(),
                compared.share(),
                compared.seen(),
                compared.plan().gap(),
                compared.plan().proven(),
                compared.plan().costCents(),
                Study.built(compared.plan()).stream()
                        .sorted()
                        .flatMap(id -> ground.find(id).stream())
                        .map(site -> new StudyView.PointView(
                                site.id(),
                                site.name(),
                                site.position().lon(),
                                site.position().lat()))
                        .toList());
    }

    private StudyView.Assumptions assumptions(Ground ground, Question question) {
        List<TruckLink> links = ground.freight().network().links();
        String source = costs.stream()
                .filter(rule -> rule.holdsOn(desk.today()))
                .reduce((one, later) -> later)
                .map(CostRule::source)
                .orElse("");
        return new StudyView.Assumptions(
                ground.freight().network().roads().revision(),
                ground.freight().network().nodeCount(),
                links.size(),
                links.stream().mapToDouble(TruckLink::meters).sum() / 1000,
                ground.sites().size(),
                (int) ground.sites().stream().filter(CandidateSite::admissible).count(),
                question.flows().size(),
                question.flows().values().stream()
                        .mapToDouble(OdFlow::trucksPerDay)
                        .sum(),
                question.flows().values().stream()
                        .mapToDouble(OdFlow::overPerDay)
                        .sum(),
                question.problem().scenarios().stream().map(each -> each.name()).toList(),
                ground.freight().astray().stream().map(StudyRun::name).toList(),
                ground.astray().stream().map(StudyRun::name).toList(),
                source);
    }

    private static String name(FreightPlace place) {
        return place.details().name();
    }

    private static String name(Checkpoint checkpoint) {
        return checkpoint.details().name();
    }
}
