package org.xunlu.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.xunlu.refusal.Refusal;

final class RateLimitTest {
    private final RateLimit limit = new RateLimit(3, Duration.ofHours(1));

    @Test
    void one_address_gets_its_share_and_no_more() {
        for (int i = 0; i < 3; i++) {
            limit.take("192.0.2.1");
        }
        assertThatThrownBy(() -> limit.take("192.0.2.1"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("seconds");
        assertThatCode(() -> limit.take("192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void addresses_of_one_ipv6_network_share() {
        limit.take("2001:db8:1:2:0:0:0:1");
        limit.take("2001:db8:1:2:0:0:0:2");
        limit.take("2001:db8:1:2:ffff:0:0:3");
        assertThatThrownBy(() -> limit.take("2001:db8:1:2:0:0:0:4")).isInstanceOf(Refusal.class);
        assertThatCode(() -> limit.take("2001:db8:1:3:0:0:0:1")).doesNotThrowAnyException();
    }
}
