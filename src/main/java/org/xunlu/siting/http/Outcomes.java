package org.xunlu.siting.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xunlu.network.Cost;
import org.xunlu.network.RoadNetwork;
import org.xunlu.siting.CandidateScore;
import org.xunlu.siting.Fate;
import org.xunlu.siting.FlowOutcome;
import org.xunlu.siting.PlannedSite;
import org.xunlu.siting.Remark;
import org.xunlu.siting.ScenarioOutcome;
import org.xunlu.siting.SitingPlan;
import org.xunlu.siting.candidate.CandidateSite;
import org.xunlu.siting.flow.FreightPlace;
import org.xunlu.siting.flow.FreightPlaceId;
import org.xunlu.siting.flow.OdFlow;
import org.xunlu.siting.flow.TruckLink;
import org.xunlu.siting.study.Ground;
import org.xunlu.siting.study.PatrolDemand;
import org.xunlu.siting.study.Question;
import org.xunlu.siting.study.Study;

/** Tells a plan in roads, places and trucks. */
final class Outcomes {
    private final Ground ground;
    private final Question question;
    private final Cost cost;
    private final Map<Integer, List<Long>> links = new TreeMap<>();

    Outcomes(Ground ground, Question question, Cost cost) {
        this.ground = ground;
        this.question = question;
        this.cost = cost;
    }

    /** The plan's view; {@code scores} by candidate may lack some. */
    OutcomeView view(SitingPlan plan, List<CandidateScore> ranking, long millis) {
        Map<String, CandidateScore> scores = new HashMap<>();
        ranking.forEach(score -> scores.put(score.candidate().id(), score));
        Set<String> failing = question.failing().stream().map(CandidateSite::id).collect(Collectors.toSet());
        List<OutcomeView.Point> points = new ArrayList<>();
        for (PlannedSite site : plan.sites()) {
            ground.find(site.candidate().id())
                    .ifPresent(each -> points.add(new OutcomeView.Point(
                            SiteView.of(each, roads(), scores.get(each.id())),
                            site.standing(),
                            site.passing(),
                            site.onlyHere(),
                            failing.contains(each.id()))));
        }
        // new points by what each adds, then those that stand: the order in which a planner reads them
        points.sort(Comparator.comparing((OutcomeView.Point point) -> point.standing() == PlannedSite.Standing.EXISTING)
                .thenComparing(
                        Comparator.comparingDouble(OutcomeView.Point::onlyHere).reversed()));
        ScenarioOutcome first = plan.scenarios().get(0);
        List<OutcomeView.FlowView> flows =
                first.flows().stream().map(this::flow).toList();
        return new OutcomeView(
                plan.problem().model(),
                Study.share(plan),
                caughtShare(plan, false),
                caughtShare(plan, true),
                Study.seen(plan),
                plan.gap(),
                plan.proven(),
                plan.method(),
                millis,
                plan.costCents(),
                Study.built(plan).size(),
                points,
                plan.scenarios().stream()
                        .map(each -> new OutcomeView.ScenarioView(
                                each.scenario().name(),
                                each.scenario().tolerance(),
                                each.scenario().weight(),
                                each.caught(),
                                each.total()))
                        .toList(),
                flows,
                links,
                PatrolDemand.of(ground.freight().network(), first),
                remarks(plan));
    }

    private RoadNetwork roads() {
        return ground.freight().network().roads();
    }

    private static double caughtShare(SitingPlan plan, boolean over) {
        double caught = 0;
        double total = 0;
        for (ScenarioOutcome outcome : plan.scenarios()) {
            for (FlowOutcome flow : outcome.flows()) {
                double trucks = outcome.scenario().weight()
                        * (over ? flow.flow().overloaded() : flow.flow().trucks());
                if (flow.fate() != Fate.LEFT_OUT) {
                    total += trucks;
                    caught += flow.fate() == Fate.CAUGHT ? trucks : 0;
                }
            }
        }
        return total == 0 ? 0 : caught / total;
    }

    private OutcomeView.FlowView flow(FlowOutcome outcome) {
        OdFlow flow = question.flows().get(outcome.flow().id());
        if (flow == null) {
            throw new IllegalStateException("no flow " + outcome.flow().id());
        }
        double detour = outcome.detourFactor();
        return new OutcomeView.FlowView(
                flow.from().value(),
                name(flow.from()),
                flow.to().value(),
                name(flow.to()),
                outcome.flow().trucks(),
                outcome.flow().overloaded(),
                outcome.fate(),
                Double.isFinite(detour) ? detour : null,
                outcome.seenBy(),
                known(ground.way(flow.from(), flow.to(), cost)),
                outcome.fate() == Fate.EVADES ? known(ground.linkNumbers(outcome.freeLinks())) : List.of());
    }

    private List<Integer> known(List<Integer> way) {
        for (int link : way) {
            links.computeIfAbsent(link, this::segments);
        }
        return way;
    }

    private List<Long> segments(int number) {
        TruckLink link = ground.freight().network().link(number);
        return link.parts().stream()
                .map(part -> roads().segment(part.segment()).id().value())
                .toList();
    }

    private String name(FreightPlaceId place) {
        FreightPlace found = ground.freight().places().get(place);
        return found == null ? "#" + place.value() : found.details().name();
    }

    /** What was odd, and required sites that fail a rule. Equal remarks about many flows are told once each. */
    private List<OutcomeView.RemarkView> remarks(SitingPlan plan) {
        List<OutcomeView.RemarkView> remarks = new ArrayList<>();
        for (Remark remark : plan.remarks()) {
            OutcomeView.RemarkView view =
                    new OutcomeView.RemarkView(remark.kind(), remark.subject(), label(remark.subject()));
            if (!remarks.contains(view)) {
                remarks.add(view);
            }
        }
        return remarks;
    }

    private String label(String subject) {
        OdFlow flow = question.flows().get(subject);
        if (flow != null) {
            return name(flow.from()) + " → " + name(flow.to());
        }
        return ground.find(subject).map(CandidateSite::name).orElse(subject);
    }
}
