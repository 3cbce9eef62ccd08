package org.xunlu.roadside.spotter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.xunlu.overload.CheckpointId;

final class LeakIndicatorTest {
    private static final CheckpointId POINT = new CheckpointId(1);
    private static final Instant FROM = Instant.parse("2025-12-31T16:00:00Z");
    private static final int DAYS = 200;

    private static List<Instant> departures() {
        List<Instant> departures = new ArrayList<>();
        for (int day = 0; day < DAYS; day += 2) {
            departures.add(FROM.plus(Duration.ofDays(day)).plus(Duration.ofHours(8)));
        }
        return departures;
    }

    /** Three trucks an hour; where it leaks, none is over for three hours after a departure. */
    private static LeakIndicator.Trucks trucks(boolean leaks) {
        SplittableRandom chance = new SplittableRandom(3);
        List<Long> seconds = new ArrayList<>();
        List<Boolean> over = new ArrayList<>();
        for (int hour = 0; hour < DAYS * 24; hour++) {
            boolean driving = (hour / 24) % 2 == 0 && hour % 24 >= 8 && hour % 24 < 11;
            for (int truck = 0; truck < 3; truck++) {
                seconds.add(FROM.getEpochSecond() + hour * 3600L + truck * 1000L);
                over.add(chance.nextDouble() < 0.12 && !(leaks && driving));
            }
        }
        return new LeakIndicator.Trucks(seconds, over);
    }

    private static LeakIndicator of(boolean leaks) {
        return LeakIndicator.of(
                        Map.of(1L, departures()),
                        Map.of(POINT, trucks(leaks)),
                        FROM,
                        FROM.plus(Duration.ofDays(DAYS)),
                        5)
                .get(0);
    }

    @Test
    void overloaded_trucks_that_vanish_when_patrols_leave_are_a_leak() {
        LeakIndicator leak = of(true);
        assertThat(leak.departures()).isEqualTo(100);
        assertThat(leak.before()).isEqualTo(300);
        assertThat(leak.afterOver()).isZero();
        assertThat(leak.fall()).isGreaterThan(leak.fallError());
        assertThat(leak.proven()).isTrue();
    }

    @Test
    void trucks_that_do_not_mind_patrols_are_none() {
        assertThat(of(false).proven()).isFalse();
    }
}
