package org.xunlu.siting.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.xunlu.siting.Limit;
import org.xunlu.siting.RoadWorld;
import org.xunlu.siting.Scenario;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.SitingProblem;

/** The bound for machines without the solver's library, beside the proven optimum. */
final class PriceBoundTest {
    @Test
    void stays_above_the_optimum_and_comes_near_it() {
        for (int seed = 0; seed < 4; seed++) {
            RoadWorld world = RoadWorld.make(seed, 10, 10, 0.8, 0, 12, 30);
            SitingProblem problem =
                    SitingProblem.of(Scenario.of(0.25, world.flows()), world.candidates(), Limit.points(3));
            double optimum = new CapturePlanner(world.network())
                    .solve(problem, SearchControl.UNWATCHED)
                    .value();
            CaptureTask task = task(world, problem);
            CutFinder finder =
                    new CutFinder(task, new CutPool(task.commodities().size()));
            finder.pack();
            PriceBound bound = new PriceBound(task, finder);
            double[] all = new double[task.commodities().size()];
            Arrays.fill(all, 1);
            for (int round = 0; round < 8; round++) {
                bound.lower(optimum, 200);
                finder.separate(bound.often(), bound.often(), all);
            }
            assertThat(bound.bound()).isBetween(optimum, 1.2 * optimum);
        }
    }

    private static CaptureTask task(RoadWorld world, SitingProblem problem) {
        RemarkList remarks = new RemarkList();
        RoadGraph graph = RoadGraph.of(world.network(), FlowBook.ends(world.network(), problem));
        RoadDistances open = new RoadDistances(graph, new BitSet());
        FlowBook flows = FlowBook.of(world.network(), open, problem, remarks);
        SiteBook sites = new SiteBook(world.network(), graph, problem.candidates(), remarks);
        return new TaskMaker(problem, open, flows, sites, remarks).make().task();
    }
}
