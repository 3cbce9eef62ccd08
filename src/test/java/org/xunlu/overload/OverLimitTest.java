package org.xunlu.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OverLimitTest {
    private static OverLimit of(int totalKg, int limitKg, AccuracyClass accuracy) {
        return OverLimit.of(totalKg, new MassLimit(limitKg, false, "test"), Optional.ofNullable(accuracy));
    }

    @ParameterizedTest
    @CsvSource({
        "49000, 0, 0, WITHIN_LIMIT",
        "49001, 1, 0, UP_TO_10_PERCENT",
        "53899, 4899, 999, UP_TO_10_PERCENT",
        "53900, 4900, 1000, UP_TO_20_PERCENT",
        "58800, 9800, 2000, UP_TO_50_PERCENT",
        "73499, 24499, 4999, UP_TO_50_PERCENT",
        "73500, 24500, 5000, UP_TO_100_PERCENT",
        "97999, 48999, 9999, UP_TO_100_PERCENT",
        "98000, 49000, 10000, ABOVE_100_PERCENT",
        "99999, 50999, 10407, ABOVE_100_PERCENT",
        "100000, 51000, 10408, HUNDRED_TONNE",
    })
    void a_six_axle_combination_goes_through_all_bands(int totalKg, int overKg, int rate, Severity severity) {
        OverLimit over = of(totalKg, 49_000, null);
        assertThat(over.overKg()).isEqualTo(overKg);
        assertThat(over.rateBasisPoints()).isEqualTo(rate);
        assertThat(over.severity()).isEqualTo(severity);
        assertThat(over.over()).isEqualTo(overKg > 0);
    }

    @Test
    void with_class_10_only_what_is_above_53900_kg_is_certain_on_a_49_t_limit() {
        assertThat(of(53_900, 49_000, AccuracyClass.C10).certainOverKg()).isZero();
        assertThat(of(53_902, 49_000, AccuracyClass.C10).certainOverKg()).isOne();
        assertThat(of(60_000, 49_000, AccuracyClass.C10).certainOverKg()).isEqualTo(5_545);
    }

    @Test
    void a_finer_instrument_makes_more_of_the_excess_certain() {
        assertThat(of(60_000, 49_000, AccuracyClass.C0_2).certainOverKg()).isEqualTo(10_880);
        assertThat(of(60_000, 49_000, AccuracyClass.C5).certainOverKg()).isEqualTo(8_142);
        assertThat(of(60_000, 49_000, null).certainOverKg()).isNull();
    }

    @Test
    void severe_begins_at_double_the_limit_and_at_100_t() {
        assertThat(of(35_999, 18_000, null).severity().severe()).isFalse();
        assertThat(of(36_000, 18_000, null).severity().severe()).isTrue();
        assertThat(of(100_000, 49_000, null).severity().severe()).isTrue();
    }
}
