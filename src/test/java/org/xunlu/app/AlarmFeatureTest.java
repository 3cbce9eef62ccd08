package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xunlu.database.TestDatabases;
import org.xunlu.track.AlarmKind;
import org.xunlu.track.protocol.jt808.Answered;
import org.xunlu.track.protocol.jt808.Edition;
import org.xunlu.track.protocol.jt808.TerminalFrames;
import org.xunlu.track.sockets.TestTerminal;

/** Alarms of terminals and phones, from the wire to the dispatcher and back. */
final class AlarmFeatureTest {
    private static final String NUMBER = "13855512399";

    @Test
    void a_terminal_cries_until_a_dispatcher_has_taken_care_and_is_told_so() throws Exception {
        try (var database = TestDatabases.h2();
                TestServer server = TestServer.start(database, Clock.systemUTC(), Map.of("jt808.port", "0"))) {
            String secret = server.as("administrator")
                    .post("/api/devices", Map.of("uniqueId", NUMBER, "name", "三号车"))
                    .json()
                    .path("secret")
                    .asText();
            int port = server.features().terminals().server().orElseThrow().port();
            try (TestTerminal terminal = new TestTerminal(port, Edition.OF_2019, NUMBER)) {
                assertThat(terminal.authenticate(secret)).isTrue();
                Instant start = Instant.now().minusSeconds(60);
                assertThat(cry(terminal, start).result()).isZero();
                JsonNode alarm = open(server).get(0);
                assertThat(alarm.path("kind").asText()).isEqualTo("SOS");
                assertThat(alarm.path("source").asText()).isEqualTo("TERMINAL");
                assertThat(alarm.path("who").asText()).isEqualTo("三号车");
                assertThat(cry(terminal, start.plusSeconds(10)).result())
                        .as("received, and not yet taken care of")
                        .isZero();
                assertThat(server.as("dispatcher")
                                .post("/api/alarms/" + alarm.path("id").asLong() + "/acknowledge", Map.of())
                                .status())
                        .isEqualTo(200);
                Answered confirmed = terminal.answer();
                assertThat(confirmed.id()).isEqualTo(0x8203);
                terminal.send(terminal.frames().answer(terminal.nextSerial(), confirmed.serial(), 0x8203, 0));
                assertThat(cry(terminal, start.plusSeconds(20)).result()).isEqualTo(4);
                assertThat(terminal.locate(TerminalFrames.location(start.plusSeconds(30), 117, 34.2, 0, 0))
                                .result())
                        .as("it has stopped crying")
                        .isZero();
                assertThat(cry(terminal, start.plusSeconds(40)).result())
                        .as("a new cry is a new alarm")
                        .isZero();
                assertThat(open(server)).hasSize(1);
            }
        }
    }

    @Test
    void a_phone_cries_by_its_own_word() throws Exception {
        try (TestServer server = TestServer.start()) {
            String secret = server.as("administrator")
                    .post("/api/devices", Map.of("uniqueId", "phone-7", "name", "李四的手机"))
                    .json()
                    .path("secret")
                    .asText();
            assertThat(server.anyone()
                            .get("/api/osmand?id=phone-7&key=" + secret + "&lat=34.2&lon=117&alarm=sos&timestamp="
                                    + Instant.now().minusSeconds(5).toEpochMilli())
                            .status())
                    .isEqualTo(200);
            JsonNode alarm = open(server).get(0);
            assertThat(alarm.path("kind").asText()).isEqualTo("SOS");
            assertThat(alarm.path("source").asText()).isEqualTo("PHONE");
            assertThat(alarm.path("lon").asDouble()).isEqualTo(117);
        }
    }

    private static Answered cry(TestTerminal terminal, Instant at) throws IOException {
        byte[] location = TerminalFrames.location(at, 117, 34.2, 0, 0);
        location[3] |= (byte) AlarmKind.SOS.mask();
        return terminal.locate(location);
    }

    /** The open alarms, when there is one. */
    private static JsonNode open(TestServer server) throws InterruptedException {
        for (int i = 0; i < 1_500; i++) {
            JsonNode items =
                    server.as("dispatcher").get("/api/alarms?state=open").json().path("items");
            if (!items.isEmpty()) {
                return items;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("no alarm came in");
    }
}
