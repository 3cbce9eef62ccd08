package org.xunlu.alarm.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;

@OnBothDatabases
record AlarmRoutesTest(Database database) {
    private static TestReply cry(TestServer server, String key, Object body) {
        return server.as("officer").post("/api/alarms", body, "Idempotency-Key", key);
    }

    @Test
    void a_cry_for_help_is_stored_once_taken_care_of_once_and_found_again() {
        try (TestServer server = TestServer.start(database)) {
            storedOnceAndTakenCareOfOnce(server);
            filteredAndPagedForDispatchersOnly(server);
        }
    }

    private static void storedOnceAndTakenCareOfOnce(TestServer server) {
        Instant raised = Instant.now().minusSeconds(90).truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> body = Map.of("lon", 116.95, "lat", 34.19, "raisedAt", raised.toString(), "note", "车坏在路上");
        TestReply first = cry(server, "sos-1", body);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.json().path("kind").asText()).isEqualTo("SOS");
        assertThat(first.json().path("gravity").asText()).isEqualTo("URGENT");
        assertThat(first.json().path("raisedAt").asText()).isEqualTo(raised.toString());
        long id = first.json().path("id").asLong();
        // the answer was lost and the phone sends again
        assertThat(cry(server, "sos-1", body).json().path("id").asLong()).isEqualTo(id);

        JsonNode open = server.as("dispatcher").get("/api/alarms?state=open").json();
        assertThat(open.path("items")).hasSize(1);
        assertThat(open.path("open").asLong()).isEqualTo(1);
        assertThat(open.at("/items/0/who").asText()).isEqualTo("演示 officer");
        assertThat(open.at("/items/0/note").asText()).isEqualTo("车坏在路上");

        TestReply done = server.as("dispatcher")
                .post("/api/alarms/" + id + "/acknowledge", Map.of("note", "已派二中队", "crewText", "请原地等待"));
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(done.json().at("/alarm/acknowledged/name").asText()).isEqualTo("演示 dispatcher");
        TestReply second = server.as("dispatcher").post("/api/alarms/" + id + "/acknowledge", Map.of("note", "我也看到了"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("演示 dispatcher");

        assertThat(server.as("dispatcher").get("/api/alarms?state=open").json().path("items"))
                .isEmpty();
        JsonNode own = server.as("officer").get("/api/officer/alarms").json();
        assertThat(own.at("/items/0/acknowledged/note").asText()).isEqualTo("已派二中队");
        assertThat(server.as("dispatcher").get("/api/export/alarms.csv").text())
                .contains("SOS")
                .contains("已派二中队");
        assertThat(server.as("auditor").get("/api/audit").text())
                .contains("alarm.raise")
                .contains("alarm.acknowledge")
                .contains("alarm.view");
    }

    private static void filteredAndPagedForDispatchersOnly(TestServer server) {
        for (int i = 0; i < 5; i++) {
            // a phone without a position cries all the same
            assertThat(cry(server, "page-" + i, Map.of("note", "n" + i)).status())
                    .isEqualTo(201);
        }
        JsonNode first = server.as("dispatcher")
                .get("/api/alarms?limit=3&gravity=urgent")
                .json();
        assertThat(first.path("items")).hasSize(3);
        assertThat(first.at("/items/0/note").asText()).isEqualTo("n4");
        JsonNode rest = server.as("dispatcher")
                .get("/api/alarms?limit=3&after=" + first.path("next").asText())
                .json();
        assertThat(rest.at("/items/0/note").asText()).isEqualTo("n1");
        assertThat(server.as("dispatcher")
                        .get("/api/alarms?gravity=fault")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(server.as("dispatcher")
                        .get("/api/alarms?to=2020-01-01T00:00:00Z")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(server.as("planner").get("/api/alarms").status()).isEqualTo(403);
        assertThat(server.as("officer").get("/api/alarms").status()).isEqualTo(403);
        assertThat(server.as("officer").post("/api/alarms", Map.of()).status())
                .as("without a key nobody can tell a repetition")
                .isEqualTo(400);
        assertThat(cry(server, "ahead", Map.of("raisedAt", "2199-01-01T00:00:00Z"))
                        .json()
                        .path("raisedAt")
                        .asText())
                .as("a clock that is years ahead is set right")
                .startsWith("20");
    }
}
