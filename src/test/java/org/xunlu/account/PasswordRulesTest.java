package org.xunlu.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunlu.refusal.Refusal;

final class PasswordRulesTest {
    @ParameterizedTest
    @CsvSource({
        "short-1, account.password_length",
        "'', account.password_length",
        "my-zhang.san-2026, account.password_is_login",
        "ZHANG.SANzhang.san, account.password_is_login",
        "password123, account.password_too_common",
        "Qwertyuiop, account.password_too_common",
        "1234567890, account.password_too_common",
        "9876543210, account.password_too_common",
        "11111111111, account.password_too_common",
        "aaaaaaaaaaa, account.password_too_common",
        "xiaoxian2026, account.password_too_common"
    })
    void a_first_guess_is_refused(String password, String code) {
        assertThatThrownBy(() -> PasswordRules.check(password, "zhang.san", "chosen"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    org.assertj.core.api.Assertions.assertThat(refusal.code()).isEqualTo(code);
                    org.assertj.core.api.Assertions.assertThat(refusal.field()).isEqualTo("chosen");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "春风又绿江南岸明月何时", "k7#mQ2vLx9", "80417293652"})
    void a_long_one_is_taken(String password) {
        assertThatCode(() -> PasswordRules.check(password, "zhang.san", "chosen"))
                .doesNotThrowAnyException();
    }

    @RepeatedTest(20)
    void what_the_server_makes_up_keeps_the_rules() {
        assertThatCode(() -> PasswordRules.check(Passwords.generate(), "zhang.san", "chosen"))
                .doesNotThrowAnyException();
    }
}
