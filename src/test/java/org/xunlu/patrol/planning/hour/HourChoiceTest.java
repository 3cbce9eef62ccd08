package org.xunlu.patrol.planning.hour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xunlu.network.Direction;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.TestRoads;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.TourPlanner;
import org.xunlu.patrol.planning.TourRequest;
import org.xunlu.patrol.planning.arc.Dice;

/** When a tour leaves, and which way round it is driven. */
final class HourChoiceTest {
    private static final int DRAWS = 400;
    private static final int SIX = 6 * 3_600;
    private static final HourWindow MORNING = window(5, 8);
    /** A shift from six, leaving within an hour and a half. */
    private static final Leaving FROM_SIX = new Leaving(SIX, 0, 90);

    private final RoadNetwork roads = TestRoads.grid(16).network();
    private final Tour tour = tour(roads, 700);

    @Test
    void a_market_road_with_hours_until_eight_is_passed_in_them_far_more_often_than_without() {
        // the last road of the tour as found, passed after ten however early it leaves
        int market = last(tour);
        double[] times = TourTimes.of(roads, tour);
        assertThat(FROM_SIX.second(0) + times[times.length - 1]).isGreaterThan(9.5 * 3_600);

        double with = share(market, draws(tour, Map.of(market, List.of(MORNING))));
        double without = share(market, draws(tour, Map.of(market, List.of(new HourWindow(0, 2 * 86_400, 1)))));

        assertThat(with).as("passed in its hours").isGreaterThan(0.9);
        assertThat(without).as("the direction by chance").isBetween(0.3, 0.6);
    }

    @Test
    void departures_and_the_moment_of_the_passing_stay_spread_over_many_seeds() {
        int market = last(tour);
        List<HourChoice.Timed> draws = draws(tour, Map.of(market, List.of(MORNING)));

        double departures =
                bits(draws.stream().map(draw -> (long) draw.minute()).toList());
        double passings = bits(
                draws.stream().map(draw -> (long) (passed(draw, market) / 600)).toList());

        assertThat(Math.log(91) / Math.log(2)).isBetween(6.5, 6.51);
        assertThat(departures).as("of at most 6.5 bits").isGreaterThan(6.0);
        assertThat(passings).as("bits over tenths of an hour").isGreaterThan(2.5);
    }

    @Test
    void it_drives_the_same_roads_for_the_same_time_and_stays_a_way() {
        for (HourChoice.Timed draw : draws(tour, Map.of(last(tour), List.of(MORNING)))) {
            assertThat(draw.tour().seconds()).isEqualTo(tour.seconds());
            assertThat(draw.minute()).isBetween(0, 90);
            assertThat(counted(draw.tour())).isEqualTo(counted(tour));
            assertWay(roads, draw.tour());
        }
    }

    @Test
    void no_one_way_road_is_driven_against_its_direction() {
        RoadNetwork ring = oneWayRing();
        Tour round = new TourPlanner()
                .plan(new TourRequest(
                        ring,
                        IntStream.range(0, ring.segmentCount()).boxed().toList(),
                        Set.of(),
                        TestRoads.at(0.5, 0),
                        1,
                        TourRequest.USUAL_ROUNDS));
        int wanted = last(round);
        Set<List<Integer>> orders = new HashSet<>();
        HourChoice choice = new HourChoice(ring, Map.of(wanted, List.of(MORNING)));
        for (int seed = 0; seed < 100; seed++) {
            Tour drawn = choice.draw(round, new Leaving(SIX, 0, 30), new Dice(seed))
                    .orElseThrow()
                    .tour();
            assertWay(ring, drawn);
            assertThat(drawn.steps())
                    .allMatch(step -> ring.segment(step.segment()).direction().allows(step.forward()));
            orders.add(drawn.steps().stream().map(Tour.Step::segment).toList());
        }
        assertThat(orders).as("its two-way loop may still be turned").hasSizeGreaterThan(1);
    }

    @Test
    void hours_that_cannot_be_met_or_roads_not_passed_leave_the_tour_alone() {
        Map<Integer, List<HourWindow>> night = Map.of(last(tour), List.of(window(1, 3)));

        assertThat(new HourChoice(roads, night).draw(tour, FROM_SIX, new Dice(1)))
                .isEqualTo(Optional.empty());
        assertThat(new HourChoice(roads, Map.of()).draw(tour, FROM_SIX, new Dice(1)))
                .isEqualTo(Optional.empty());
    }

    @Test
    void hours_past_midnight_are_met_by_a_shift_that_begins_before_it() {
        HourWindow night = window(24, 25);
        Leaving evening = new Leaving(20 * 3_600, 0, 60);
        int wanted = last(tour);

        Tour drawn = new HourChoice(roads, Map.of(wanted, List.of(night)))
                .draw(tour, evening, new Dice(5))
                .orElseThrow()
                .tour();

        assertThat(counted(drawn)).isEqualTo(counted(tour));
        assertThat(night.meets(23 * 3_600, 24 * 3_600)).isFalse();
        assertThat(night.meets(23 * 3_600, 26 * 3_600)).isTrue();
        assertThat(evening.at(0).share(List.of(4.5 * 3_600), List.of(night))).isEqualTo(1);
        assertThat(new Leaving(20 * 3_600, 0, 59).share(List.of(3.5 * 3_600), List.of(night)))
                .as("half of the minutes lead past midnight")
                .isEqualTo(0.5);
    }

    private List<HourChoice.Timed> draws(Tour of, Map<Integer, List<HourWindow>> wanted) {
        HourChoice choice = new HourChoice(roads, wanted);
        List<HourChoice.Timed> draws = new ArrayList<>();
        for (int seed = 0; seed < DRAWS; seed++) {
            draws.add(choice.draw(of, FROM_SIX, new Dice(seed)).orElseThrow());
        }
        return draws;
    }

    private double share(int segment, List<HourChoice.Timed> draws) {
        return draws.stream()
                        .filter(draw -> MORNING.holds(passed(draw, segment)))
                        .count()
                / (double) draws.size();
    }

    /** Second of the day at which a segment is first passed. */
    private double passed(HourChoice.Timed draw, int segment) {
        double[] times = TourTimes.of(roads, draw.tour());
        for (int i = 0; i < times.length; i++) {
            if (draw.tour().steps().get(i).segment() == segment) {
                return FROM_SIX.second(draw.minute()) + times[i];
            }
        }
        throw new AssertionError("not passed");
    }

    private static double bits(List<Long> drawn) {
        Map<Long, Integer> counts = new HashMap<>();
        drawn.forEach(each -> counts.merge(each, 1, Integer::sum));
        double all = drawn.size();
        return counts.values().stream()
                .mapToDouble(count -> -count / all * Math.log(count / all) / Math.log(2))
                .sum();
    }

    private static int last(Tour tour) {
        return tour.steps().get(tour.steps().size() - 2).segment();
    }

    private static Map<Integer, Integer> counted(Tour tour) {
        Map<Integer, Integer> counts = new HashMap<>();
        tour.steps().forEach(step -> counts.merge(2 * step.segment() + (step.required() ? 1 : 0), 1, Integer::sum));
        return counts;
    }

    private static void assertWay(RoadNetwork roads, Tour tour) {
        for (int i = 1; i < tour.steps().size(); i++) {
            Tour.Step before = tour.steps().get(i - 1);
            Tour.Step next = tour.steps().get(i);
            assertThat(roads.positionAt(before.segment(), before.toFraction())
                            .roughMetersTo(roads.positionAt(next.segment(), next.fromFraction())))
                    .isLessThan(1);
        }
    }

    private static HourWindow window(int from, int to) {
        return new HourWindow(from * 3_600, to * 3_600, 1);
    }

    private static Tour tour(RoadNetwork roads, int rounds) {
        List<Integer> all = IntStream.range(0, roads.segmentCount()).boxed().toList();
        return new TourPlanner().plan(new TourRequest(roads, all, Set.of(), TestRoads.at(0.5, 0), 1, rounds));
    }

    /** A ring that may be driven one way only, and a two-way square beside it. */
    private static RoadNetwork oneWayRing() {
        return new TestRoads()
                .road("G1", RoadClass.NATIONAL)
                .segment(0, 0, 1, 0, Direction.FORWARD)
                .segment(1, 0, 1, 1, Direction.FORWARD)
                .segment(1, 1, 0, 1, Direction.FORWARD)
                .segment(0, 1, 0, 0, Direction.FORWARD)
                .road("X1", RoadClass.COUNTY)
                .segment(1, 1, 2, 1, Direction.BOTH)
                .segment(2, 1, 2, 2, Direction.BOTH)
                .segment(2, 2, 1, 2, Direction.BOTH)
                .segment(1, 2, 1, 1, Direction.BOTH)
                .network();
    }
}
