package org.xunlu.patrol.planning.arc;

/**
 * What a route of some cost counts in the objective, whose sum over all routes is made small. Within a route the cheapest
 * place is taken anyway; between routes this decides.
 */
@FunctionalInterface
public interface RouteWorth {
    /** The total counts. */
    RouteWorth COST = (vehicle, cost) -> cost;

    /** What a route of this cost counts. */
    double of(Vehicle vehicle, int cost);
}
