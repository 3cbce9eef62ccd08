package org.xunlu.track.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.http.Json;
import org.xunlu.track.AlarmKind;
import org.xunlu.track.FixDetails;
import org.xunlu.track.FixItem;
import org.xunlu.track.PositionReport;

final class TraccarClientJsonTest {
    private static final String MESSAGE = """
            {"location":{"timestamp":"2025-06-15T13:45:12.862Z",
              "coords":{"latitude":37.4219983,"longitude":-122.084,"accuracy":5,"speed":10,"heading":-1,"altitude":5},
              "is_moving":false,"odometer":0,"event":"motionchange","battery":{"level":1,"is_charging":false},
              "activity":{"type":"still"},"extras":{},
              "_":"&id=48241179&lat=37.4219983&lon=-122.084&timestamp=2025-06-15T13:45:12.862Z&"},
             "device_id":"48241179"}""";

    @Test
    void speed_is_in_metres_a_second_and_minus_one_is_unknown() throws IOException {
        DeviceMessage message = decode(MESSAGE);
        assertThat(message.uniqueId()).isEqualTo("48241179");
        PositionReport report = message.reports().get(0);
        assertThat(report.time()).isEqualTo(Instant.parse("2025-06-15T13:45:12.862Z"));
        assertThat(report.speedKmPerHour()).isEqualTo(36);
        assertThat(report.headingDegrees()).isNull();
        assertThat(report.lon()).isEqualTo(-122.084);
    }

    @Test
    void without_coordinates_it_is_a_sign_of_life() throws IOException {
        assertThat(decode("{\"location\":{\"event\":\"heartbeat\"},\"device_id\":\"1\"}")
                        .reports())
                .isEmpty();
    }

    @Test
    void an_alarm_and_what_else_it_measures_are_kept_with_the_position() throws IOException {
        FixDetails details = decode(MESSAGE.replace("\"extras\":{}", "\"extras\":{\"alarm\":\"sos\"}"))
                .reports()
                .get(0)
                .details();
        assertThat(details.alarms()).containsExactly(AlarmKind.SOS);
        assertThat(details.figures()).isEqualTo(Map.of(FixItem.ALTITUDE_METERS, 5.0, FixItem.BATTERY_PERCENT, 100.0));
    }

    private static DeviceMessage decode(String json) throws IOException {
        return TraccarClientJson.decode(Json.mapper().readTree(json));
    }
}
