package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.track.protocol.jt808.Answered;
import org.xunlu.track.protocol.jt808.Edition;
import org.xunlu.track.sockets.TestTerminal;

/** Orders of a dispatcher, from the API to the wire and back. */
@OnBothDatabases
record OrderFeatureTest(Database database) {
    private static final String NUMBER = "13855512377";

    @Test
    void an_order_waits_for_its_terminal_is_sent_and_shows_what_became_of_it() throws Exception {
        try (TestServer server = TestServer.start(database, Clock.systemUTC(), Map.of("jt808.port", "0"))) {
            TestClient dispatcher = server.as("dispatcher");
            JsonNode made = server.as("administrator")
                    .post("/api/devices", Map.of("uniqueId", NUMBER, "name", "五号车"))
                    .json();
            long device = made.at("/device/id").asLong();
            String secret = made.path("secret").asText();
            TestReply text = dispatcher.post(
                    "/api/terminal-orders",
                    Map.of("kind", "TEXT", "devices", List.of(device), "text", "请到 G311 K12 会合", "spoken", true));
            assertThat(text.status()).as(text.toString()).isEqualTo(201);
            long area = order(
                    dispatcher,
                    Map.of(
                            "kind",
                            "AREA",
                            "devices",
                            List.of(device),
                            "text",
                            "集市",
                            "leave",
                            true,
                            "shape",
                            Map.of("kind", "CIRCLE", "points", List.of(List.of(116.95, 34.19)), "radiusMeters", 800)));
            long unwanted = order(dispatcher, Map.of("kind", "POSITION", "devices", List.of(device)));
            assertThat(dispatcher
                            .post("/api/terminal-orders/" + unwanted + "/cancel", Map.of())
                            .json()
                            .path("state")
                            .asText())
                    .isEqualTo("CANCELLED");
            assertThat(state(dispatcher, area)).isEqualTo("WAITING");

            int port = server.features().terminals().server().orElseThrow().port();
            try (TestTerminal terminal = new TestTerminal(port, Edition.OF_2019, NUMBER)) {
                assertThat(terminal.authenticate(secret)).isTrue();
                answer(terminal, 0x8300, 0);
                answer(terminal, 0x8600, 3);
                awaitState(dispatcher, text.json().at("/items/0/id").asLong(), "DONE");
                awaitState(dispatcher, area, "FAILED");
                assertThat(dispatcher
                                .get("/api/terminals")
                                .json()
                                .at("/items/0/online")
                                .asBoolean())
                        .isTrue();
                // now that it is there, it is told at once
                long forgotten = order(dispatcher, Map.of("kind", "FORGET_AREA", "order", area));
                answer(terminal, 0x8601, 0);
                awaitState(dispatcher, forgotten, "DONE");
                order(dispatcher, Map.of("kind", "TRACKING", "devices", List.of(device), "everySeconds", 5));
                answer(terminal, 0x8202, 0);
            }
            refused(server, device);
            assertThat(server.as("auditor").get("/api/audit").text()).contains("terminal.order");
        }
    }

    private static void refused(TestServer server, long device) {
        TestClient dispatcher = server.as("dispatcher");
        TestReply tooLong = dispatcher.post(
                "/api/terminal-orders", Map.of("kind", "TEXT", "devices", List.of(device), "text", "长".repeat(513)));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.json().path("field").asText()).isEqualTo("text");
        assertThat(dispatcher
                        .post("/api/terminal-orders", Map.of("kind", "POSITION"))
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("devices");
        assertThat(dispatcher
                        .post(
                                "/api/terminal-orders",
                                Map.of(
                                        "kind",
                                        "AREA",
                                        "devices",
                                        List.of(device),
                                        "text",
                                        "x",
                                        "shape",
                                        Map.of("kind", "POLYGON", "points", List.of(List.of(1, 2)))))
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("points");
        assertThat(server.as("officer").get("/api/terminal-orders").status()).isEqualTo(403);
    }

    private static long order(TestClient dispatcher, Object form) {
        TestReply reply = dispatcher.post("/api/terminal-orders", form);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().at("/items/0/id").asLong();
    }

    private static void answer(TestTerminal terminal, int id, int result) throws Exception {
        Answered order = terminal.answer();
        assertThat(order.id()).isEqualTo(id);
        terminal.send(terminal.frames().answer(terminal.nextSerial(), order.serial(), id, result));
    }

    private static String state(TestClient dispatcher, long id) {
        for (JsonNode order : dispatcher.get("/api/terminal-orders").json().path("items")) {
            if (order.path("id").asLong() == id) {
                return order.path("state").asText();
            }
        }
        return "";
    }

    private static void awaitState(TestClient dispatcher, long id, String wanted) throws InterruptedException {
        String now = state(dispatcher, id);
        for (int i = 0; i < 1_500 && !now.equals(wanted); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
            now = state(dispatcher, id);
        }
        assertThat(now).isEqualTo(wanted);
    }
}
