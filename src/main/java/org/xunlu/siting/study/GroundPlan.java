package org.xunlu.siting.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xunlu.network.RoadNetwork;
import org.xunlu.overload.Checkpoint;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.candidate.CostRule;
import org.xunlu.siting.candidate.SiteRule;
import org.xunlu.siting.candidate.SiteSurvey;
import org.xunlu.siting.flow.FreightPlace;
import org.xunlu.siting.flow.TruckRoads;

/**
 * What a {@link Ground} is made from; equal plans make equal grounds.
 *
 * @param truckRoads which roads trucks use
 */
public record GroundPlan(
        RoadNetwork roads,
        TruckRoads truckRoads,
        List<FreightPlace> places,
        List<Checkpoint> checkpoints,
        List<SiteRule> rules,
        List<CostRule> costs,
        List<SiteSurvey> surveys) {
    public GroundPlan {
        places = List.copyOf(places);
        checkpoints = List.copyOf(checkpoints);
        rules = List.copyOf(rules);
        costs = List.copyOf(costs);
        surveys = List.copyOf(surveys);
    }

    /**
     * The cost rule of a day.
     *
     * @throws Refusal where there is none
     */
    public CostRule costOn(LocalDate day) {
        return costs.stream()
                .filter(rule -> rule.holdsOn(day))
                .reduce((one, later) -> later)
                .orElseThrow(() -> Refusal.rule("siting.no_cost_rule", null, Map.of("day", day)));
    }
}
