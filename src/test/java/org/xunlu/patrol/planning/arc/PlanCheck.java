package org.xunlu.patrol.planning.arc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a plan from the graph alone, by other means than the search: all ways by Floyd and Warshall, step by step. */
public final class PlanCheck {
    private PlanCheck() {}

    /** Asserts that a plan serves each required link once or lists it, within all limits, and answers its true cost. */
    public static long trueCost(ArcGraph graph, List<Vehicle> vehicles, ArcPlan plan) {
        long[][] ways = ways(graph);
        List<ArcGraph.Link> required = graph.required();
        Set<Integer> served = new HashSet<>(plan.unserved());
        assertThat(served).hasSameSizeAs(plan.unserved());
        long total = 0;
        for (ArcRoute route : plan.routes()) {
            Vehicle vehicle = vehicles.get(route.vehicle());
            long cost = 0;
            int load = 0;
            int at = vehicle.start();
            for (ArcRoute.Visit visit : route.visits()) {
                ArcGraph.Link link = required.get(visit.task());
                assertThat(served.add(visit.task())).as("served once").isTrue();
                int entry = visit.along() ? link.from() : link.to();
                int service = visit.along() ? link.costAlong() : link.costAgainst();
                assertThat(service).as("direction allowed").isLessThan(ArcGraph.NO_WAY);
                cost += ways[at][entry] + service;
                load += link.demand();
                at = visit.along() ? link.to() : link.from();
            }
            cost += ways[at][vehicle.end()];
            assertThat(route.cost()).isEqualTo(cost).isLessThanOrEqualTo(vehicle.mostCost());
            assertThat(route.load()).isEqualTo(load).isLessThanOrEqualTo(vehicle.capacity());
            total += cost;
        }
        assertThat(plan.routes().stream().map(ArcRoute::vehicle)).doesNotHaveDuplicates();
        assertThat(served).hasSize(required.size());
        return total;
    }

    private static long[][] ways(ArcGraph graph) {
        int n = graph.nodes();
        long[][] ways = new long[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(ways[i], ArcGraph.NO_WAY);
            ways[i][i] = 0;
        }
        for (ArcGraph.Link link : graph.links()) {
            ways[link.from()][link.to()] = Math.min(ways[link.from()][link.to()], link.costAlong());
            ways[link.to()][link.from()] = Math.min(ways[link.to()][link.from()], link.costAgainst());
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    ways[i][j] = Math.min(ways[i][j], ways[i][k] + ways[k][j]);
                }
            }
        }
        return ways;
    }
}
