package org.xunlu.siting.study;

import java.util.List;
import java.util.Set;
import org.xunlu.network.Cost;
import org.xunlu.siting.Aim;
import org.xunlu.siting.Limit;
import org.xunlu.siting.Model;
import org.xunlu.siting.Worth;

/**
 * What the planner asks.
 *
 * @param scenarios the flows to work with, each with its weight
 * @param tolerances how far round trucks drive, each with its weight
 * @param cost what ways are short in
 * @param limit how many points, or how much money
 * @param worth what a truck and an overloaded truck count
 * @param aim good on the whole, or good in the worst case
 * @param model how the points are chosen
 * @param withExisting whether points that stand take part
 * @param required keys of sites that must be built
 * @param forbidden keys of sites that must not be
 * @param exclusive groups of sites of which at most one may be built
 */
public record StudyTerms(
        List<Share> scenarios,
        List<Share> tolerances,
        Cost cost,
        Limit limit,
        Worth worth,
        Aim aim,
        Model model,
        boolean withExisting,
        Set<String> required,
        Set<String> forbidden,
        List<Set<String>> exclusive) {
    public StudyTerms {
        scenarios = List.copyOf(scenarios);
        tolerances = List.copyOf(tolerances);
        required = Set.copyOf(required);
        forbidden = Set.copyOf(forbidden);
        exclusive = exclusive.stream().map(Set::copyOf).toList();
    }

    /**
     * Something with its weight.
     *
     * @param of key of a scenario, or a tolerance as a share of the cheapest way
     */
    public record Share(double of, double weight) {}
}
