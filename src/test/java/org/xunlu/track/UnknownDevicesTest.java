package org.xunlu.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClock;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.track.sql.UnknownDeviceTable;

@OnBothDatabases
record UnknownDevicesTest(Database database) {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void what_a_stranger_says_is_counted_and_survives_a_restart() {
        TestClock clock = new TestClock(START);
        UnknownDevices unknown = unknown(clock);
        unknown.seen("jt808", "013800000001", "演示车牌", "10.1.2.3");
        clock.pass(Duration.ofSeconds(60));
        unknown.seen("osmand", "013800000001", "", "192.0.2.7");
        unknown.seen("osmand", "  \u0007 ", "nameless", "192.0.2.7");
        unknown.save();
        assertThat(unknown(clock).listLatestFirst())
                .containsExactly(new UnknownDevice(
                        "013800000001", "osmand", "演示车牌", AddressClass.PUBLIC, START, START.plusSeconds(60), 2));
        assertThat(unknown.forget("013800000001")).isTrue();
        assertThat(unknown.forget("013800000001")).isFalse();
        unknown.save();
        assertThat(unknown(clock).listLatestFirst()).isEmpty();
    }

    @Test
    void who_was_silent_longest_gives_way_and_a_long_name_is_cut() {
        UnknownDevices unknown = unknown(Clock.systemUTC());
        unknown.seen("osmand", "first", "");
        unknown.seen("osmand", "second", "");
        unknown.seen("osmand", "first", "");
        for (int i = 0; i < UnknownDevices.MOST - 1; i++) {
            unknown.seen("osmand", "x".repeat(1000) + i, "");
            unknown.seen("osmand", "name-" + i, "y".repeat(1000));
        }
        assertThat(unknown.listLatestFirst()).hasSize(UnknownDevices.MOST);
        assertThat(unknown.find("second")).isEmpty();
        assertThat(unknown.find("x".repeat(64)))
                .hasValueSatisfying(each -> assertThat(each.tries()).isEqualTo(UnknownDevices.MOST - 1));
    }

    @Test
    void only_the_class_of_an_address_is_kept() {
        assertThat(AddressClass.of("127.0.0.1")).isEqualTo(AddressClass.LOOPBACK);
        assertThat(AddressClass.of("::1")).isEqualTo(AddressClass.LOOPBACK);
        assertThat(AddressClass.of("192.168.7.1")).isEqualTo(AddressClass.PRIVATE);
        assertThat(AddressClass.of("fd12::1")).isEqualTo(AddressClass.PRIVATE);
        assertThat(AddressClass.of("203.0.113.9")).isEqualTo(AddressClass.PUBLIC);
        assertThat(AddressClass.of("2001:db8::1")).isEqualTo(AddressClass.PUBLIC);
        assertThat(AddressClass.of("999.1.1.1")).isEqualTo(AddressClass.UNKNOWN);
        assertThat(AddressClass.of("example.org")).isEqualTo(AddressClass.UNKNOWN);
        assertThat(AddressClass.of("")).isEqualTo(AddressClass.UNKNOWN);
    }

    private UnknownDevices unknown(Clock clock) {
        return new UnknownDevices(new UnknownDeviceTable(database), clock);
    }
}
