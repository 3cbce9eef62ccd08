package org.xunlu.patrol.planning.arc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RuinRecreateTest {
    private static final SearchControl SHORT = SearchControl.rounds(3_000);

    @Test
    void one_car_drives_round_a_square_without_driving_empty() {
        ArcGraph square = new ArcGraph(
                4,
                List.of(
                        ArcGraph.Link.required(0, 1, 5, 1),
                        ArcGraph.Link.required(1, 2, 6, 1),
                        ArcGraph.Link.required(2, 3, 7, 1),
                        ArcGraph.Link.required(3, 0, 8, 1)));
        ArcPlan plan = cheapest(square, List.of(Vehicle.basedAt(0, 4)));
        assertThat(plan.cost()).isEqualTo(26);
        assertThat(plan.routes()).hasSize(1);
    }

    @Test
    void a_one_way_street_is_served_in_its_direction() {
        ArcGraph triangle = new ArcGraph(
                3,
                List.of(
                        new ArcGraph.Link(1, 0, 10, ArcGraph.NO_WAY, true, 1),
                        new ArcGraph.Link(1, 2, 10, ArcGraph.NO_WAY, true, 1),
                        ArcGraph.Link.passable(2, 0, 10),
                        ArcGraph.Link.passable(0, 1, 100)));
        ArcPlan plan = cheapest(triangle, List.of(Vehicle.basedAt(0, 9)));
        assertThat(plan.routes().get(0).visits()).allMatch(ArcRoute.Visit::along);
        assertThat(plan.cost()).isEqualTo(100 + 10 + 10 + 100 + 10);
    }

    @Test
    void a_street_dearer_one_way_is_driven_the_other_way() {
        ArcGraph hill = new ArcGraph(
                2, List.of(new ArcGraph.Link(0, 1, 50, 10, true, 1), new ArcGraph.Link(0, 1, 12, 12, true, 1)));
        ArcPlan plan = cheapest(hill, List.of(Vehicle.basedAt(0, 9)));
        assertThat(plan.cost()).isEqualTo(22);
    }

    @Test
    void each_base_serves_the_roads_around_it() {
        ArcGraph line = new ArcGraph(
                5,
                List.of(
                        ArcGraph.Link.required(0, 1, 10, 1),
                        ArcGraph.Link.passable(1, 2, 500),
                        ArcGraph.Link.passable(2, 3, 500),
                        ArcGraph.Link.required(3, 4, 10, 1)));
        ArcPlan plan = cheapest(line, List.of(Vehicle.basedAt(0, 9), Vehicle.basedAt(4, 9)));
        assertThat(plan.routes()).hasSize(2);
        assertThat(plan.cost()).isEqualTo(40);
    }

    @Test
    void what_no_vehicle_can_take_is_listed_and_the_rest_is_served() {
        ArcGraph two =
                new ArcGraph(3, List.of(ArcGraph.Link.required(0, 1, 10, 1), ArcGraph.Link.required(1, 2, 1_000, 1)));
        List<Vehicle> shortShift = List.of(new Vehicle(0, 0, 9, 100));
        ArcPlan plan = cheapest(two, shortShift);
        assertThat(plan.unserved()).containsExactly(1);
        assertThat(plan.cost()).isEqualTo(20);
    }

    @Test
    void a_search_in_parts_is_feasible_and_comes_out_the_same_by_one_processor_or_three() throws Exception {
        ArcGraph streets = RandomStreets.of(12, 10, 3);
        List<Vehicle> vehicles = Collections.nCopies(8, Vehicle.basedAt(7, 3_000));
        ArcProblem problem = ArcProblem.of(streets, vehicles);
        int[][] near = new int[problem.tasks()][];
        Neighbours all = new Neighbours(problem);
        Arrays.setAll(near, all::of);
        int[] windows = {0, 0, 1, 1, 2, 2, 3, 3};
        // the first tasks in the first window only
        int[] last =
                IntStream.range(0, near.length).map(task -> task < 10 ? 0 : 3).toArray();
        RuinRecreate search = RuinRecreate.cheapest(problem)
                .keeping(Loyalty.within(new int[near.length], last, windows))
                .near(near);
        List<ArcPlan> plans = new ArrayList<>();
        for (int processors : new int[] {1, 3}) {
            ForkJoinPool pool = new ForkJoinPool(processors);
            plans.add(pool.submit(() -> search.inParts(windows, List.of(), 5, 6_000, rounds -> 0))
                    .get());
            pool.shutdown();
        }
        assertThat(plans.get(0)).isEqualTo(plans.get(1));
        assertThat(plans.get(0).unserved()).isEmpty();
        long cost = PlanCheck.trueCost(streets, vehicles, plans.get(0));
        assertThat(plans.get(0).worth()).isEqualTo((double) cost);
        assertThat(plans.get(0).routes()).allSatisfy(route -> assertThat(route.visits())
                .allMatch(visit -> visit.task() >= 10 || route.vehicle() < 2));
        ArcPlan ended = search.inParts(windows, List.of(), 5, 6_000, rounds -> rounds > 0 ? 1 : 0);
        assertThat(PlanCheck.trueCost(streets, vehicles, ended)).isGreaterThan(cost);
    }

    @Test
    void every_plan_over_windy_streets_is_feasible_and_costs_what_it_says() {
        for (long seed = 1; seed <= 6; seed++) {
            ArcGraph streets = RandomStreets.of(6, 5, seed);
            List<Vehicle> vehicles = Collections.nCopies(8, Vehicle.basedAt(7, 600));
            cheapest(streets, vehicles);
        }
    }

    @Test
    void equal_seed_and_rounds_give_equal_plans_and_another_seed_may_not() {
        ArcGraph streets = RandomStreets.of(7, 7, 3);
        List<Vehicle> vehicles = Collections.nCopies(8, Vehicle.basedAt(0, 700));
        ArcPlan once = search(streets, vehicles, 5);
        assertThat(search(streets, vehicles, 5)).isEqualTo(once);
        assertThat(search(streets, vehicles, 6).routes()).isNotEqualTo(once.routes());
    }

    @Test
    void a_large_network_is_served_whole_although_only_near_places_are_tried() {
        ArcGraph streets = RandomStreets.of(20, 20, 9);
        List<Vehicle> vehicles = Collections.nCopies(30, Vehicle.basedAt(190, 2_500));
        ArcPlan plan = RuinRecreate.cheapest(ArcProblem.of(streets, vehicles)).search(1, SearchControl.rounds(2_000));
        assertThat(plan.unserved()).isEmpty();
        assertThat(PlanCheck.trueCost(streets, vehicles, plan)).isEqualTo(plan.cost());
    }

    @Test
    void it_tells_of_its_finds_and_stops_when_told_with_the_best_it_has() {
        ArcGraph streets = RandomStreets.of(7, 7, 3);
        List<Vehicle> vehicles = Collections.nCopies(8, Vehicle.basedAt(0, 700));
        AtomicLong last = new AtomicLong(Long.MAX_VALUE);
        SearchControl cancelled = new SearchControl() {
            @Override
            public double spent(long rounds) {
                return rounds >= 500 ? 1 : 0.1;
            }

            @Override
            public void improved(long rounds, double worth) {
                assertThat(worth).isLessThan((double) last.get());
                last.set((long) worth);
            }
        };
        ArcPlan plan = RuinRecreate.cheapest(ArcProblem.of(streets, vehicles)).search(1, cancelled);
        assertThat(plan.cost()).isEqualTo(last.get());
    }

    @Test
    void a_plan_is_improved_from_where_it_stands() {
        ArcGraph streets = RandomStreets.of(7, 7, 3);
        List<Vehicle> vehicles = Collections.nCopies(8, Vehicle.basedAt(0, 700));
        ArcPlan before = search(streets, vehicles, 5);
        ArcPlan after = RuinRecreate.cheapest(ArcProblem.of(streets, vehicles))
                .improve(before.routes(), 9, SearchControl.rounds(200));
        assertThat(after.cost()).isLessThanOrEqualTo(before.cost());
    }

    private static ArcPlan search(ArcGraph graph, List<Vehicle> vehicles, long seed) {
        return RuinRecreate.cheapest(ArcProblem.of(graph, vehicles)).search(seed, SHORT);
    }

    private static ArcPlan cheapest(ArcGraph graph, List<Vehicle> vehicles) {
        ArcPlan plan = search(graph, vehicles, 1);
        assertThat(PlanCheck.trueCost(graph, vehicles, plan)).isEqualTo(plan.cost());
        return plan;
    }
}
