package org.xunlu.siting.capture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xunlu.siting.Flow;
import org.xunlu.siting.LinkNetwork;
import org.xunlu.siting.Remark.Kind;
import org.xunlu.siting.Scenario;
import org.xunlu.siting.SitingProblem;

/**
 * The flows of all scenarios, those that can be driven gathered into commodities. What is odd is remarked on, once.
 *
 * @param commodities one for each origin, destination and tolerance
 * @param numbers by scenario and flow: its commodity, −1 when it is left out
 */
record FlowBook(List<Commodity> commodities, List<int[]> numbers) {
    private record Key(int origin, int destination, double tolerance) {}

    /** Nodes at which some flow of the question begins or ends. */
    static BitSet ends(LinkNetwork network, SitingProblem problem) {
        BitSet ends = new BitSet();
        for (Scenario scenario : problem.scenarios()) {
            for (Flow flow : scenario.flows()) {
                int origin = network.findNode(flow.origin());
                int destination = network.findNode(flow.destination());
                if (origin >= 0 && destination >= 0) {
                    ends.set(origin);
                    ends.set(destination);
                }
            }
        }
        return ends;
    }

    /** Gathers them. */
    static FlowBook of(LinkNetwork network, RoadDistances distances, SitingProblem problem, RemarkList remarks) {
        Map<Key, Integer> known = new LinkedHashMap<>();
        List<Commodity> commodities = new ArrayList<>();
        List<int[]> numbers = new ArrayList<>();
        int scenarios = problem.scenarios().size();
        for (int scenario = 0; scenario < scenarios; scenario++) {
            Scenario asked = problem.scenarios().get(scenario);
            int[] places = new int[asked.flows().size()];
            for (int place = 0; place < places.length; place++) {
                Flow flow = asked.flows().get(place);
                places[place] = -1;
                int origin = network.findNode(flow.origin());
                int destination = network.findNode(flow.destination());
                if (!canBeDriven(flow, origin, destination, distances, remarks)) {
                    continue;
                }
                double worth = problem.worth().of(flow);
                if (worth < 0) {
                    remarks.add(Kind.NEGATIVE_WEIGHT, flow.id());
                    continue;
                }
                if (worth == 0) {
                    remarks.add(Kind.NO_WEIGHT, flow.id());
                }
                places[place] = known.computeIfAbsent(new Key(origin, destination, asked.tolerance()), key -> {
                    double cheapest = distances.from(origin)[destination];
                    commodities.add(new Commodity(origin, destination, key.tolerance, cheapest, new double[scenarios]));
                    return commodities.size() - 1;
                });
                commodities.get(places[place]).worth()[scenario] += worth;
            }
            numbers.add(places);
        }
        return new FlowBook(commodities, numbers);
    }

    private static boolean canBeDriven(
            Flow flow, int origin, int destination, RoadDistances distances, RemarkList remarks) {
        if (flow.trucks() < 0 || flow.overloaded() < 0) {
            return remarks.refuse(Kind.NEGATIVE_WEIGHT, flow.id());
        }
        if (origin < 0 || destination < 0) {
            return remarks.refuse(Kind.PLACE_UNKNOWN, flow.id());
        }
        if (origin == destination) {
            return remarks.refuse(Kind.SAME_PLACE, flow.id());
        }
        if (Double.isInfinite(distances.from(origin)[destination])) {
            return remarks.refuse(Kind.NO_WAY, flow.id());
        }
        return true;
    }

    /** Ids of the flows of these commodities, each once. */
    Set<String> ids(SitingProblem problem, Set<Commodity> some) {
        Set<String> ids = new TreeSet<>();
        for (int scenario = 0; scenario < numbers.size(); scenario++) {
            List<Flow> asked = problem.scenarios().get(scenario).flows();
            for (int place = 0; place < asked.size(); place++) {
                int number = numbers.get(scenario)[place];
                if (number >= 0 && some.contains(commodities.get(number))) {
                    ids.add(asked.get(place).id());
                }
            }
        }
        return ids;
    }

    /** All worth of the scenario that can be driven. */
    double total(int scenario) {
        return commodities.stream()
                .mapToDouble(commodity -> commodity.worth()[scenario])
                .sum();
    }

    /** How the plan's value is made of caught worth; nothing is caught yet. */
    Valuation valuation(SitingProblem problem) {
        int count = problem.scenarios().size();
        double[] weight = new double[count];
        for (int scenario = 0; scenario < count; scenario++) {
            weight[scenario] = switch (problem.aim()) {
                case WEIGHTED -> problem.scenarios().get(scenario).weight();
                case WORST_CASE -> total(scenario) > 0 ? 1 / total(scenario) : 0;
            };
        }
        return new Valuation(problem.aim(), weight, new double[count]);
    }
}
