package org.xunlu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LockoutTest {
    @ParameterizedTest
    @CsvSource({"0, PT0S", "4, PT0S", "5, PT1M", "6, PT2M", "10, PT32M", "11, PT1H", "1000000, PT1H"})
    void the_wait_grows_from_the_fifth_failure_to_an_hour(int failures, Duration wait) {
        assertThat(Lockout.DEFAULT.after(failures)).isEqualTo(wait);
    }
}
