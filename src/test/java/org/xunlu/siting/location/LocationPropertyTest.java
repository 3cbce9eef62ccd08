package org.xunlu.siting.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.xunlu.siting.SearchControl;

/** Small random tables against trying every choice; sites that exist, are forbidden, cannot serve; demands without weight. */
final class LocationPropertyTest {
    private static final int DEMANDS = 12;
    private static final int SITES = 8;
    private final LocationPlanner planner = new LocationPlanner();

    private static LocationProblem problem(Random random) {
        double[][] distances = new double[DEMANDS][SITES];
        for (double[] row : distances) {
            for (int site = 0; site < SITES; site++) {
                row[site] = random.nextInt(12) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(20);
            }
        }
        double[] weights =
                random.doubles(DEMANDS).map(number -> Math.floor(5 * number)).toArray();
        Set<Integer> existing = random.nextBoolean() ? Set.of(random.nextInt(4)) : Set.of();
        Set<Integer> forbidden = random.nextBoolean() ? Set.of(4 + random.nextInt(4)) : Set.of();
        return new LocationProblem(distances, weights, 1 + random.nextInt(4), existing, forbidden);
    }

    /** The least value over all choices of exactly so many sites; or of any number. */
    private static double least(LocationProblem problem, boolean anyNumber, ToDoubleFunction<BitSet> value) {
        double least = Double.POSITIVE_INFINITY;
        for (int set = 0; set < 1 << SITES; set++) {
            BitSet open = BitSet.valueOf(new long[] {set});
            boolean counts = anyNumber
                    || open.cardinality()
                            == Math.max(problem.sites(), problem.existing().size());
            if (counts
                    && problem.existing().stream().allMatch(open::get)
                    && problem.forbidden().stream().noneMatch(open::get)) {
                least = Math.min(least, value.applyAsDouble(open));
            }
        }
        return least;
    }

    private static long covered(LocationProblem problem, BitSet open, double radius) {
        LocationTable table = new LocationTable(problem);
        double sum = 0;
        for (int demand = 0; demand < DEMANDS; demand++) {
            sum += table.distance(demand, open) <= radius ? problem.weights()[demand] : 0;
        }
        return Math.round(sum);
    }

    @Test
    void medians_centres_and_maximal_covers_are_the_best_of_all_choices() {
        for (int seed = 0; seed < 150; seed++) {
            LocationProblem problem = problem(new Random(seed));
            LocationTable table = new LocationTable(problem);
            LocationPlan median = planner.pMedian(problem, SearchControl.UNWATCHED);
            double bestMedian = least(problem, false, table::weightedDistance);
            assertThat(median.value()).as("median " + seed).isEqualTo(bestMedian);
            LocationPlan centre = planner.pCentre(problem, SearchControl.UNWATCHED);
            double bestCentre = least(problem, false, table::greatestDistance);
            assertThat(centre.value()).as("centre " + seed).isEqualTo(bestCentre);
            LocationPlan most = planner.maxCover(problem, 6, SearchControl.UNWATCHED);
            double bestCover = -least(problem, false, open -> -covered(problem, open, 6));
            assertThat(most.value()).as("cover " + seed).isCloseTo(bestCover, within(1e-9));
            assertThat(List.of(median.proven(), most.proven()))
                    .as("seed " + seed)
                    .containsOnly(true);
        }
    }

    @Test
    void set_covers_use_the_fewest_sites_and_leave_only_what_nobody_covers() {
        for (int seed = 0; seed < 150; seed++) {
            LocationProblem problem = problem(new Random(seed));
            LocationTable table = new LocationTable(problem);
            List<Integer> coverable = new ArrayList<>();
            for (int demand = 0; demand < DEMANDS; demand++) {
                if (table.distance(demand, table.usable()) <= 5) {
                    coverable.add(demand);
                }
            }
            double fewest = least(
                    problem,
                    true,
                    open -> coverable.stream().allMatch(demand -> table.distance(demand, open) <= 5)
                            ? open.cardinality()
                            : Double.POSITIVE_INFINITY);
            LocationPlan plan = planner.setCover(problem, 5, SearchControl.UNWATCHED);
            assertThat(plan.value()).as("seed " + seed).isEqualTo(fewest);
            assertThat(plan.servedBy().stream().filter(site -> site < 0)).hasSize(DEMANDS - coverable.size());
        }
    }

    @Test
    void a_graph_of_the_or_library_recipe_is_proven() {
        double[] weights = new double[60];
        Arrays.fill(weights, 1);
        LocationProblem problem = LocationProblem.of(MedianGraph.distances(60, 3), weights, 6);
        LocationPlan plan = planner.pMedian(problem, SearchControl.UNWATCHED);
        assertThat(plan.proven()).isTrue();
        assertThat(plan.bound()).isEqualTo(plan.value());
        LocationPlan stopped = planner.pMedian(problem, SearchControl.until(() -> true));
        assertThat(stopped.value()).isGreaterThanOrEqualTo(plan.value());
        assertThat(stopped.bound()).isLessThanOrEqualTo(plan.value());
    }

    @Test
    void nothing_to_choose_and_nobody_to_serve_are_answered() {
        LocationProblem nobody = LocationProblem.of(new double[0][0], new double[0], 3);
        assertThat(planner.pMedian(nobody, SearchControl.UNWATCHED).value()).isZero();
        assertThat(planner.pCentre(nobody, SearchControl.UNWATCHED).value()).isZero();
        assertThat(planner.setCover(nobody, 1, SearchControl.UNWATCHED).sites()).isEmpty();
        LocationProblem none = LocationProblem.of(new double[][] {{4, 2}}, new double[] {1}, 0);
        assertThat(planner.pMedian(none, SearchControl.UNWATCHED).value()).isInfinite();
        LocationProblem all = LocationProblem.of(new double[][] {{4, 2}}, new double[] {1}, 9);
        assertThat(planner.pMedian(all, SearchControl.UNWATCHED).sites()).containsExactly(0, 1);
    }
}
