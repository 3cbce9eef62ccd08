package org.xunlu.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.xunlu.siting.Limit;
import org.xunlu.siting.LinkNetwork;
import org.xunlu.siting.Model;
import org.xunlu.siting.PlanCheck;
import org.xunlu.siting.PlannedSite;
import org.xunlu.siting.RoadWorld;
import org.xunlu.siting.Scenario;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.SitingPlan;
import org.xunlu.siting.SitingProblem;
import org.xunlu.siting.capture.CapturePlanner;
import org.xunlu.siting.location.LocationPlan;
import org.xunlu.siting.location.LocationPlanner;
import org.xunlu.siting.location.LocationProblem;
import org.xunlu.siting.location.MedianGraph;

/**
 * How well and how fast points are chosen: a county's study, growing networks, p-medians of the OR-Library's recipe. All
 * networks are made here, from seeds; every catch is counted again by plain shortest paths.
 */
public final class SitingBench {
    private static final double TOLERANCE = 0.25;
    private static final int POINTS = 7;
    private static final int SECONDS = 60;

    /** Nodes and sites of pmed1 to pmed20. */
    private static final int[][] MEDIANS = {
        {100, 5}, {100, 10}, {100, 10}, {100, 20}, {100, 33}, {200, 5}, {200, 10}, {200, 20}, {200, 40}, {200, 67},
        {300, 5}, {300, 10}, {300, 30}, {300, 60}, {300, 100}, {400, 5}, {400, 10}, {400, 40}, {400, 80}, {400, 133}
    };

    private SitingBench() {}

    /** Prints the figures; {@code --quick} leaves out the large networks and half of the p-medians. */
    public static void main(String[] arguments) {
        boolean quick = List.of(arguments).contains("--quick");
        county();
        medians(quick ? 10 : MEDIANS.length);
        if (quick) {
            network("links_2500_od_125", 28, 0.7, 60, 125);
            return;
        }
        network("links_2500_od_125", 28, 0.7, 60, 125);
        network("links_5000_od_250", 40, 0.7, 60, 250);
        network("links_10000_od_500", 57, 0.7, 60, 500);
        network("links_20000_od_500", 80, 0.7, 60, 500);
        network("scattered_10000_od_500", 57, 0.7, 400, 500);
        network("dense_grid_10000_od_500", 50, 1, 60, 500);
    }

    private static void county() {
        RoadWorld world = RoadWorld.make(11, 22, 20, 0.7, 2, 30, 80);
        CapturePlanner planner = new CapturePlanner(world.network());
        SitingProblem problem = problem(world, TOLERANCE);
        new Figure("siting", "county_links", world.network().linkCount(), "links").fact();
        SitingPlan plan = timed("county_study", planner, problem);
        timed("county_again_budget", planner, problem.with(Limit.budget(700_000_000)));
        timed("county_again_tolerance", planner, problem(world, 0.4));
        new Figure("siting", "county_gap", 100 * plan.gap(), "%").atMost(0);
        for (Model model : Model.values()) {
            SitingPlan other = planner.solve(problem.with(model), SearchControl.UNWATCHED);
            double share = 100 * other.scenarios().get(0).share();
            new Figure("siting", "county_caught_by_" + model.name().toLowerCase(Locale.ROOT), share, "%").fact();
        }
    }

    private static SitingProblem problem(RoadWorld world, double tolerance) {
        return SitingProblem.of(Scenario.of(tolerance, world.flows()), world.candidates(), Limit.points(POINTS));
    }

    private static SitingPlan timed(String name, CapturePlanner planner, SitingProblem problem) {
        long start = System.nanoTime();
        SitingPlan plan = planner.solve(problem, SearchControl.UNWATCHED);
        new Figure("siting", name, (System.nanoTime() - start) / 1e9, "s").atMost(2);
        return plan;
    }

    private static void network(String name, int side, double kept, int places, int flows) {
        RoadWorld world = RoadWorld.make(5, side, side, kept, 0, places, flows);
        LinkNetwork network = world.network();
        new Figure("siting", name + "_links", network.linkCount(), "links").fact();
        long start = System.nanoTime();
        long work = work();
        long[] good = {-1, -1};
        BooleanSupplier late = () -> System.nanoTime() - start > SECONDS * 1e9;
        SitingPlan plan = new CapturePlanner(network)
                .solve(
                        problem(world, TOLERANCE),
                        new SearchControl(
                                progress -> {
                                    if (progress.gap() <= 0.01 && good[0] < 0) {
                                        good[0] = System.nanoTime() - start;
                                        good[1] = work() - work;
                                    }
                                },
                                late));
        new Figure("siting", name + "_wall", (System.nanoTime() - start) / 1e9, "s").fact();
        new Figure("siting", name + "_cpu", (work() - work) / 1e9, "s").fact();
        if (good[0] >= 0) {
            new Figure("siting", name + "_to_1_percent", good[0] / 1e9, "s").fact();
            new Figure("siting", name + "_to_1_percent_cpu", good[1] / 1e9, "s").fact();
        }
        new Figure("siting", name + "_caught", 100 * plan.scenarios().get(0).share(), "%").fact();
        new Figure("siting", name + "_gap", 100 * plan.gap(), "%").atMost(1);
        double checked = new PlanCheck(network)
                .caught(
                        Scenario.of(TOLERANCE, world.flows()),
                        plan.problem().worth(),
                        plan.sites().stream().map(PlannedSite::candidate).toList());
        new Figure("siting", name + "_recount_differs", Math.abs(checked - plan.value()), "trucks").atMost(0);
    }

    private static void medians(int count) {
        double slowest = 0;
        double worstGap = 0;
        int proven = 0;
        for (int number = 0; number < count; number++) {
            int nodes = MEDIANS[number][0];
            double[] weights = new double[nodes];
            Arrays.fill(weights, 1);
            LocationProblem problem =
                    LocationProblem.of(MedianGraph.distances(nodes, number + 1), weights, MEDIANS[number][1]);
            long start = System.nanoTime();
            LocationPlan plan = new LocationPlanner()
                    .pMedian(problem, SearchControl.until(() -> System.nanoTime() - start > SECONDS * 1e9));
            double seconds = (System.nanoTime() - start) / 1e9;
            new Figure("siting", "pmed" + (number + 1) + "_like", seconds, "s").atMost(SECONDS);
            slowest = Math.max(slowest, seconds);
            worstGap = Math.max(worstGap, 100 * plan.gap());
            proven += plan.proven() ? 1 : 0;
        }
        new Figure("siting", "pmed_slowest", slowest, "s").atMost(SECONDS);
        new Figure("siting", "pmed_proven", proven, "of " + count).atLeast(Math.min(10, count));
        new Figure("siting", "pmed_worst_gap", worstGap, "%").atMost(0.1);
    }

    /** Work of all threads of this process, ns. */
    private static long work() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getProcessCpuTime()
                : 0;
    }
}
