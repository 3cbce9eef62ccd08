package org.xunlu.siting;

import java.util.List;

/**
 * Which points should be built.
 *
 * @param scenarios at least one
 * @param candidates places, existing points among them
 * @param limit how much may be built
 * @param rules what must stand, and what must not
 * @param worth what catching is worth
 * @param aim what is made large when there are several scenarios
 * @param model how the points are chosen
 */
public record SitingProblem(
        List<Scenario> scenarios,
        List<Candidate> candidates,
        Limit limit,
        SiteRules rules,
        Worth worth,
        Aim aim,
        Model model) {
    /** Copies. */
    public SitingProblem {
        scenarios = List.copyOf(scenarios);
        candidates = List.copyOf(candidates);
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("no scenario");
        }
    }

    /** Evasive capture of trucks in one scenario, no rules. */
    public static SitingProblem of(Scenario scenario, List<Candidate> candidates, Limit limit) {
        return new SitingProblem(
                List.of(scenario), candidates, limit, SiteRules.NONE, Worth.TRUCKS, Aim.WEIGHTED, Model.EVASIVE);
    }

    /** The same, chosen otherwise. */
    public SitingProblem with(Model other) {
        return new SitingProblem(scenarios, candidates, limit, rules, worth, aim, other);
    }

    /** The same with another limit. */
    public SitingProblem with(Limit other) {
        return new SitingProblem(scenarios, candidates, other, rules, worth, aim, model);
    }

    /** The same with other rules. */
    public SitingProblem with(SiteRules other) {
        return new SitingProblem(scenarios, candidates, limit, other, worth, aim, model);
    }
}
