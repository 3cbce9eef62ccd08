package org.xunlu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChainageTest {
    @ParameterizedTest
    @CsvSource({
        "K12+345, 12345",
        "k12+345.5, 12345.5",
        "K12+045, 12045",
        "K0+000, 0",
        "G310 K385+200, 385200",
        "12+345, 12345",
        "K12＋345, 12345"
    })
    void written_chainages_are_read(String text, double meters) {
        assertThat(Chainage.parse(text).meters()).isEqualTo(meters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"K12+1345", "K12-345", "K12", "", "K12+34", "K-1+000", "K1+000x"})
    void what_is_written_otherwise_is_refused(String text) {
        assertThatThrownBy(() -> Chainage.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"12344.9996, K12+345", "999.6, K1+000", "1000, K1+000", "0.4, K0+000", "12045, K12+045"})
    void chainages_are_written_to_the_metre(double meters, String text) {
        assertThat(new Chainage(meters).format()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void what_no_stake_can_say_is_refused(double meters) {
        assertThatThrownBy(() -> new Chainage(meters)).isInstanceOf(IllegalArgumentException.class);
    }
}
