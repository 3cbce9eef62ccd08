package org.xunlu.patrol.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestClock;
import org.xunlu.app.TestServer;

/** Whoever looks where a patrol is going or was driven stands in the trail, once for each hour of looking. */
final class PatrolViewsAuditedTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-06-01T02:00:00Z"));

    @Test
    void an_officers_page_left_open_for_an_hour_and_a_half_leaves_two_lines_and_the_dispatcher_one_of_his_own() {
        try (PatrolScene scene = PatrolScene.start(4, clock)) {
            TestClient dispatcher = scene.server().as("dispatcher");
            TestClient officer = scene.server().as("officer");
            long id = scene.draft("演示", 1, 2);
            dispatcher.post("/api/patrols/" + id + "/assign", scene.duty(0));
            dispatcher.post("/api/patrols/" + id + "/publish", Map.of());
            dispatcher.post("/api/patrols/" + id + "/start", Map.of());
            for (int minute = 0; minute < 90; minute++) {
                assertThat(officer.get("/api/officer/patrol").status()).isEqualTo(200);
                assertThat(officer.get("/api/patrols/" + id + "/driven").status())
                        .isEqualTo(200);
                clock.pass(Duration.ofMinutes(1));
            }
            dispatcher = scene.server().anyone().signIn("dispatcher", TestServer.PASSWORD);
            dispatcher.get("/api/patrols/" + id + "/driven");
            assertThat(lines(scene, "patrol.view", "officer")).isEqualTo(2);
            assertThat(lines(scene, "patrol.driven.view", "officer")).isEqualTo(2);
            assertThat(lines(scene, "patrol.driven.view", "dispatcher")).isEqualTo(1);
        }
    }

    private static long lines(PatrolScene scene, String action, String login) {
        JsonNode items = scene.server()
                .anyone()
                .signIn("auditor", TestServer.PASSWORD)
                .get("/api/audit?limit=200")
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(line -> line.path("action").asText().equals(action))
                .filter(line -> line.path("login").asText().equals(login))
                .count();
    }
}
