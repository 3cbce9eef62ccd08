package org.xunlu.patrol.planning.postman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunlu.patrol.planning.arc.ArcGraph;
import org.xunlu.patrol.planning.arc.Dice;

/** Two ways between two nodes: a main road of 10, owed in every turn, and a detour of 12, owed every so often. */
final class RepeatFloorTest {
    private final ArcGraph graph =
            new ArcGraph(2, List.of(ArcGraph.Link.required(0, 1, 10_000, 0), ArcGraph.Link.passable(0, 1, 12_000)));

    @Test
    void a_road_there_and_back_is_driven_once_for_nothing() {
        assertThat(floor(0)).isEqualTo(10_000);
    }

    @Test
    void the_way_back_over_a_road_owed_as_often_is_for_something() {
        assertThat(floor(1)).isEqualTo(0);
    }

    @Test
    void of_four_turns_one_comes_back_over_the_road_owed_every_fourth() {
        assertThat(floor(0.25)).isCloseTo(7_500, within(200.0));
    }

    @Test
    void a_dead_end_is_driven_once_for_nothing_at_each_visit_and_no_plan_is_below_the_floor() {
        double floors = 0;
        double leasts = 0;
        for (long seed = 1; seed <= 25; seed++) {
            ArcGraph streets = streets(new Dice(seed));
            double[] share = new double[streets.links().size()];
            for (int link = 0; link < share.length; link++) {
                share[link] = new int[] {2, 1, 1, 0}[(int) (seed + link) % 4] / 2.0;
            }
            BitSet once = new BitSet();
            once.set(0, share.length);
            double floor = 2 * new RepeatFloor(streets, share, once).value(80);
            double least = least(streets, share);
            assertThat(floor).as("streets " + seed).isLessThanOrEqualTo(least);
            // the last link is the dead end
            double end = 2
                    * share[share.length - 1]
                    * streets.links().get(share.length - 1).costAlong();
            assertThat(floor).isGreaterThanOrEqualTo(end);
            floors += floor;
            leasts += least;
        }
        assertThat(floors).isGreaterThan(0.9 * leasts);
    }

    /** Five nodes, six streets between the first four, a dead end to the last. */
    private static ArcGraph streets(Dice dice) {
        List<ArcGraph.Link> links = new ArrayList<>();
        for (int link = 0; link < 6; link++) {
            int from = dice.below(4);
            int length = 1_000 + dice.below(9_000);
            links.add(ArcGraph.Link.passable(from, (from + 1 + dice.below(3)) % 4, length));
        }
        links.add(ArcGraph.Link.passable(3, 4, 1_000 + dice.below(9_000)));
        return new ArcGraph(5, links);
    }

    /** What any way of driving each link never, once or twice in each of two turns must drive for nothing. */
    private static double least(ArcGraph streets, double[] share) {
        List<int[]> closed = new ArrayList<>();
        int[] times = new int[share.length];
        for (int number = 0; number < Math.pow(3, share.length); number++) {
            int[] degree = new int[streets.nodes()];
            for (int link = 0, rest = number; link < times.length; link++, rest /= 3) {
                times[link] = rest % 3;
                degree[streets.links().get(link).from()] += times[link];
                degree[streets.links().get(link).to()] += times[link];
            }
            if (Arrays.stream(degree).allMatch(each -> each % 2 == 0)) {
                closed.add(times.clone());
            }
        }
        double least = Double.POSITIVE_INFINITY;
        for (int[] one : closed) {
            for (int[] other : closed) {
                least = Math.min(least, forNothing(streets, share, one, other));
            }
        }
        return least;
    }

    private static double forNothing(ArcGraph streets, double[] share, int[] one, int[] other) {
        double sum = 0;
        for (int link = 0; link < share.length; link++) {
            int driven = one[link] + other[link];
            boolean missed = share[link] == 1 ? one[link] == 0 || other[link] == 0 : driven < 2 * share[link];
            sum += missed
                    ? Double.POSITIVE_INFINITY
                    : streets.links().get(link).costAlong() * (driven - 2 * share[link]);
        }
        return sum;
    }

    private double floor(double shareOfDetour) {
        BitSet once = new BitSet();
        once.set(0, 2);
        return new RepeatFloor(graph, new double[] {1, shareOfDetour}, once).value(400);
    }
}
