package org.xunlu.track.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.AlarmKind;
import org.xunlu.track.FixDetails;
import org.xunlu.track.FixItem;
import org.xunlu.track.PositionReport;

final class OsmAndQueryTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void speed_is_in_knots() {
        PositionReport report = one(Map.of("id", "a", "lat", "34.2", "lon", "117", "speed", "10", "bearing", "370"));
        assertThat(report.speedKmPerHour()).isCloseTo(18.52, within(1e-9));
        assertThat(report.headingDegrees()).isEqualTo(10);
        assertThat(report.time()).isEqualTo(NOW);
    }

    @Test
    void an_alarm_is_kept_and_a_height_that_is_none_loses_no_position() {
        Map<String, String> sent = Map.of("id", "a", "lat", "34.2", "lon", "117", "alarm", "sos", "altitude", "?");
        assertThat(one(sent).details().text()).isEqualTo("a=1");
        Map<String, String> other = Map.of("id", "a", "lat", "34.2", "lon", "117", "alarm", "hail", "altitude", "31.5");
        assertThat(one(other).details().alarms()).containsExactly(AlarmKind.OTHER);
        assertThat(one(other).details().figure(FixItem.ALTITUDE_METERS)).isEqualTo(31.5);
        assertThat(one(Map.of("id", "a", "lat", "34.2", "lon", "117")).details())
                .isEqualTo(FixDetails.NONE);
    }

    @Test
    void times_come_as_seconds_milliseconds_iso_or_plain_in_the_brigades_zone() {
        Instant expected = Instant.parse("2026-05-31T23:00:00Z");
        long seconds = expected.getEpochSecond();
        for (String sent : new String[] {
            "" + seconds,
            seconds + "000",
            "2026-05-31T23:00:00Z",
            "2026-06-01T07:00:00+08:00",
            "2026-06-01T07:00:00 08:00",
            "2026-06-01T07:00:00+0800",
            "2026-06-01 07:00:00"
        }) {
            assertThat(one(Map.of("id", "a", "lat", "34.2", "lon", "117", "timestamp", sent))
                            .time())
                    .as(sent)
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_location_pair_is_latitude_first_and_a_message_without_position_is_a_sign_of_life() {
        PositionReport report = one(Map.of("deviceid", "a", "location", "34.2,117.5"));
        assertThat(report.lat()).isEqualTo(34.2);
        assertThat(report.lon()).isEqualTo(117.5);
        assertThat(decode(Map.of("id", "a", "batt", "80")).reports()).isEmpty();
    }

    @Test
    void the_device_may_call_its_own_position_invalid() {
        assertThat(one(Map.of("id", "a", "lat", "34.2", "lon", "117", "valid", "false"))
                        .hasFix())
                .isFalse();
        assertThat(one(Map.of("id", "a", "lat", "34.2", "lon", "117", "valid", "1"))
                        .hasFix())
                .isTrue();
    }

    @Test
    void words_instead_of_numbers_are_refused_with_the_parameter() {
        assertThatThrownBy(() -> decode(Map.of("id", "a", "lat", "north", "lon", "117")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("lat"));
        assertThatThrownBy(() -> decode(Map.of("id", "a", "lat", "34", "lon", "117", "timestamp", "noon")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("timestamp"));
    }

    private static PositionReport one(Map<String, String> parameters) {
        return decode(parameters).reports().get(0);
    }

    private static DeviceMessage decode(Map<String, String> parameters) {
        return OsmAndQuery.decode(parameters::get, NOW, ZoneId.of("Asia/Shanghai"));
    }
}
