package org.xunlu.patrol.planning.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunlu.patrol.planning.arc.Dice;

final class SecurityGameTest {
    @Test
    void the_published_zero_sum_game_is_solved() {
        SecurityGame.Solution solution = SecurityGame.zeroSum(List.of(10.0, 8.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0))
                .solve(2);
        assertThat(solution.offenderUtility()).isCloseTo(3.5643564356435644, within(1e-9));
        assertThat(solution.ourUtility()).isCloseTo(-3.5643564356435644, within(1e-9));
        double[] expected = {
            0.6435643564356436,
            0.5544554455445545,
            0.40594059405940597,
            0.28712871287128716,
            0.1089108910891089,
            0,
            0,
            0
        };
        for (int i = 0; i < expected.length; i++) {
            assertThat(solution.coverage().get(i)).isCloseTo(expected[i], within(1e-9));
        }
        assertThat(solution.equallyGood()).containsExactly(0, 1, 2, 3, 4);
        assertThat(solution.bestResponse()).isBetween(0, 4);
    }

    @Test
    void no_shift_of_coverage_leaves_the_offender_less() {
        Dice dice = new Dice(3);
        for (int run = 0; run < 50; run++) {
            List<Double> values = shares(dice);
            double utility = SecurityGame.zeroSum(values).solve(2).offenderUtility();
            for (int tries = 0; tries < 200; tries++) {
                double[] other = shares(dice).stream().mapToDouble(x -> x).toArray();
                double sum = Arrays.stream(other).sum();
                double worst = 0;
                for (int i = 0; i < 6; i++) {
                    worst = Math.max(worst, values.get(i) * (1 - Math.min(1, other[i] * 2 / sum)));
                }
                assertThat(worst).isGreaterThanOrEqualTo(utility - 1e-9);
            }
        }
    }

    @Test
    void with_units_for_all_nothing_is_left_to_gain() {
        assertThat(SecurityGame.zeroSum(List.of(3.0, 2.0)).solve(2).offenderUtility())
                .isCloseTo(0, within(1e-9));
        assertThat(SecurityGame.zeroSum(List.of(3.0, 2.0)).solve(5).coverage()).containsExactly(1.0, 1.0);
    }

    @Test
    void of_equals_the_offender_takes_what_suits_the_brigade_and_contracts_are_kept() {
        SecurityGame game = new SecurityGame(List.of(
                new SecurityGame.Target(4, 0, -9, 1, 0),
                new SecurityGame.Target(4, 0, -2, 5, 0),
                new SecurityGame.Target(1, 0, -1, 0, 0.5)));
        SecurityGame.Solution solution = game.solve(1.5);
        assertThat(solution.coverage().get(2)).isEqualTo(0.5);
        assertThat(solution.coverage().get(0)).isCloseTo(0.5, within(1e-9));
        assertThat(solution.bestResponse()).isEqualTo(1);
        assertThat(solution.ourUtility()).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void a_target_that_pays_even_when_covered_bounds_what_can_be_reached() {
        SecurityGame game = new SecurityGame(
                List.of(new SecurityGame.Target(9, 6, 0, 0, 0), new SecurityGame.Target(8, 0, 0, 0, 0)));
        SecurityGame.Solution solution = game.solve(2);
        assertThat(solution.offenderUtility()).isCloseTo(6, within(1e-9));
        assertThat(solution.bestResponse()).isZero();
    }

    private static List<Double> shares(Dice dice) {
        return Stream.generate(dice::share).limit(6).toList();
    }
}
