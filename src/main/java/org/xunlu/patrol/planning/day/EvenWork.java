package org.xunlu.patrol.planning.day;

import org.xunlu.patrol.planning.arc.RouteWorth;
import org.xunlu.patrol.planning.arc.Vehicle;

/** Counts the time of a route, and with growing weight what goes beyond the unit's fair share of the day. */
final class EvenWork implements RouteWorth {
    private static final double PULL = 30;

    private final double share;

    /**
     * Even work.
     *
     * @param share part of its shift each unit would drive if all drove equally much and nothing twice
     */
    EvenWork(double share) {
        this.share = Math.max(1e-6, share);
    }

    @Override
    public double of(Vehicle vehicle, int cost) {
        double fair = share * vehicle.mostCost();
        double beyond = Math.max(0, cost - fair);
        return cost + PULL * beyond * beyond / fair;
    }

    @Override
    public double leastMore(int more) {
        return more;
    }
}
