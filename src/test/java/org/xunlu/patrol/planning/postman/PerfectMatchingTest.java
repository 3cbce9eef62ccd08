package org.xunlu.patrol.planning.postman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xunlu.patrol.planning.arc.Dice;

final class PerfectMatchingTest {
    @Test
    void it_costs_as_little_as_the_best_of_all_matchings() {
        Dice dice = new Dice(4);
        for (int run = 0; run < 400; run++) {
            int n = 2 * (1 + dice.below(4));
            long[][] cost = costs(n, 1 + dice.below(30), dice);
            assertThat(PerfectMatching.cost(cost)).isEqualTo(best(cost, 0));
        }
    }

    @Test
    void everybody_has_one_partner_in_a_large_graph() {
        long[][] cost = costs(160, 1_000, new Dice(5));
        int[] partner = PerfectMatching.of(cost);
        for (int i = 0; i < partner.length; i++) {
            assertThat(partner[partner[i]]).isEqualTo(i).isNotEqualTo(partner[i]);
        }
    }

    @Test
    void an_odd_number_is_refused_and_nobody_needs_no_partner() {
        assertThatThrownBy(() -> PerfectMatching.of(new long[3][3])).isInstanceOf(IllegalArgumentException.class);
        assertThat(PerfectMatching.of(new long[0][0])).isEmpty();
    }

    private static long[][] costs(int n, int most, Dice dice) {
        long[][] cost = new long[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                cost[i][j] = dice.below(most);
                cost[j][i] = cost[i][j];
            }
        }
        return cost;
    }

    private static long best(long[][] cost, int taken) {
        int first = Integer.numberOfTrailingZeros(~taken);
        if (first >= cost.length) {
            return 0;
        }
        long least = Long.MAX_VALUE;
        for (int other = first + 1; other < cost.length; other++) {
            if ((taken >> other & 1) == 0) {
                least = Math.min(least, cost[first][other] + best(cost, taken | 1 << first | 1 << other));
            }
        }
        return least;
    }
}
