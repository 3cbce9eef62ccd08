package org.xunlu.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xunlu.geo.LonLat;

final class FixFilterTest {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final double METERS_A_DEGREE = 111_195;

    @Test
    void a_clock_from_2069_or_before_2000_is_wrong_and_one_slightly_ahead_is_not() {
        assertThat(FixFilter.clockWrong(Instant.parse("2069-11-30T11:54:34Z"), START))
                .isTrue();
        assertThat(FixFilter.clockWrong(Instant.parse("1999-08-22T00:00:00Z"), START))
                .isTrue();
        assertThat(FixFilter.clockWrong(START.plusSeconds(601), START)).isTrue();
        assertThat(FixFilter.clockWrong(START.plusSeconds(599), START)).isFalse();
    }

    @Test
    void four_jumps_of_70_km_are_seen_and_add_nothing_to_the_distance() {
        List<Fix> fixes = drive(400, 15, 1);
        for (int i : new int[] {50, 130, 250, 333}) {
            Fix honest = fixes.get(i);
            fixes.set(i, at(i, honest.position().lon() + 0.76, honest.position().lat(), 54.0));
        }
        FixFilter filter = new FixFilter();
        List<Integer> jumps = new ArrayList<>();
        for (int i = 0; i < fixes.size(); i++) {
            if (filter.next(fixes.get(i)) == FixClass.IMPOSSIBLE_JUMP) {
                jumps.add(i);
            }
        }
        assertThat(jumps).containsExactly(50, 130, 250, 333);
        assertThat(GpsDistance.meters(fixes)).isBetween(399 * 15 * 0.98, 399 * 15 * 1.005);
    }

    @Test
    void when_the_first_fix_was_the_wrong_one_the_others_outvote_it() {
        List<Fix> fixes = drive(20, 15, 1);
        fixes.set(0, at(0, 118.5, 34.2, null));
        FixFilter filter = new FixFilter();
        long believed =
                fixes.stream().filter(fix -> filter.next(fix) == FixClass.VALID).count();
        assertThat(believed).isGreaterThanOrEqualTo(18);
    }

    @Test
    void an_hour_parked_with_eight_metres_of_noise_is_no_driving() {
        Random random = new Random(7);
        List<Fix> fixes = new ArrayList<>();
        for (int i = 0; i < 3600; i++) {
            fixes.add(at(i, 117 + noise(random, 8) / 0.83, 34.2 + noise(random, 8), null));
        }
        assertThat(GpsDistance.meters(fixes)).isLessThan(50);
    }

    @Test
    void a_parked_hour_between_two_drives_leaves_the_drives_whole() {
        Random random = new Random(8);
        List<Fix> fixes = drive(300, 15, 1);
        LonLat stop = fixes.get(299).position();
        for (int i = 300; i < 3900; i++) {
            fixes.add(at(i, stop.lon() + noise(random, 3) / 0.83, stop.lat() + noise(random, 3), 0.0));
        }
        for (int i = 3900; i < 4200; i++) {
            fixes.add(at(i, stop.lon(), stop.lat() + (i - 3900) * 15 / METERS_A_DEGREE, 54.0));
        }
        assertThat(GpsDistance.meters(fixes) / 1000).isBetween(8.9, 9.1);
    }

    static List<Fix> drive(int count, double metersAStep, int seconds) {
        List<Fix> fixes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            fixes.add(at(i * seconds, 117, 34.2 + i * metersAStep / METERS_A_DEGREE, metersAStep / seconds * 3.6));
        }
        return fixes;
    }

    private static double noise(Random random, double meters) {
        return random.nextGaussian() * meters / METERS_A_DEGREE;
    }

    private static Fix at(int second, double lon, double lat, Double speed) {
        return new Fix(
                0,
                new DeviceId(1),
                null,
                START.plusSeconds(second),
                new LonLat(lon, lat),
                speed,
                null,
                null,
                FixClass.VALID);
    }
}
