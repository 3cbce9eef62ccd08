package org.xunlu.siting.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.xunlu.siting.Fate;
import org.xunlu.siting.Flow;
import org.xunlu.siting.FlowOutcome;
import org.xunlu.siting.LinkNetwork;
import org.xunlu.siting.Scenario;
import org.xunlu.siting.ScenarioOutcome;
import org.xunlu.siting.SitingProblem;

/** Drives every flow against the points of a plan and writes down what becomes of it. */
final class OutcomeBook {
    private final LinkNetwork network;
    private final SitingProblem problem;
    private final FlowBook flows;
    private final SiteBook sites;
    private final RoadDistances open;
    private final RoadDistances free;
    private final Set<String> standing;
    private final boolean[] caught;

    /**
     * Drives them.
     *
     * @param open distances on the whole graph
     * @param standing ids of the plan's points
     */
    OutcomeBook(
            LinkNetwork network,
            SitingProblem problem,
            FlowBook flows,
            SiteBook sites,
            RoadDistances open,
            Set<String> standing) {
        this.network = network;
        this.problem = problem;
        this.flows = flows;
        this.sites = sites;
        this.open = open;
        this.standing = new TreeSet<>(standing);
        BitSet closed = sites.arcs(standing);
        free = closed.isEmpty() ? open : new RoadDistances(open.graph(), closed);
        flows.commodities().parallelStream()
                .mapToInt(Commodity::origin)
                .distinct()
                .forEach(free::from);
        caught = new boolean[flows.commodities().size()];
        for (int number = 0; number < caught.length; number++) {
            Commodity commodity = flows.commodities().get(number);
            caught[number] = free.from(commodity.origin())[commodity.destination()] > commodity.most();
        }
    }

    /** Caught worth by scenario. */
    double[] caught() {
        double[] sums = new double[problem.scenarios().size()];
        for (int number = 0; number < caught.length; number++) {
            for (int scenario = 0; caught[number] && scenario < sums.length; scenario++) {
                sums[scenario] += flows.commodities().get(number).worth()[scenario];
            }
        }
        return sums;
    }

    List<ScenarioOutcome> scenarios() {
        List<List<String>> seenBy =
                flows.commodities().parallelStream().map(this::seenBy).toList();
        List<List<String>> freeLinks = flows.commodities().parallelStream()
                .map(commodity -> names(free.way(commodity.origin(), commodity.destination())))
                .toList();
        double[] sums = caught();
        List<ScenarioOutcome> outcomes = new ArrayList<>();
        for (int scenario = 0; scenario < sums.length; scenario++) {
            Scenario asked = problem.scenarios().get(scenario);
            List<FlowOutcome> each = new ArrayList<>();
            for (int place = 0; place < asked.flows().size(); place++) {
                Flow flow = asked.flows().get(place);
                int number = flows.numbers().get(scenario)[place];
                each.add(
                        number < 0
                                ? leftOut(flow)
                                : new FlowOutcome(
                                        flow,
                                        caught[number] ? Fate.CAUGHT : Fate.EVADES,
                                        flows.commodities().get(number).cheapest(),
                                        freeCost(number),
                                        freeLinks.get(number),
                                        seenBy.get(number)));
            }
            outcomes.add(new ScenarioOutcome(asked, sums[scenario], flows.total(scenario), each));
        }
        return outcomes;
    }

    private static FlowOutcome leftOut(Flow flow) {
        return new FlowOutcome(
                flow, Fate.LEFT_OUT, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(), List.of());
    }

    private double freeCost(int number) {
        Commodity commodity = flows.commodities().get(number);
        return free.from(commodity.origin())[commodity.destination()];
    }

    private List<String> names(int[] arcs) {
        return Arrays.stream(arcs)
                .flatMap(arc -> Arrays.stream(open.graph().links(arc)))
                .mapToObj(network::linkName)
                .toList();
    }

    private List<String> seenBy(Commodity commodity) {
        List<String> seen = new ArrayList<>();
        for (int arc : open.way(commodity.origin(), commodity.destination())) {
            for (String id : standing) {
                if (!seen.contains(id) && Arrays.binarySearch(sites.arcs(id), arc) >= 0) {
                    seen.add(id);
                }
            }
        }
        return seen;
    }

    /** Worth, scenarios times their weights, of caught flows whose cheapest way passes the point. */
    double passing(String id) {
        int[] guarded = sites.arcs(id);
        return sum(IntStream.range(0, caught.length)
                .filter(number -> caught[number])
                .filter(number -> {
                    Commodity commodity = flows.commodities().get(number);
                    return Arrays.stream(open.way(commodity.origin(), commodity.destination()))
                            .anyMatch(arc -> Arrays.binarySearch(guarded, arc) >= 0);
                }));
    }

    /** Worth, scenarios times their weights, that would not be caught without the point. */
    double onlyHere(String id) {
        Set<String> others = new TreeSet<>(standing);
        others.remove(id);
        RoadDistances without = new RoadDistances(open.graph(), sites.arcs(others));
        IntStream.range(0, caught.length)
                .filter(number -> caught[number])
                .map(number -> flows.commodities().get(number).origin())
                .distinct()
                .parallel()
                .forEach(without::from);
        return sum(IntStream.range(0, caught.length)
                .filter(number -> caught[number])
                .filter(number -> {
                    Commodity commodity = flows.commodities().get(number);
                    return without.from(commodity.origin())[commodity.destination()] <= commodity.most();
                }));
    }

    private double sum(IntStream numbers) {
        return numbers.mapToDouble(number -> {
                    double sum = 0;
                    for (int scenario = 0; scenario < problem.scenarios().size(); scenario++) {
                        sum += problem.scenarios().get(scenario).weight()
                                * flows.commodities().get(number).worth()[scenario];
                    }
                    return sum;
                })
                .sum();
    }
}
