package org.xunlu.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LaneWatchTest {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private final LaneWatch watch = new LaneWatch();

    private Set<Anomaly> pass(String code, long millis, int lane, String plate, List<Integer> spacings, String rear) {
        return watch.see(new Weighing(
                code,
                new CheckpointId(1),
                START.plusMillis(millis),
                lane,
                TravelDirection.UP,
                new Weighing.Plates(new Plate(plate), "", new Plate(plate), 0.9, new Plate(rear), 0.9),
                new Weighing.Vehicle(VehicleType.UNKNOWN, "", 3, "", List.of(), spacings, null, null, null, null),
                20_000,
                Weighing.Motion.UNKNOWN,
                false));
    }

    @Test
    void the_second_half_of_one_truck_is_split_and_a_truck_close_behind_is_tailgating() {
        assertThat(pass("1", 0, 1, "皖L演0001", List.of(), "")).isEmpty();
        assertThat(pass("2", 1_500, 1, "", List.of(), "")).containsExactly(Anomaly.SPLIT);
        assertThat(pass("3", 60_000, 1, "皖L演0002", List.of(), "")).isEmpty();
        assertThat(pass("4", 60_600, 1, "皖L演0003", List.of(), "")).containsExactly(Anomaly.TAILGATING);
        assertThat(pass("5", 60_700, 2, "皖L演0004", List.of(), ""))
                .as("the lane beside")
                .isEmpty();
        assertThat(pass("4", 60_600, 1, "皖L演0003", List.of(), ""))
                .as("delivered again")
                .isEmpty();
    }

    @Test
    void two_plates_or_a_gap_no_truck_has_is_two_trucks_in_one_record() {
        assertThat(pass("1", 0, 1, "皖L演0001", List.of(), "苏C演8888")).containsExactly(Anomaly.MERGED);
        assertThat(pass("2", 9_000, 1, "皖L演0001", List.of(), "皖L演777挂"))
                .as("a semi-trailer")
                .isEmpty();
        assertThat(pass("3", 99_000, 1, "皖L演0001", List.of(3_600, 18_000), "")).containsExactly(Anomaly.MERGED);
    }

    @Test
    void late_uploads_do_not_move_the_estimate_of_a_clock() {
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            delays.add(Duration.ofMillis(-42_000 + i % 10 * 100));
        }
        delays.addAll(Collections.nCopies(60, Duration.ofDays(2)));
        ClockDrift drift = ClockDrift.of(2, delays);
        assertThat(drift.offsetSeconds()).isBetween(-42.0, -41.0);
        assertThat(drift.late()).isEqualTo(60);
        assertThat(drift.spreadSeconds()).isLessThan(1);
    }
}
