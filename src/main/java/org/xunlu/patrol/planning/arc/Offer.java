package org.xunlu.patrol.planning.arc;

/** A task looking for a place: the cost rows its ends need, at hand. Reusable; one thread. */
final class Offer {
    int[] intoBegin = {};
    int[] intoEnd = {};
    int[] fromBegin = {};
    int[] fromEnd = {};
    int serviceAlong;
    int serviceAgainst;

    void set(ArcProblem problem, int task) {
        int along = 2 * task;
        int against = along + 1;
        intoBegin = problem.costInto[problem.entry[along]];
        intoEnd = problem.costInto[problem.entry[against]];
        fromEnd = problem.cost[problem.exit[along]];
        fromBegin = problem.cost[problem.exit[against]];
        serviceAlong = problem.service[along];
        serviceAgainst = problem.service[against];
    }
}
