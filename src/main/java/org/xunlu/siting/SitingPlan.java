package org.xunlu.siting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer: the points, what they catch, and how good that provably is.
 *
 * <p>Figures are those of evasive capture whatever the model, so that plans of different models can be laid side by
 * side; {@code value} and {@code bound} are in the model's own measure.
 *
 * @param problem what was asked
 * @param sites the points: existing, required, chosen, each group by id
 * @param value what the model counts for these points: worth, or for {@link Aim#WORST_CASE} a share
 * @param bound no choice has a greater value
 * @param proven the value is the greatest possible, up to rounding
 * @param method how it was found, e.g. {@code branch and cut (SCIP)} or {@code own search}
 * @param scenarios what the points do in each scenario
 * @param remarks what was odd about the question
 */
public record SitingPlan(
        SitingProblem problem,
        List<PlannedSite> sites,
        double value,
        double bound,
        boolean proven,
        String method,
        List<ScenarioOutcome> scenarios,
        List<Remark> remarks) {
    /** Copies. */
    public SitingPlan {
        sites = List.copyOf(sites);
        scenarios = List.copyOf(scenarios);
        remarks = List.copyOf(remarks);
    }

    /** How far the value may be from the best possible, 0 to 1. */
    public double gap() {
        return Gap.of(value, bound);
    }

    /** Ids of all points that stand in this plan. */
    public List<String> siteIds() {
        return sites.stream().map(site -> site.candidate().id()).toList();
    }

    /** What building costs, CNY cents; existing points cost nothing. */
    public long costCents() {
        return sites.stream()
                .filter(site -> site.standing() != PlannedSite.Standing.EXISTING)
                .mapToLong(site -> site.candidate().costCents())
                .sum();
    }

    /**
     * What mobile patrols still have to look at: trucks that evade, by the name of each link of their cheapest free way,
     * in one scenario.
     */
    public Map<String, Double> evadingTrucksByLink(int scenario) {
        Map<String, Double> loads = new TreeMap<>();
        for (FlowOutcome outcome : scenarios.get(scenario).flows()) {
            if (outcome.fate() == Fate.EVADES) {
                outcome.freeLinks().stream()
                        .distinct()
                        .forEach(link -> loads.merge(link, outcome.flow().trucks(), Double::sum));
            }
        }
        return loads;
    }
}
