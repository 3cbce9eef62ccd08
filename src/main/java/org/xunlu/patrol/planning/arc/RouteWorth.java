package org.xunlu.patrol.planning.arc;

/**
 * What a route of some cost counts in the objective, whose sum over all routes is made small. Within a route the cheapest
 * place is taken anyway; between routes this decides.
 */
@FunctionalInterface
public interface RouteWorth {
    /** The total counts. */
    RouteWorth COST = new RouteWorth() {
        @Override
        public double of(Vehicle vehicle, int cost) {
            return cost;
        }

        @Override
        public double leastMore(int more) {
            return more;
        }
    };

    /** What a route of this cost counts. */
    double of(Vehicle vehicle, int cost);

    /** How much more any route counts at least when it costs so much more: tells places apart that need no closer look. */
    default double leastMore(int more) {
        return Double.NEGATIVE_INFINITY;
    }
}
