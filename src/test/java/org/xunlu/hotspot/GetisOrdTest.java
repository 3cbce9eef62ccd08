package org.xunlu.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.xunlu.hotspot.GetisOrd.Moments;

final class GetisOrdTest {
    /** A line of units one metre apart, 9 in the middle of ones. */
    private static final double[] VALUES = {1, 1, 1, 1, 9, 1, 1, 1, 1};

    private static PointGrid line(int count) {
        double[] x = new double[count];
        Arrays.setAll(x, i -> i);
        return new PointGrid(x, new double[count], 1);
    }

    @Test
    void gi_star_takes_the_unit_in_and_gi_leaves_it_out_of_everything() {
        Weights band = line(9).band(1);
        double[] star =
                GetisOrd.giStar(VALUES, band.withSelf(), Moments.GETIS_ORD_1992).z();
        // mean 17/9, variance 89/9 − (17/9)², W 3: (11 − 17/3) / √(variance · (9·3 − 9)/8)
        double variance = 89.0 / 9 - 17.0 / 9 * 17 / 9;
        assertThat(star[4]).isCloseTo((11 - 17.0 / 3) / Math.sqrt(variance * 18 / 8), within(1e-12));
        double[] other = GetisOrd.gi(VALUES, band, Moments.GETIS_ORD_1992).z();
        // without itself all others are equal: nothing can be told
        assertThat(other[4]).isNaN();
        assertThat(other[3]).isPositive();
        assertThat(GetisOrd.gi(VALUES, band.withSelf(), Moments.GETIS_ORD_1992).z())
                .containsExactly(other);
    }

    @Test
    void standardising_a_row_gives_the_unit_an_equal_share_and_changes_only_the_early_moments() {
        Weights even = line(9).band(1).withSelf().rowStandardised();
        assertThat(even.self(4)).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(even.self(0)).isCloseTo(1 / 2.0, within(1e-15));
        double[] early = GetisOrd.giStar(VALUES, even, Moments.GETIS_ORD_1992).z();
        double[] late = GetisOrd.giStar(VALUES, even, Moments.ORD_GETIS_1995).z();
        double[] binary = GetisOrd.giStar(VALUES, line(9).band(1).withSelf(), Moments.ORD_GETIS_1995)
                .z();
        assertThat(late[4]).isCloseTo(binary[4], within(1e-12)).isGreaterThan(early[4]);
    }

    @Test
    void islands_and_equal_values_cannot_be_told() {
        double[] z =
                GetisOrd.gi(VALUES, line(9).band(0.5), Moments.GETIS_ORD_1992).z();
        assertThat(z).containsOnly(Double.NaN);
        assertThat(GetisOrd.gi(VALUES, line(9).band(0.5), Moments.GETIS_ORD_1992)
                        .g()[3])
                .isZero();
        double[] same = {2, 2, 2, 2};
        assertThat(GetisOrd.giStar(same, line(4).band(1).withSelf(), Moments.GETIS_ORD_1992)
                        .z())
                .containsOnly(Double.NaN);
        assertThat(LocalMoran.of(same, line(4).band(1)).z()).containsOnly(Double.NaN);
    }

    @Test
    void permutations_repeat_with_the_seed_and_agree_with_the_formula() {
        SplittableRandom chance = new SplittableRandom(7);
        double[] values =
                chance.doubles(60).map(each -> each < 0.1 ? 20 * each : each).toArray();
        Weights star = line(60).nearest(4).withSelf();
        Permutation drawn = Permutation.of(values, star, 999, 5);
        assertThat(Permutation.of(values, star, 999, 5).p()).containsExactly(drawn.p());
        assertThat(Permutation.of(values, star, 999, 6).p()).isNotEqualTo(drawn.p());
        assertThat(Arrays.stream(drawn.p())).allMatch(p -> p >= 0.001 && p <= 0.51);
        double[] gi = GetisOrd.gi(values, star, Moments.GETIS_ORD_1992).z();
        double[] conditional =
                Permutation.of(values, star.withoutSelf(), 999, 5).z();
        for (int i = 0; i < gi.length; i++) {
            assertThat(conditional[i]).isCloseTo(gi[i], within(0.35));
        }
    }

    @Test
    void neighbours_by_count_are_nearest_first_and_ties_go_by_number() {
        assertThat(line(5).nearest(2, 2)).containsExactly(1, 3);
        assertThat(line(5).nearest(0, 9)).containsExactly(1, 2, 3, 4);
        assertThat(line(5).within(2, 1)).containsExactly(1, 3);
        Weights weights = line(5).nearest(2);
        assertThat(weights.degree(0)).isEqualTo(2);
        assertThat(weights.sum(0)).isEqualTo(2);
    }

    @Test
    void tails_of_the_normal_distribution_are_exact() {
        assertThat(Normal.twoSided(1.959963984540054)).isCloseTo(0.05, within(1e-15));
        assertThat(Normal.upperTail(6)).isCloseTo(9.865876450376946e-10, within(1e-22));
        assertThat(Normal.upperTail(-1)).isCloseTo(0.8413447460685429, within(1e-15));
        assertThat(Normal.upperTail(3)).isCloseTo(0.0013498980316300933, within(1e-16));
        assertThat(Normal.twoSided(Double.NaN)).isNaN();
    }
}
