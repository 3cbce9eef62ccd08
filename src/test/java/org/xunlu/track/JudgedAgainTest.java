package org.xunlu.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunlu.geo.LonLat;

final class JudgedAgainTest {
    private static final Instant START = Instant.parse("2026-05-04T01:00:00Z");

    @Test
    void a_jump_that_came_late_and_was_believed_alone_is_seen_among_the_fixes_around_it() {
        List<Fix> fixes = List.of(
                fix(1, 0, 116.900, FixClass.VALID),
                fix(2, 2, 118.000, FixClass.VALID),
                fix(1, 10, 116.902, FixClass.VALID),
                fix(1, 15, 117.500, FixClass.VALID),
                fix(1, 17, 0, FixClass.NO_FIX),
                fix(1, 20, 116.904, FixClass.VALID),
                fix(2, 22, 118.001, FixClass.VALID),
                fix(1, 25, 117.501, FixClass.TIME_ASSUMED));

        Stream<FixClass> classes = JudgedAgain.of(fixes).stream().map(Fix::classification);

        assertThat(classes)
                .containsExactly(
                        FixClass.VALID,
                        FixClass.VALID,
                        FixClass.VALID,
                        FixClass.IMPOSSIBLE_JUMP,
                        FixClass.NO_FIX,
                        FixClass.VALID,
                        FixClass.VALID,
                        FixClass.TIME_ASSUMED);
    }

    private static Fix fix(long device, long second, double lon, FixClass classification) {
        return new Fix(
                second,
                new DeviceId(device),
                7L,
                START.plusSeconds(second),
                new LonLat(lon, 34),
                null,
                null,
                null,
                classification);
    }
}
