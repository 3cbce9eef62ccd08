package org.xunlu.patrol.planning.arc;

import java.util.List;

/**
 * Routes for the vehicles.
 *
 * @param routes those that serve something
 * @param unserved tasks no vehicle could take
 * @param worth the objective
 */
public record ArcPlan(List<ArcRoute> routes, List<Integer> unserved, double worth) {
    public ArcPlan {
        routes = List.copyOf(routes);
        unserved = List.copyOf(unserved);
    }

    /** Cost of all routes. */
    public long cost() {
        return routes.stream().mapToLong(ArcRoute::cost).sum();
    }

    /** Cost of the costliest route; 0 without routes. */
    public int mostCost() {
        return routes.stream().mapToInt(ArcRoute::cost).max().orElse(0);
    }
}
