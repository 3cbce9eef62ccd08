package org.xunlu.patrol.planning.postman;

import org.xunlu.patrol.planning.arc.ArcPlan;

/**
 * Tours that share all required links.
 *
 * @param plan the tours; a car that has none stays at home
 * @param cars how many cars there are
 * @param bound no way of sharing has a longest tour shorter than this
 */
public record BalancedTours(ArcPlan plan, int cars, long bound) {

    /** How far the longest tour is above the bound; 0 is proven best. */
    public double gap() {
        return bound == 0 ? 0 : (double) plan.mostCost() / bound - 1;
    }

    /** How far the longest tour is above the mean. */
    public double imbalance() {
        return plan.cost() == 0 ? 0 : (double) plan.mostCost() * cars / plan.cost() - 1;
    }
}
