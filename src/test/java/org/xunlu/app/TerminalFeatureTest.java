package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.track.protocol.jt808.Answered;
import org.xunlu.track.protocol.jt808.Edition;
import org.xunlu.track.protocol.jt808.TerminalFrames;
import org.xunlu.track.protocol.jt808.Uplink;
import org.xunlu.track.sockets.TerminalServer;
import org.xunlu.track.sockets.TestTerminal;

@OnBothDatabases
record TerminalFeatureTest(Database database) {
    @Test
    void an_administrator_enters_a_number_and_the_terminal_comes_in_and_is_on_the_map() throws Exception {
        String number = Long.toString(13_000_000_000L + System.nanoTime() % 1_000_000_000);
        try (TestServer server = TestServer.start(database, Clock.systemUTC(), Map.of("jt808.port", "0"))) {
            TerminalServer doors = server.features().terminals().server().orElseThrow();
            Uplink.Registration box = new Uplink.Registration(34, 1322, "XLMAK", "T", "0012345", 2, "皖L12345");
            try (TestTerminal terminal = new TestTerminal(doors.port(), Edition.OF_2019, number)) {
                assertThat(terminal.register(box).result()).isEqualTo(4);
                assertThat(server.as("administrator")
                                .get("/api/devices/unknown")
                                .text())
                        .contains(number)
                        .contains("jt808");
                server.as("administrator").post("/api/devices", Map.of("uniqueId", number, "name", "一号车"));
                Answered registered = terminal.register(box);
                assertThat(terminal.authenticate(registered.code())).isTrue();
                Instant now = Instant.now().minusSeconds(5);
                assertThat(terminal.locate(TerminalFrames.location(now, 117, 34.2, 40, 90))
                                .result())
                        .isZero();
            }
            String units = "";
            for (int i = 0; i < 500 && !units.contains("一号车"); i++) {
                TimeUnit.MILLISECONDS.sleep(20);
                units = server.as("dispatcher").get("/api/live/units").text();
            }
            assertThat(units).contains("一号车");
        }
    }

    @Test
    void without_a_port_nobody_listens() {
        try (TestServer server = TestServer.start()) {
            assertThat(server.features().terminals().server()).isEmpty();
        }
    }
}
