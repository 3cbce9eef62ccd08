package org.xunlu.patrol.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Direction;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.TestRoads;

final class TourPlannerTest {
    private final TourPlanner planner = new TourPlanner();

    @Test
    void a_tour_drives_every_wanted_segment_and_is_continuous() {
        RoadNetwork roads = TestRoads.grid(12).network();
        Random random = new Random(7);
        List<Integer> wanted =
                random.ints(60, 0, roads.segmentCount()).distinct().boxed().toList();

        Tour tour = plan(roads, wanted, TestRoads.at(3.3, 5));

        assertThat(tour.unreached()).isEmpty();
        assertThat(required(tour)).containsExactlyInAnyOrderElementsOf(wanted);
        assertContinuous(roads, tour);
    }

    @Test
    void it_starts_and_ends_at_the_base() {
        RoadNetwork roads = TestRoads.grid(5).network();

        Tour tour = plan(roads, List.of(7), TestRoads.at(0.25, 0));

        Tour.Step first = tour.steps().get(0);
        Tour.Step last = tour.steps().get(tour.steps().size() - 1);
        assertThat(first.segment()).isEqualTo(last.segment()).isZero();
        assertThat(first.fromFraction()).isEqualTo(0.25, within(0.001));
        assertThat(last.toFraction()).isEqualTo(0.25, within(0.001));
    }

    @Test
    void one_way_streets_are_driven_their_way_only() {
        TestRoads ring = new TestRoads().road("G1", RoadClass.NATIONAL);
        ring.segment(0, 0, 1, 0, Direction.FORWARD)
                .segment(1, 0, 1, 1, Direction.FORWARD)
                .segment(0, 1, 1, 1, Direction.BACKWARD)
                .segment(0, 1, 0, 0, Direction.FORWARD);
        RoadNetwork roads = ring.network();

        Tour tour = plan(roads, List.of(2, 0), TestRoads.at(0, 0));

        assertContinuous(roads, tour);
        assertThat(tour.steps())
                .allMatch(step -> roads.segment(step.segment()).direction().allows(step.forward()));
        assertThat(required(tour)).containsExactlyInAnyOrder(0, 2);
    }

    @Test
    void what_cannot_be_reached_is_listed_with_its_reason() {
        TestRoads roads = TestRoads.grid(3);
        int inside = roads.network().segmentCount();
        roads.road("C1", RoadClass.VILLAGE)
                .segment(20, 20, 21, 20, Direction.BOTH)
                .segment(2, 2, 5, 5, Direction.FORWARD)
                .segment(6, 0, 2, 0, Direction.FORWARD);

        Tour tour = plan(roads.network(), List.of(0, inside, inside + 1, inside + 2), TestRoads.at(0, 0));

        assertThat(tour.unreached())
                .containsOnly(
                        Map.entry(inside, UnreachedReason.NO_WAY_THERE),
                        Map.entry(inside + 1, UnreachedReason.NO_WAY_BACK),
                        Map.entry(inside + 2, UnreachedReason.NO_WAY_THERE));
        assertThat(required(tour)).containsExactly(0);
    }

    @Test
    void a_closed_road_is_driven_round() {
        RoadNetwork roads = TestRoads.grid(3).network();
        TourRequest open = new TourRequest(roads, List.of(0, 1), Set.of(), TestRoads.at(0, 0), 1, 100);
        TourRequest closed = new TourRequest(roads, List.of(0, 1), Set.of(0), TestRoads.at(0, 1), 1, 100);

        assertThat(planner.plan(open).unreached()).isEmpty();
        Tour tour = planner.plan(closed);

        assertThat(tour.unreached()).containsOnly(Map.entry(0, UnreachedReason.CLOSED));
        assertThat(tour.steps()).noneMatch(step -> step.segment() == 0);
    }

    @Test
    void a_whole_road_is_driven_without_a_detour() {
        RoadNetwork roads = TestRoads.grid(10).network();
        List<Integer> firstRow = IntStream.range(0, 9).boxed().toList();

        Tour tour = plan(roads, firstRow, TestRoads.at(0, 0));

        // there and back: the road is a line, so it is driven twice
        assertThat(tour.steps()).hasSize(18);
    }

    @Test
    void around_a_block_nothing_is_driven_twice() {
        RoadNetwork roads = TestRoads.grid(4).network();
        // the four sides of the outer square
        List<Integer> outer = IntStream.range(0, roads.segmentCount())
                .filter(i -> {
                    LonLat middle = roads.positionAt(i, 0.5);
                    double column = (middle.lon() - 117) / TestRoads.STEP;
                    double row = (middle.lat() - 34) / TestRoads.STEP;
                    return column < 0.1 || column > 2.9 || row < 0.1 || row > 2.9;
                })
                .boxed()
                .toList();
        assertThat(outer).hasSize(12);

        Tour tour = plan(roads, outer, TestRoads.at(1, 0));

        assertThat(tour.steps().stream().filter(step -> !step.required())).isEmpty();
    }

    @Test
    void the_same_seed_gives_the_same_tour() {
        RoadNetwork roads = TestRoads.grid(10).network();
        List<Integer> wanted =
                IntStream.range(0, 180).filter(i -> i % 5 == 0).boxed().toList();

        assertThat(plan(roads, wanted, null)).isEqualTo(new TourPlanner().plan(request(roads, wanted, null)));
    }

    @Test
    void its_time_is_the_sum_of_its_steps_with_inspection_no_faster_than_60() {
        TestRoads fast = new TestRoads().road("G30", RoadClass.EXPRESSWAY);
        fast.segment(0, 0, 1, 0, Direction.BOTH).segment(1, 0, 2, 0, Direction.BOTH);
        RoadNetwork roads = fast.network();

        Tour tour = plan(roads, List.of(1), TestRoads.at(0, 0));

        double first = roads.segment(0).lengthMeters();
        double second = roads.segment(1).lengthMeters();
        assertThat(tour.seconds()).isEqualTo((first + second + first) / 90 * 3.6 + second / 60 * 3.6, within(0.1));
    }

    private Tour plan(RoadNetwork roads, List<Integer> wanted, @Nullable LonLat base) {
        return planner.plan(request(roads, wanted, base));
    }

    private static TourRequest request(RoadNetwork roads, List<Integer> wanted, @Nullable LonLat base) {
        return new TourRequest(roads, wanted, Set.of(), base, 1, TourRequest.USUAL_ROUNDS);
    }

    private static List<Integer> required(Tour tour) {
        return tour.steps().stream()
                .filter(Tour.Step::required)
                .map(Tour.Step::segment)
                .toList();
    }

    static void assertContinuous(RoadNetwork roads, Tour tour) {
        List<Tour.Step> steps = tour.steps();
        for (int i = 1; i < steps.size(); i++) {
            LonLat end = roads.positionAt(
                    steps.get(i - 1).segment(), steps.get(i - 1).toFraction());
            LonLat begin = roads.positionAt(steps.get(i).segment(), steps.get(i).fromFraction());
            assertThat(end.roughMetersTo(begin)).as("step " + i).isLessThan(0.5);
        }
    }
}
