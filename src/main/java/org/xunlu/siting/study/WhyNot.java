package org.xunlu.siting.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Cost;
import org.xunlu.siting.Candidate;
import org.xunlu.siting.CandidateScore;
import org.xunlu.siting.Fate;
import org.xunlu.siting.FlowOutcome;
import org.xunlu.siting.SitingPlan;
import org.xunlu.siting.SitingProblem;
import org.xunlu.siting.candidate.CandidateSite;
import org.xunlu.siting.candidate.SiteOrigin;
import org.xunlu.siting.flow.OdFlow;

/**
 * Why no point stands at a place.
 *
 * @param site the place judged by the rules; null where no road that trucks use is near
 * @param standing the point of the plan on the same stretch of road; null where there is none
 * @param score what a point there could do alone
 * @param before share caught by the plan
 * @param after share caught if this point were added to it
 * @param shared points of the plan that catch trucks passing here anyway, the most trucks first
 * @param trucks trucks a day that pass here on their cheapest way
 * @param caughtAlready those of them that the plan catches
 */
public record WhyNot(
        @Nullable CandidateSite site,
        @Nullable CandidateSite standing,
        @Nullable CandidateScore score,
        double before,
        double after,
        List<Shared> shared,
        double trucks,
        double caughtAlready) {
    public WhyNot {
        shared = List.copyOf(shared);
    }

    /** A point of the plan with the trucks passing the place that it catches. */
    public record Shared(CandidateSite site, double trucks) {}

    /** The answer for a place beside a plan. */
    public static WhyNot of(Ground ground, Cost cost, Question question, Set<String> built, LonLat at) {
        SitingProblem problem = question.problem();
        SitingPlan plan = ground.planner(cost).evaluate(problem, built);
        double before = Study.share(plan);
        Optional<CandidateSite> found = ground.screening().at("here", SiteOrigin.SCREENED, null, at);
        if (found.isEmpty()) {
            return new WhyNot(null, null, null, before, before, List.of(), 0, 0);
        }
        CandidateSite site = found.get();
        List<String> standing = plan.siteIds();
        CandidateSite same = standing.stream()
                .flatMap(id -> ground.find(id).stream())
                .filter(each -> each.covers(site.link()))
                .findFirst()
                .orElse(null);
        List<Candidate> candidates = new ArrayList<>(problem.candidates());
        candidates.add(new Candidate(site.id(), Ground.linkNames(site), site.costCents()));
        SitingProblem wider = new SitingProblem(
                problem.scenarios(),
                candidates,
                problem.limit(),
                problem.rules(),
                problem.worth(),
                problem.aim(),
                problem.model());
        Set<String> more = new HashSet<>(built);
        more.add(site.id());
        double after = Study.share(ground.planner(cost).evaluate(wider, more));
        SitingProblem alone = new SitingProblem(
                problem.scenarios(),
                candidates.stream()
                        .filter(each -> each.id().equals(site.id())
                                || problem.rules().existing().contains(each.id()))
                        .toList(),
                problem.limit(),
                problem.rules(),
                problem.worth(),
                problem.aim(),
                problem.model());
        CandidateScore score = ground.planner(cost).rank(alone, 0).stream()
                .filter(each -> each.candidate().id().equals(site.id()))
                .findFirst()
                .orElse(null);
        Map<String, Double> shared = new HashMap<>();
        double trucks = 0;
        double caught = 0;
        for (FlowOutcome outcome : plan.scenarios().get(0).flows()) {
            OdFlow flow = question.flows().get(outcome.flow().id());
            if (flow == null
                    || outcome.fate() == Fate.LEFT_OUT
                    || ground.way(flow.from(), flow.to(), cost).stream().noneMatch(site::covers)) {
                continue;
            }
            trucks += outcome.flow().trucks();
            if (outcome.fate() == Fate.CAUGHT) {
                caught += outcome.flow().trucks();
                outcome.seenBy().forEach(id -> shared.merge(id, outcome.flow().trucks(), Double::sum));
            }
        }
        return new WhyNot(site, same, score, before, Math.max(before, after), shared(ground, shared), trucks, caught);
    }

    private static List<Shared> shared(Ground ground, Map<String, Double> trucks) {
        return trucks.entrySet().stream()
                .flatMap(each -> ground.find(each.getKey()).stream().map(site -> new Shared(site, each.getValue())))
                .sorted(Comparator.comparingDouble((Shared each) -> -each.trucks()))
                .limit(5)
                .toList();
    }
}
