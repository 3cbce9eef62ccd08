package org.xunlu.siting.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.xunlu.network.Cost;
import org.xunlu.siting.Aim;
import org.xunlu.siting.CandidateScore;
import org.xunlu.siting.Fate;
import org.xunlu.siting.Limit;
import org.xunlu.siting.Model;
import org.xunlu.siting.PlannedSite;
import org.xunlu.siting.Scenario;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.SiteRules;
import org.xunlu.siting.SitingPlan;
import org.xunlu.siting.SitingProblem;
import org.xunlu.siting.capture.CapturePlanner;

/** One question and the answers around it: the plan, the same with fewer points, by other models, at other tolerances. */
public final class Study {
    private static final List<Double> TOLERANCES = List.of(0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5);
    /** So many points more than asked for are looked at, to show what the next would bring. */
    private static final int BEYOND = 3;

    private static final int MOST_POINTS = 20;

    private final CapturePlanner planner;
    private final SitingProblem problem;

    /** About one question on one ground; quick, for it remembers what others asked there. */
    public Study(Ground ground, Cost cost, Question question) {
        this(ground.planner(cost), question);
    }

    private Study(CapturePlanner planner, Question question) {
        this.planner = planner;
        this.problem = question.problem();
    }

    /** The same for a search that takes long and must not keep others waiting. */
    public static Study apart(Ground ground, Cost cost, Question question) {
        return new Study(ground.ownPlanner(cost), question);
    }

    /** The plan; the best so far when it is stopped. */
    public SitingPlan solve(SearchControl control) {
        return planner.solve(problem, control);
    }

    /** What each candidate could do alone, best first. */
    public List<CandidateScore> rank() {
        return planner.rank(problem, 0);
    }

    /** What these points would do, beside those that stand. */
    public SitingPlan evaluate(Set<String> sites) {
        return planner.evaluate(problem, sites);
    }

    /** The best plan that holds this site. */
    public SitingPlan with(String site, BooleanSupplier stop) {
        Set<String> required = new HashSet<>(problem.rules().required());
        required.add(site);
        var rules = problem.rules();
        return planner.solve(
                problem.with(new SiteRules(rules.existing(), required, rules.forbidden(), rules.exclusive())),
                SearchControl.until(stop));
    }

    /**
     * A number of points and what the best choice of them catches.
     *
     * @param share caught share of the worth, weighted over the scenarios
     * @param added what this point adds to the one before, as a share
     */
    public record Step(int points, double share, double added, boolean proven) {}

    /** The first point's worth, the second's, and so on to three beyond the plan. */
    public List<Step> marginal(int points, StopWatch watch, DoubleConsumer progress) {
        List<Step> steps = new ArrayList<>();
        double before = share(planner.evaluate(problem, Set.of()));
        steps.add(new Step(0, before, 0, true));
        int most = Math.min(MOST_POINTS, points + BEYOND);
        for (int p = 1; p <= most; p++) {
            SitingPlan plan = planner.solve(
                    problem.with(new Limit(p, problem.limit().budgetCents())), SearchControl.until(watch.next()));
            double share = Math.max(before, share(plan));
            steps.add(new Step(p, share, share - before, plan.proven()));
            before = share;
            progress.accept((double) p / most);
        }
        return steps;
    }

    /**
     * What a model's choice catches.
     *
     * @param share when trucks drive round
     * @param seen when nobody does
     */
    public record Compared(Model model, SitingPlan plan, double share, double seen) {}

    /** The same question answered by the busiest links, by classic capture and by evasive capture. */
    public List<Compared> compare(StopWatch watch) {
        List<Compared> compared = new ArrayList<>();
        for (Model model : List.of(Model.BUSIEST, Model.ON_PATH, Model.EVASIVE)) {
            SitingPlan plan = planner.solve(problem.with(model), SearchControl.until(watch.next()));
            compared.add(new Compared(model, plan, share(plan), seen(plan)));
        }
        return compared;
    }

    /**
     * How a plan bears another tolerance.
     *
     * @param share what the plan catches there
     * @param best what the best plan for that tolerance catches
     * @param bound what no plan exceeds there
     */
    public record Bearing(double tolerance, double share, double best, double bound) {}

    /** The plan at tolerances from none to half the way again. */
    public List<Bearing> sensitivity(SitingPlan plan, StopWatch watch, DoubleConsumer progress) {
        Set<String> built = built(plan);
        List<Bearing> bearings = new ArrayList<>();
        for (double tolerance : TOLERANCES) {
            SitingProblem other = at(tolerance);
            double share = share(planner.evaluate(other, built));
            SitingPlan best = planner.solve(other.with(Model.EVASIVE), SearchControl.until(watch.next()));
            double total = best.scenarios().stream()
                    .mapToDouble(each -> each.scenario().weight() * each.total())
                    .sum();
            double bound = total == 0 || problem.aim() == Aim.WORST_CASE ? 1 : Math.min(1, best.bound() / total);
            double reached = Math.max(share, share(best));
            bearings.add(new Bearing(tolerance, share, reached, Math.max(reached, bound)));
            progress.accept((double) bearings.size() / TOLERANCES.size());
        }
        return bearings;
    }

    private SitingProblem at(double tolerance) {
        List<Scenario> scenarios = problem.scenarios().stream()
                .map(each -> new Scenario(each.name(), tolerance, each.weight(), each.flows()))
                .toList();
        return new SitingProblem(
                scenarios,
                problem.candidates(),
                problem.limit(),
                problem.rules(),
                problem.worth(),
                problem.aim(),
                problem.model());
    }

    /** Keys of the points a plan builds; those that stand are not among them. */
    public static Set<String> built(SitingPlan plan) {
        Set<String> built = new HashSet<>();
        for (PlannedSite site : plan.sites()) {
            if (site.standing() != PlannedSite.Standing.EXISTING) {
                built.add(site.candidate().id());
            }
        }
        return built;
    }

    /** Caught share of the worth, weighted over the scenarios, 0 to 1. */
    public static double share(SitingPlan plan) {
        double caught = 0;
        double total = 0;
        for (var outcome : plan.scenarios()) {
            caught += outcome.scenario().weight() * outcome.caught();
            total += outcome.scenario().weight() * outcome.total();
        }
        return total == 0 ? 0 : caught / total;
    }

    /** Share of the worth whose cheapest way passes a point: what is caught while nobody drives round. */
    public static double seen(SitingPlan plan) {
        double seen = 0;
        double total = 0;
        for (var outcome : plan.scenarios()) {
            for (var flow : outcome.flows()) {
                double worth =
                        outcome.scenario().weight() * plan.problem().worth().of(flow.flow());
                if (flow.fate() != Fate.LEFT_OUT) {
                    total += worth;
                    seen += flow.seenBy().isEmpty() ? 0 : worth;
                }
            }
        }
        return total == 0 ? 0 : seen / total;
    }
}
