package org.xunlu.patrol.planning.postman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunlu.patrol.planning.arc.ArcGraph;

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

    private double floor(double shareOfDetour) {
        return new RepeatFloor(graph, new double[] {1, shareOfDetour}).value(400);
    }
}
