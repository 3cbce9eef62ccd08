package org.xunlu.patrol.planning.arc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slack induction by string removals with simulated annealing: each round takes a few strings of tasks out and puts them
 * back; the cooling decides whether a worse plan is kept to go on from. Anytime: the best plan so far is always whole.
 */
public final class RuinRecreate {
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

    private static final int ROUNDS_BETWEEN_LOOKS = 32;
    /** Tasks of one route that are taken out together at most, unless {@link #strings} says otherwise. */
    private static final int LONGEST_STRING = 15;

    private final ArcProblem problem;
    private final RouteWorth worth;
    private final double unit;
    private final double goal;
    private final Loyalty loyalty;
    private final int @Nullable [][] near;
    private final int longest;

    private RuinRecreate(
            ArcProblem problem,
            RouteWorth worth,
            double unit,
            double goal,
            Loyalty loyalty,
            int @Nullable [][] near,
            int longest) {
        this.problem = problem;
        this.worth = worth;
        this.unit = unit;
        this.goal = goal;
        this.loyalty = loyalty;
        this.near = near;
        this.longest = longest;
    }

    /** Makes the total cost small. */
    public static RuinRecreate cheapest(ArcProblem problem) {
        return new RuinRecreate(
                problem, RouteWorth.COST, 0, Double.NEGATIVE_INFINITY, Loyalty.none(), null, LONGEST_STRING);
    }

    /** The same with another objective; unit is the step of it that one task moves, the scale of the annealing. */
    public RuinRecreate with(RouteWorth otherWorth, double otherUnit) {
        return new RuinRecreate(problem, otherWorth, otherUnit, goal, loyalty, near, longest);
    }

    /** The same, done as soon as the objective is down to the goal, e.g. a lower bound. */
    public RuinRecreate until(double otherGoal) {
        return new RuinRecreate(problem, worth, unit, otherGoal, loyalty, near, longest);
    }

    /** The same, giving a task to another vehicle only where it is worth that. */
    public RuinRecreate keeping(Loyalty otherLoyalty) {
        return new RuinRecreate(problem, worth, unit, goal, otherLoyalty, near, longest);
    }

    /** The same, told for each task the nearest tasks, itself first, so that they need not be looked for. */
    public RuinRecreate near(int[][] nearest) {
        return new RuinRecreate(problem, worth, unit, goal, loyalty, nearest, longest);
    }

    /** The same, taking out so many tasks of one route together at most. */
    public RuinRecreate strings(int otherLongest) {
        return new RuinRecreate(problem, worth, unit, goal, loyalty, near, otherLongest);
    }

    /** Searches from nothing. */
    public ArcPlan search(long seed, SearchControl control) {
        return search(List.of(), seed, control, HOT);
    }

    /** Searches on from routes there are, without forgetting them at once. */
    public ArcPlan improve(List<ArcRoute> routes, long seed, SearchControl control) {
        return search(routes, seed, control, HOT / 10);
    }

    private ArcPlan search(List<ArcRoute> routes, long seed, SearchControl control, double hot) {
        Fleet fleet = new Fleet(problem, worth, loyalty);
        fleet.load(routes);
        Dice dice = new Dice(seed);
        Neighbours neighbours = near == null ? new Neighbours(problem) : new Neighbours(near);
        Ruin ruin = new Ruin(fleet, neighbours, dice, longest);
        Recreate recreate = new Recreate(fleet, neighbours, dice);
        recreate.putBack(0);
        double bestWorth = fleet.worth();
        fleet.keep();
        double scale = unit > 0 ? unit : (double) fleet.cost() / Math.max(1, problem.tasks());
        double temperature = hot * scale;
        int cycles = 1;
        for (long round = 0; bestWorth > goal; round++) {
            if (round % ROUNDS_BETWEEN_LOOKS == 0) {
                double spent = control.spent(round);
                if (spent >= 1) {
                    break;
                }
                cycles = round == FIRST_ROUNDS && spent > 0 ? cycles(round / spent) : cycles;
                temperature = scale * heat(hot, unit > 0 ? COLD : COLD_FOR_COST, spent, cycles);
            }
            double now = fleet.worth();
            fleet.beginRound();
            recreate.putBack(ruin.take());
            double then = fleet.worth();
            if (then >= now - temperature * Math.log(dice.share())) {
                fleet.undoRound();
            } else if (then < bestWorth) {
                bestWorth = then;
                fleet.keep();
                control.improved(round, then);
            }
        }
        fleet.goToKept();
        return fleet.toPlan();
    }

    private static double heat(double hot, double cold, double spent, int cycles) {
        int cycle = (int) (spent * cycles);
        double start = cycle == 0 ? hot : Math.max(cold, hot * WARM);
        return start * Math.pow(cold / start, spent * cycles - cycle);
    }

    /** How often there is time to cool down. */
    private int cycles(double allRounds) {
        double tasks = Math.max(1, problem.tasks());
        double cycles = allRounds / (ROUNDS_A_PAIR * tasks * tasks);
        return (int) Math.max(1, Math.min(MOST_CYCLES, cycles));
    }
}
