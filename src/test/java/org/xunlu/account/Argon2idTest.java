package org.xunlu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class Argon2idTest {
    /** From the test suite of the reference implementation (phc-winner-argon2, src/test.c, version 0x13). */
    @Test
    void matches_a_hash_of_the_reference_implementation() {
        String hash = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
        assertThat(Argon2id.matches("password", hash)).isTrue();
        assertThat(Argon2id.matches("passwore", hash)).isFalse();
    }

    @Test
    void two_hashes_of_one_password_differ_and_both_match() {
        Argon2id cheap = new Argon2id(64, 1);
        String one = cheap.hash("巡路巡路巡路一二三四");
        String two = cheap.hash("巡路巡路巡路一二三四");
        assertThat(one).isNotEqualTo(two).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(Argon2id.matches("巡路巡路巡路一二三四", one)).isTrue();
        assertThat(Argon2id.matches("巡路巡路巡路一二三四", two)).isTrue();
    }

    @Test
    void a_text_that_is_no_hash_is_refused_loudly() {
        assertThatThrownBy(() -> Argon2id.matches("x", "plain")).isInstanceOf(IllegalArgumentException.class);
    }
}
