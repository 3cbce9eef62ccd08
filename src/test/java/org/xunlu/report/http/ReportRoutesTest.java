package org.xunlu.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.patrol.http.PatrolScene;

final class ReportRoutesTest {
    @Test
    void a_patrol_that_departs_counts_with_its_two_officers() {
        try (PatrolScene scene = PatrolScene.start(4)) {
            TestServer server = scene.server();
            long id = scene.draft("演示", 1, 2);
            server.as("dispatcher").post("/api/patrols/" + id + "/assign", scene.duty(0));
            server.as("dispatcher").post("/api/patrols/" + id + "/publish", Map.of());
            Instant now = Instant.now();
            String path = "/api/report/figures?from=" + now.minusSeconds(7200) + "&to=" + now.plusSeconds(7200);
            assertThat(server.as("planner")
                            .get(path)
                            .json()
                            .at("/patrols/dispatches")
                            .asInt())
                    .isZero();
            server.as("dispatcher").post("/api/patrols/" + id + "/start", Map.of());
            TestReply reply = server.as("planner").get(path);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            assertThat(reply.json().at("/patrols/dispatches").asInt()).isEqualTo(1);
            assertThat(reply.json().at("/patrols/officers").asInt()).isEqualTo(2);
            assertThat(reply.json().at("/patrols/open").asInt()).isEqualTo(1);
        }
    }

    @Test
    void a_period_is_needed_and_officers_see_none() {
        try (TestServer server = TestServer.start()) {
            assertThat(server.as("planner").get("/api/report/figures").code()).isEqualTo("report.period");
            assertThat(server.as("planner")
                            .get("/api/report/figures?from=2026-07-01T00:00:00Z&to=2026-06-01T00:00:00Z")
                            .code())
                    .isEqualTo("report.period");
            assertThat(server.as("officer").get("/api/report/figures").status()).isEqualTo(403);
        }
    }
}
