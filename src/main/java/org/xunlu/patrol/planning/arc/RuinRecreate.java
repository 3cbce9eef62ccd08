package org.xunlu.patrol.planning.arc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slack induction by string removals with simulated annealing: each round takes a few strings of tasks out and puts them
 * back; the cooling decides whether a worse plan is kept to go on from. Anytime: the best plan so far is always whole.
 */
public final class RuinRecreate {
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
        return search(List.of(), seed, control, cooling(), true);
    }

    /** Searches on from routes there are, without forgetting them at once. */
    public ArcPlan improve(List<ArcRoute> routes, long seed, SearchControl control) {
        return search(routes, seed, control, cooling().mild(), true);
    }

    /**
     * Searches for so many rounds with several processors at once, from nothing or, without forgetting them at once, from
     * routes there are. It must have been told what is {@link #near}. The same seed and rounds give the same plan
     * however many processors there are.
     *
     * @param windowOf vehicle → its window: vehicles that may serve the same narrow tasks
     * @param control asked now and then with the rounds done so far, counted over all processors
     */
    public ArcPlan inParts(int[] windowOf, List<ArcRoute> routes, long seed, long rounds, SearchControl control) {
        return new PartedSearch(this, windowOf).search(routes, seed, rounds, control);
    }

    Cooling cooling() {
        return Cooling.whole(problem, unit == 0);
    }

    ArcProblem problem() {
        return problem;
    }

    Loyalty loyalty() {
        return loyalty;
    }

    /** The nearest tasks of a task, itself first. */
    int[] nearTo(int task) {
        if (near == null) {
            throw new IllegalStateException("a search in parts must be told what is near");
        }
        return near[task];
    }

    /** The same search over another problem, part of this one. */
    RuinRecreate over(ArcProblem other, Loyalty otherLoyalty, int[][] otherNear) {
        return new RuinRecreate(other, worth, unit, goal, otherLoyalty, otherNear, longest);
    }

    /** Searches; answers the best plan, or the last one to be searched on from. */
    ArcPlan search(List<ArcRoute> routes, long seed, SearchControl control, Cooling cooling, boolean best) {
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
        double temperature = 0;
        for (long round = 0; bestWorth > goal; round++) {
            if (round % ROUNDS_BETWEEN_LOOKS == 0) {
                double spent = control.spent(round);
                if (spent >= 1) {
                    break;
                }
                temperature = scale * cooling.at(round, spent);
            }
            double now = fleet.worth();
            fleet.beginRound();
            recreate.putBack(ruin.take());
            double then = fleet.worth();
            if (then >= now - temperature * Math.log(dice.share())) {
                fleet.undoRound();
            } else if (then < bestWorth && best) {
                bestWorth = then;
                fleet.keep();
                control.improved(round, then);
            }
        }
        if (best) {
            fleet.goToKept();
        }
        return fleet.toPlan();
    }
}
