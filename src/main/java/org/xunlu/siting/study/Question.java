package org.xunlu.siting.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xunlu.siting.Candidate;
import org.xunlu.siting.Flow;
import org.xunlu.siting.Scenario;
import org.xunlu.siting.SiteRules;
import org.xunlu.siting.SitingProblem;
import org.xunlu.siting.candidate.CandidateSite;
import org.xunlu.siting.candidate.SiteOrigin;
import org.xunlu.siting.flow.OdFlow;

/**
 * The terms of a study as the optimiser takes them.
 *
 * @param problem what is asked
 * @param flows the flows by the name they bear in the problem
 * @param failing required sites that fail a rule
 */
public record Question(SitingProblem problem, Map<String, OdFlow> flows, List<CandidateSite> failing) {
    public Question {
        flows = Map.copyOf(flows);
        failing = List.copyOf(failing);
    }

    /** Flows of a scenario with its name. */
    public record NamedFlows(String name, double weight, List<OdFlow> flows) {
        public NamedFlows {
            flows = List.copyOf(flows);
        }
    }

    /** Puts the terms together with the ground and the flows of its scenarios. */
    public static Question of(Ground ground, StudyTerms terms, List<NamedFlows> scenarios) {
        Map<String, OdFlow> flows = new LinkedHashMap<>();
        List<Scenario> asked = new ArrayList<>();
        for (NamedFlows scenario : scenarios) {
            List<Flow> driven = scenario.flows().stream()
                    .map(flow -> flow(ground, flow, flows))
                    .toList();
            for (StudyTerms.Share tolerance : terms.tolerances()) {
                String name = String.format(Locale.ROOT, "%s λ %.0f %%", scenario.name(), 100 * tolerance.of());
                asked.add(new Scenario(name, tolerance.of(), scenario.weight() * tolerance.weight(), driven));
            }
        }
        List<CandidateSite> sites = sites(ground, terms);
        Set<String> existing = new HashSet<>();
        List<Candidate> candidates = new ArrayList<>();
        for (CandidateSite site : sites) {
            candidates.add(new Candidate(site.id(), Ground.linkNames(site), site.costCents()));
            if (site.origin() == SiteOrigin.EXISTING) {
                existing.add(site.id());
            }
        }
        SitingProblem problem = new SitingProblem(
                asked,
                candidates,
                terms.limit(),
                new SiteRules(existing, terms.required(), terms.forbidden(), terms.exclusive()),
                terms.worth(),
                terms.aim(),
                terms.model());
        List<CandidateSite> failing = sites.stream()
                .filter(site -> terms.required().contains(site.id()) && !site.admissible())
                .toList();
        return new Question(problem, flows, failing);
    }

    private static Flow flow(Ground ground, OdFlow flow, Map<String, OdFlow> flows) {
        String name = flow.from().value() + ">" + flow.to().value();
        flows.putIfAbsent(name, flow);
        return new Flow(
                name, ground.nodeName(flow.from()), ground.nodeName(flow.to()), flow.trucksPerDay(), flow.overPerDay());
    }

    /**
     * The sites that take part: points that stand, what is required whatever the rules say, and of the rest what passes
     * them; of several on one link those that people drew.
     */
    private static List<CandidateSite> sites(Ground ground, StudyTerms terms) {
        List<CandidateSite> sites = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (SiteOrigin origin : List.of(SiteOrigin.EXISTING, SiteOrigin.DRAWN, SiteOrigin.SCREENED)) {
            for (CandidateSite site : ground.sites()) {
                if (site.origin() == origin && takesPart(site, terms, taken)) {
                    sites.add(site);
                    if (origin != SiteOrigin.SCREENED) {
                        taken.add(site.link());
                        taken.add(site.opposite());
                    }
                }
            }
        }
        return sites;
    }

    private static boolean takesPart(CandidateSite site, StudyTerms terms, Set<Integer> taken) {
        if (terms.required().contains(site.id())) {
            return true;
        }
        return switch (site.origin()) {
            case EXISTING -> terms.withExisting();
            case DRAWN -> site.admissible();
            case SCREENED -> site.admissible() && !taken.contains(site.link());
        };
    }
}
