package org.xunlu.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xunlu.geo.LonLat;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Fix;
import org.xunlu.track.FixClass;

final class LiveBoardTest {
    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");

    private final LiveBoard board =
            new LiveBoard(new Feed(Object::toString, 0), Clock.fixed(NOW, ZoneOffset.UTC), fix -> "演示一号车");
    private long number;

    private @Nullable Double headingAfter(double lon, double lat, @Nullable Double told) {
        number++;
        LonLat place = new LonLat(lon, lat);
        Instant time = NOW.minusSeconds(100 - number);
        board.committed(List.of(new Fix(number, new DeviceId(1), 7L, time, place, null, told, null, FixClass.VALID)));
        return board.list().get(0).headingDegrees();
    }

    @Test
    void a_unit_whose_device_tells_no_heading_points_the_way_it_came() {
        assertThat(headingAfter(117, 34, null)).isNull();
        assertThat(headingAfter(117.001, 34, null)).isCloseTo(90, within(0.1));
        assertThat(headingAfter(117.001, 33.999, null)).isCloseTo(180, within(0.1));
        assertThat(headingAfter(117.000, 33.999, null)).isCloseTo(270, within(0.1));
    }

    @Test
    void standing_still_it_points_as_before() {
        headingAfter(117, 34, null);
        headingAfter(117.001, 34, null);
        assertThat(headingAfter(117.00099, 34.00003, null)).isCloseTo(90, within(0.1));
    }

    @Test
    void a_heading_that_is_told_is_believed() {
        headingAfter(117, 34, null);
        assertThat(headingAfter(117.001, 34, 45.0)).isEqualTo(45);
    }
}
