package org.xunlu.patrol.planning.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.patrol.planning.arc.Dice;

final class MaxEntropySampleTest {
    private static final double[] MARGINALS = {0.9, 0.75, 0.6, 0.5, 0.45, 0.3, 0.2, 0.15, 0.1, 0.05};
    private static final double ENTROPY = 5.481251480192809;

    @Test
    void entropy_and_weights_are_the_published_ones() {
        MaxEntropySample sample = new MaxEntropySample(MARGINALS);
        assertThat(sample.entropyBits()).isCloseTo(ENTROPY, within(1e-8));
        double[] weights = sample.logWeights();
        assertThat(weights[0] - weights[9]).isCloseTo(1.9440062893107886 + 2.7246897496334587, within(1e-7));
        assertThat(weights[3] - weights[4]).isCloseTo(-0.036252960154347154 + 0.2044753048699659, within(1e-7));
    }

    @Test
    void a_hundred_thousand_draws_have_the_marginals_and_nearly_all_the_entropy() {
        MaxEntropySample sample = new MaxEntropySample(MARGINALS);
        Dice dice = new Dice(1);
        int draws = 100_000;
        int[] times = new int[MARGINALS.length];
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < draws; i++) {
            int[] drawn = sample.draw(dice);
            assertThat(drawn).hasSize(4);
            Arrays.stream(drawn).forEach(each -> times[each]++);
            seen.merge(Arrays.toString(drawn), 1, Integer::sum);
        }
        for (int i = 0; i < times.length; i++) {
            assertThat((double) times[i] / draws).isCloseTo(MARGINALS[i], within(0.006));
        }
        double bits = seen.values().stream()
                .mapToDouble(count -> -(double) count / draws * Math.log((double) count / draws) / Math.log(2))
                .sum();
        assertThat(bits).isGreaterThan(0.98 * ENTROPY);
    }

    @Test
    void what_is_sure_is_always_drawn_and_what_is_impossible_never() {
        MaxEntropySample sample = new MaxEntropySample(new double[] {1, 0.5, 0, 0.5});
        Dice dice = new Dice(2);
        for (int i = 0; i < 100; i++) {
            assertThat(sample.draw(dice)).hasSize(2).contains(0).doesNotContain(2);
        }
        assertThat(sample.entropyBits()).isCloseTo(1, within(1e-9));
    }

    @Test
    void a_thousand_equal_chances_are_drawn_exactly() {
        double[] even = new double[1_000];
        Arrays.fill(even, 0.1);
        MaxEntropySample sample = new MaxEntropySample(even);
        assertThat(sample.size()).isEqualTo(100);
        assertThat(sample.draw(new Dice(3))).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void marginals_without_a_whole_sum_are_refused() {
        assertThatThrownBy(() -> new MaxEntropySample(new double[] {0.5, 0.6}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.1");
        assertThatThrownBy(() -> new MaxEntropySample(new double[] {1.5, 0.5}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
