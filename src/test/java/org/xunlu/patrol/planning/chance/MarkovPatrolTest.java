package org.xunlu.patrol.planning.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class MarkovPatrolTest {
    @Test
    void two_places_by_hand() {
        MarkovPatrol patrol = new MarkovPatrol(new double[][] {{0.5, 0.5}, {0.25, 0.75}});
        assertThat(patrol.stationary()[0]).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(patrol.returnSteps(0)).isCloseTo(3, within(1e-12));
        assertThat(patrol.stepsTo(0, 1)).isCloseTo(2, within(1e-12));
        assertThat(patrol.stepsTo(1, 0)).isCloseTo(4, within(1e-12));
        assertThat(patrol.kemeny()).isCloseTo(2 * 2 / 3.0, within(1e-12));
        double low = -0.25 * Math.log(0.25) / Math.log(2) - 0.75 * Math.log(0.75) / Math.log(2);
        assertThat(patrol.entropyRateBits()).isCloseTo(1 / 3.0 + 2 / 3.0 * low, within(1e-12));
    }

    @Test
    void a_round_is_foreseen_wholly_and_free_choice_not_at_all() {
        double[][] round = {{0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}, {1, 0, 0, 0}};
        assertThat(new MarkovPatrol(round).entropyRateBits()).isZero();
        assertThat(new MarkovPatrol(round).kemeny()).isCloseTo(1.5, within(1e-12));
        double[][] free = new double[4][4];
        for (double[] row : free) {
            java.util.Arrays.fill(row, 0.25);
        }
        assertThat(new MarkovPatrol(free).entropyRateBits()).isCloseTo(2, within(1e-12));
        assertThat(new MarkovPatrol(free).kemeny()).isCloseTo(3, within(1e-12));
    }

    @Test
    void kemeny_s_constant_is_the_same_from_everywhere() {
        MarkovPatrol patrol = new MarkovPatrol(new double[][] {{0.1, 0.6, 0.3}, {0.4, 0.4, 0.2}, {0.7, 0.1, 0.2}});
        for (int from = 0; from < 3; from++) {
            double mean = 0;
            for (int to = 0; to < 3; to++) {
                mean += from == to ? 0 : patrol.stationary()[to] * patrol.stepsTo(from, to);
            }
            assertThat(mean).isCloseTo(patrol.kemeny(), within(1e-10));
        }
    }

    @Test
    void what_is_no_patrol_of_all_places_is_refused() {
        assertThatThrownBy(() -> new MarkovPatrol(new double[][] {{0.5, 0.4}, {0, 1}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarkovPatrol(new double[][] {{1, 0}, {0, 1}}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
