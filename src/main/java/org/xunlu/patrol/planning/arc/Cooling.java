package org.xunlu.patrol.planning.arc;

/** How willing a search is to go on from something worse, from hot to cold, warmed up again where there is time for it. */
final class Cooling {
    private static final double HOT = 0.5;
    private static final double COLD = 0.005;
    /** Where the total cost counts it is made of few different steps; below this nothing moves any more. */
    private static final double COLD_FOR_COST = 0.01;

    /** Rounds for each pair of tasks after which a cooling brings nothing more; then it is warmed up again. */
    private static final double ROUNDS_A_PAIR = 6;

    private static final int MOST_CYCLES = 8;
    private static final double WARM = 0.5;
    /** Rounds after which it is known how many there will be. */
    private static final long FIRST_ROUNDS = 8_192;

    private final double hot;
    private final double cold;
    private final double tasks;
    private final double from;
    private final double to;
    private int cycles = 1;

    private Cooling(double hot, double cold, int tasks, double from, double to) {
        this.hot = hot;
        this.cold = cold;
        this.tasks = Math.max(1, tasks);
        this.from = from;
        this.to = to;
    }

    /** Of a search from nothing. */
    static Cooling whole(ArcProblem problem, boolean forCost) {
        return new Cooling(HOT, forCost ? COLD_FOR_COST : COLD, problem.tasks(), 0, 1);
    }

    /** The same, not so hot that what there is would be forgotten. */
    Cooling mild() {
        return new Cooling(hot / 10, cold, (int) tasks, from, to);
    }

    /** Only a part of the cooling. */
    Cooling part(double begin, double end) {
        return new Cooling(hot, cold, (int) tasks, begin, end);
    }

    /** The temperature, in the unit of the search's steps. */
    double at(long round, double spent) {
        if (round == FIRST_ROUNDS && spent > 0 && to - from == 1) {
            cycles = (int) Math.max(1, Math.min(MOST_CYCLES, round / spent / (ROUNDS_A_PAIR * tasks * tasks)));
        }
        double done = (from + (to - from) * spent) * cycles;
        int cycle = (int) done;
        double start = cycle == 0 ? hot : Math.max(cold, hot * WARM);
        return start * Math.pow(cold / start, done - cycle);
    }
}
